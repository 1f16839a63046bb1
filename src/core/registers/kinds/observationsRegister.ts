import { SHEETS } from '../../sheet/ownSheets';
import { register } from '../register';

export const OUTCOME_WORDS = { included: 'Incluida', persists: 'Persiste' } as const;

/** What was observed about a document in its PreCONPES, and what became of it (table A.4; DOC-2). */
export const OBSERVATIONS = register({
  sheet: SHEETS.observations,
  one: 'la observación',
  head: 'text',
  fields: {
    document: { header: 'Documento', kind: 'text', width: 44, required: true },
    day: { header: 'Fecha', kind: 'day', width: 12 },
    by: { header: 'Quién observa', kind: 'text', width: 30, required: true },
    text: { header: 'Observación', kind: 'text', width: 60, required: true, long: true },
    outcome: { header: 'Resultado', kind: 'choice', width: 12, choices: OUTCOME_WORDS },
  },
});
