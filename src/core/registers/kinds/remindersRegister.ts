import { SHEETS } from '../../sheet/ownSheets';
import { register } from '../register';

/** The mail to an owner before the cut opens (table B.1; PREP-1). */
export const REMINDERS = register({
  sheet: SHEETS.reminders,
  one: 'el recordatorio',
  head: 'owner',
  fields: {
    cut: { header: 'Corte', kind: 'cut', width: 9, required: true },
    owner: { header: 'Responsable', kind: 'text', width: 30 },
    email: { header: 'Correo', kind: 'email', width: 34, required: true },
    day: { header: 'Fecha', kind: 'day', width: 12, required: true },
    actions: { header: 'Acciones', kind: 'text', width: 40 },
  },
});
