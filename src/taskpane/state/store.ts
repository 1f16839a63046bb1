import { create } from 'zustand';
import type { Overview } from '../../engine/overview';
import type { Proposal } from '../../jobs/propose';
import type { Selection } from '../../excel/selection';
import type { View } from './views';

/** What went wrong, in words for the person; `retry` where doing the same again is safe and may help. */
export interface Failure {
  readonly message: string;
  /** The book cannot be understood: *Preparar* shows why, and what can be chosen. */
  readonly ofTheBook: boolean;
}

/** The reading of the book that the views show. */
export type ReadingState =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly done: number; readonly of: number }
  | { readonly step: 'ready' }
  | { readonly step: 'failed'; readonly failure: Failure };

/** A command on its way from the click to the workbook; while there is one it fills the pane. */
export type CommandState =
  | { readonly step: 'idle' }
  /** Nobody has said yet whose name goes into the lines. */
  | { readonly step: 'needsName'; readonly title: string }
  | { readonly step: 'thinking'; readonly title: string }
  | { readonly step: 'proposed'; readonly title: string; readonly proposal: Proposal }
  | { readonly step: 'writing'; readonly title: string; readonly done: number; readonly of: number }
  | { readonly step: 'failed'; readonly title: string; readonly failure: Failure };

/** What is said at the top of the pane until it is dismissed or something else is said. */
export interface Notice {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly title: string;
  readonly lines: readonly string[];
  /** A sheet that the person may want to look at. */
  readonly sheet?: string;
  /** What has just been written can be taken back. */
  readonly mayUndo?: boolean;
}

export interface PaneState {
  readonly view: View;
  readonly userName: string;
  readonly reading: ReadingState;
  /** Of the last reading that came to its end; `version` counts them. */
  readonly overview: Overview | undefined;
  readonly version: number;
  /** Readings that failed: what was seen of the book until then can still be asked for. */
  readonly failures: number;
  /** The book has changed since it was read. */
  readonly stale: boolean;
  /** What the person said about columns stands in no sheet yet. */
  readonly unsavedColumns: boolean;
  /** Excel does not answer at once: somebody may be typing in a cell. */
  readonly waiting: boolean;
  readonly command: CommandState;
  readonly notice: Notice | undefined;
  /** For screen readers: said once, shown nowhere. */
  readonly announcement: string;
  readonly selection: Selection | undefined;
}

/** The one store of the pane. What changes it are the functions beside this file. */
export const usePane = create<PaneState>(() => ({
  view: 'today',
  userName: '',
  reading: { step: 'none' },
  overview: undefined,
  version: 0,
  failures: 0,
  stale: false,
  unsavedColumns: false,
  waiting: false,
  command: { step: 'idle' },
  notice: undefined,
  announcement: '',
  selection: undefined,
}));

export const setPane = usePane.setState;
export const getPane = usePane.getState;
