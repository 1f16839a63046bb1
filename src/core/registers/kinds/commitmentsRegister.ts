import { SHEETS } from '../../sheet/ownSheets';
import { register } from '../register';

/** What a meeting agreed; open until the day on which it was met, in whatever cut that is (PREP-3). */
export const COMMITMENTS = register({
  sheet: SHEETS.commitments,
  one: 'el compromiso',
  head: 'text',
  fields: {
    cut: { header: 'Corte', kind: 'cut', width: 9, required: true },
    meeting: { header: 'Fecha de la reunión', kind: 'day', required: true },
    text: { header: 'Compromiso', kind: 'text', width: 60, required: true, long: true },
    action: { header: 'Acción', kind: 'action', width: 12 },
    owner: { header: 'Responsable', kind: 'text', width: 30, required: true },
    due: { header: 'Fecha límite', kind: 'day', required: true },
    met: { header: 'Cumplido el', kind: 'day' },
  },
});
