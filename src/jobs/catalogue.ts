import type { InputOf, Question, Verb } from './verb';

/**
 * Every verb of the user, once: what the pane, the ribbon and the batch command can write, and what the proofs put to
 * the test. A new one is a file of `verbs/` and its line here; each comes when it is first asked for.
 */
export const VERBS = {
  prepare: async () => (await import('./verbs/prepare')).prepare,
  validate: async () => (await import('./verbs/validate')).validate,
  stamp: async () => (await import('./verbs/stamp')).stamp,
  reconcile: async () => (await import('./verbs/reconcile')).reconcile,
  report: async () => (await import('./verbs/report')).report,
  all: async () => (await import('./verbs/all')).all,
  settings: async () => (await import('./verbs/saveSettings')).settings,
  fix: async () => (await import('./verbs/fix')).fix,
  mark: async () => (await import('./verbs/mark')).mark,
  unmark: async () => (await import('./verbs/unmark')).unmark,
  move: async () => (await import('./verbs/move')).move,
  'note-missed': async () => (await import('./verbs/noteMissed')).noteMissed,
  line: async () => (await import('./verbs/line')).line,
  remind: async () => (await import('./verbs/remind')).remind,
  import: async () => (await import('./verbs/import')).importReport,
  decide: async () => (await import('./verbs/decide')).decide,
  pair: async () => (await import('./verbs/pair')).pair,
  withdraw: async () => (await import('./verbs/withdraw')).withdraw,
  pas: async () => (await import('./verbs/pas')).pas,
  times: async () => (await import('./verbs/times')).times,
  'end-cut': async () => (await import('./verbs/endCut')).endCut,
  'next-cut': async () => (await import('./verbs/nextCut')).nextCut,
  undo: async () => (await import('./verbs/undo')).undo,
} as const;

/** What only reads. */
export const QUESTIONS = {
  verify: async () => (await import('./questions/verify')).verify,
  'as-of': async () => (await import('./questions/asOfDay')).asOf,
} as const;

export type VerbId = keyof typeof VERBS;
export type QuestionId = keyof typeof QUESTIONS;

/** What a caller hands over with a verb; nobody changes it. */
export type VerbInput<Id extends VerbId> = DeepReadonly<InputOf<Awaited<ReturnType<(typeof VERBS)[Id]>>>>;

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

export const VERB_IDS = Object.keys(VERBS) as VerbId[];
export const QUESTION_IDS = Object.keys(QUESTIONS) as QuestionId[];

export function isVerb(name: string): name is VerbId {
  return Object.hasOwn(VERBS, name);
}

export function isQuestion(name: string): name is QuestionId {
  return Object.hasOwn(QUESTIONS, name);
}

/** A verb by its name, whatever its input is. */
export async function verbNamed(id: VerbId): Promise<Verb> {
  return VERBS[id]();
}

export async function questionNamed(id: QuestionId): Promise<Question> {
  return QUESTIONS[id]();
}
