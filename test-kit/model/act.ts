/** What somebody does with the book, in the words of the procedure; days ISO, shares as fractions. */
export type Act =
  | { readonly do: 'prepare'; readonly cut: CutDates }
  /** A line of a register; `row`: the line of the sheet that is corrected. */
  | {
      readonly do: 'line';
      readonly register: string;
      readonly row?: number;
      readonly texts: Readonly<Record<string, string>>;
    }
  | { readonly do: 'pas'; readonly pas: PlannedDocument }
  | Typing
  | Move
  | { readonly do: 'stamp' | 'remind' | 'endCut' }
  | { readonly do: 'openCut'; readonly next: NextCut }
  /** Shares that were typed as texts become numbers. */
  | { readonly do: 'fix' }
  /** DNP's physical progress instead of ours. */
  | { readonly do: 'decide'; readonly key: string }
  /** What reads, and writes nothing but sheets of its own. */
  | { readonly do: 'validate' | 'mark' | 'report' | 'reconcile' | 'times' | 'asOf' };

/** By hand, into the cells of the matrix: header → value. */
export interface Typing {
  readonly do: 'type';
  readonly key: string;
  readonly cells: Readonly<Record<string, string | number>>;
}

export interface Move {
  readonly do: 'move';
  readonly key: string;
  readonly kind: 'send' | 'approve' | 'reject' | 'close';
  readonly note?: string;
  readonly ground?: Ground;
  readonly evidence?: string;
  /** What the person had before the eyes when the button was pressed. */
  readonly seen?: Place;
}

export type Ground = 'termEndedComplete' | 'contextChanged' | 'technicalOrLegalProblem';

/** Where an action stands in the flow, in the words of the sheet. */
export interface Place {
  readonly stage: number;
  readonly status: string;
  readonly cycle: number;
}

export interface CutDates {
  readonly label: string;
  readonly cutDate: string;
  readonly opens: string;
  readonly closes: string;
}

export interface NextCut extends CutDates {
  readonly stages: readonly { readonly name: string; readonly approver: string; readonly deadline: string }[];
}

/** Of a document's action plan, as much as the matrix takes from it. */
export interface PlannedDocument {
  readonly number: string;
  readonly objectives: readonly {
    readonly actions: readonly {
      readonly code: string;
      readonly text: string;
      readonly entities: readonly string[];
      readonly contact: string;
      readonly email: string;
      readonly start: string;
      readonly end: string;
    }[];
  }[];
}
