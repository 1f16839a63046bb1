/** The three grounds on which follow-up of an action ends (4.5.4; CLOSE-1, CLOSE-2, CLOSE-3). */
export const CLOSURE_GROUNDS = ['termEndedComplete', 'contextChanged', 'technicalOrLegalProblem'] as const;
export type ClosureGround = (typeof CLOSURE_GROUNDS)[number];

export const CLOSURE_WORDS: Readonly<Record<ClosureGround, string>> = {
  termEndedComplete: 'Vigencia cumplida y 100 % de avance',
  contextChanged: 'Pérdida de vigencia por cambios de contexto',
  technicalOrLegalProblem: 'Problema técnico o jurídico',
};
