import { SHEETS } from '../../sheet/ownSheets';
import { register } from '../register';

export const ANSWER_WORDS = { accepted: 'Aceptado', refused: 'Negado' } as const;

/** A request to hand an action to another sector, and its answer (procedure 4.5.1; PREP-4). */
export const TRANSFERS = register({
  sheet: SHEETS.transfers,
  one: 'el traslado',
  head: 'action',
  fields: {
    cut: { header: 'Corte', kind: 'cut', width: 9, required: true },
    action: { header: 'Acción', kind: 'action', width: 12, required: true },
    asked: { header: 'Fecha de solicitud', kind: 'day', required: true },
    reason: { header: 'Motivo', kind: 'text', width: 50, required: true, long: true },
    to: { header: 'Sector o entidad que recibe', kind: 'text', width: 34 },
    answer: { header: 'Respuesta', kind: 'choice', width: 12, choices: ANSWER_WORDS },
    answered: { header: 'Fecha de respuesta', kind: 'day' },
  },
});
