import { SHEETS } from '../../sheet/ownSheets';
import { register } from '../register';

/** A meeting with owners and the Grupo SisCONPES, and its record (procedure 4.5.1, table B.2; PREP-2). */
export const MEETINGS = register({
  sheet: SHEETS.meetings,
  one: 'la reunión',
  head: 'subject',
  fields: {
    cut: { header: 'Corte', kind: 'cut', width: 9, required: true },
    day: { header: 'Fecha', kind: 'day', width: 12, required: true },
    subject: { header: 'Asunto', kind: 'text', width: 40, required: true },
    present: { header: 'Asistentes', kind: 'text', width: 40, long: true },
    record: { header: 'Acta (enlace)', kind: 'reference', width: 30 },
  },
});
