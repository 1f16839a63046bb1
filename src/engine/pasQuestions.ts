import { readConpes } from '../core/cells/conpes';
import { valueOf } from '../core/cells/reading';
import { spanishDay } from '../core/calendar/day';
import { FIELDS } from '../core/matrix/fields';
import type { AnnexAnswers } from '../core/pas/annex';
import { isProposed, type ComparedAction } from '../core/pas/comparePas';
import type { Doubt } from '../core/pas/pasDoubts';
import { KINDS } from '../core/cells/fieldKinds';
import type { PlanField } from '../core/pas/planFields';
import type { DayOrder } from '../core/pas/order';
import type { ChosenFile } from '../core/sources/chosenFile';
import { problemOf, readAnnexFile } from '../jobs/book/chosenFile';
import { chosenSheet, lookAtPas } from '../jobs/verbs/pas';
import { asRead, type BookInPieces } from './bookInPieces';

/** What a person has typed beside an annex that does not say it itself. */
export interface PasTyped {
  /** Of several that may be meant. */
  readonly sheet: string;
  readonly number: string;
  readonly order: DayOrder | '';
}

/** Where an action belongs in the list; each has one. */
export type PasGroup = 'fresh' | 'changed' | 'there' | 'doubtful' | 'others';

export interface PasItem {
  readonly code: string;
  readonly text: string;
  readonly entities: string;
  readonly group: PasGroup;
  /** Why it is not chosen by itself; '' where it is. */
  readonly note: string;
  /** It may get a row. */
  readonly canBeAdded: boolean;
  readonly proposed: boolean;
  readonly changes: readonly {
    readonly field: PlanField;
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
}

export interface PasView {
  /** Sheets of the book that may be meant; nothing else is told before one of several is chosen. */
  readonly sheets: readonly string[];
  readonly title: string;
  /** '' where neither the annex nor the person says it. */
  readonly number: string;
  readonly asksNumber: boolean;
  /** Why what was typed is no number. */
  readonly numberProblem: string | undefined;
  readonly asksOrder: boolean;
  readonly items: readonly PasItem[];
  /** Keys of the document in the matrix that the plan has not. */
  readonly dropped: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly unmapped: readonly string[];
}

export const pasQuestions = ({ opened }: BookInPieces) => ({
  /** Why this workbook can be no annex, in Spanish. */
  annexProblem: (file: ChosenFile): Promise<string | undefined> => problemOf(readAnnexFile(file)),

  /** *Traer un PAS*: what the annex says and how it stands against the matrix (DOC-5). Throws `NotUnderstood`. */
  async pas(file: ChosenFile, typed: PasTyped): Promise<PasView> {
    const read = await readAnnexFile(file);
    const session = asRead(opened());
    const sheets = [read.grid, ...(read.others ?? [])].map(({ sheet }) => sheet);
    if (sheets.length > 1 && typed.sheet === '') return { ...NOTHING_YET, sheets };
    const sheet = chosenSheet(read, typed.sheet);
    const { annex, comparison } = lookAtPas(session, sheet, answersOf(typed));
    const asked = readTyped(typed);
    const asksNumber = lookAtPas(session, sheet).annex.conpes === undefined;
    return {
      sheets,
      title: annex.head.title,
      number: annex.conpes ?? '',
      asksNumber,
      asksOrder: annex.asksOrder || typed.order !== '',
      numberProblem: asksNumber && asked.kind === 'unreadable' ? asked.problem : undefined,
      items: comparison?.actions.map(itemOf) ?? [],
      dropped: comparison?.dropped.flatMap(({ key }) => key ?? []) ?? [],
      doubts: annex.doubts,
      unmapped: annex.unmapped,
    };
  },
});

const NOTHING_YET: Omit<PasView, 'sheets'> = {
  title: '',
  number: '',
  asksNumber: false,
  numberProblem: undefined,
  asksOrder: false,
  items: [],
  dropped: [],
  doubts: [],
  unmapped: [],
};

function readTyped({ number }: PasTyped) {
  return readConpes({ value: number, format: '@' });
}

function answersOf(typed: PasTyped): AnnexAnswers {
  const conpes = valueOf(readTyped(typed));
  return { ...(conpes && { conpes }), ...(typed.order !== '' && { order: typed.order }) };
}

function itemOf(compared: ComparedAction): PasItem {
  const {
    action: { code, record },
    ofSector,
    standing,
  } = compared;
  const proposed = isProposed(compared);
  return {
    code,
    text: record.text,
    entities: KINDS.entity.words(record.entity),
    proposed,
    note: noteOf(compared),
    canBeAdded: standing.kind !== 'there',
    group: groupOf(compared),
    changes:
      standing.kind === 'there'
        ? standing.changes.map((change) => ({ ...change, label: FIELDS[change.field].label }))
        : [],
  };

  function groupOf({ standing: now }: ComparedAction): PasGroup {
    if (now.kind === 'there') return now.changes.length > 0 ? 'changed' : 'there';
    if (now.kind !== 'new') return 'doubtful';
    return ofSector ? 'fresh' : 'others';
  }
}

function noteOf({ ofSector, standing }: ComparedAction): string {
  switch (standing.kind) {
    case 'new':
      return ofSector ? '' : 'Ninguna de sus entidades es del Sector Hacienda.';
    case 'there':
      return `Está en la matriz, fila ${standing.record.row}.`;
    case 'perhaps':
      return `Puede ser la de la fila ${standing.record.row} de la matriz, cuyo código no es cierto: corríjalo allí antes de agregarla.`;
    case 'closed':
      return `Se cerró definitivamente${standing.record.cut.kind === 'value' ? ` en el corte ${standing.record.cut.value}` : ''} (fila ${standing.record.row}).`;
    case 'transferred':
      return `Se trasladó a otro sector el ${spanishDay(standing.on)}.`;
  }
}
