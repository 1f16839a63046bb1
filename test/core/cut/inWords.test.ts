import type { Cut } from '../../../src/core/cut/cut';
import type { Shortfall, Urgency } from '../../../src/core/cut/deadlines';
import {
  earlyApprovalInWords,
  gapsInWords,
  illegalStepInWords,
  shortfallInWords,
  unknownPlaceInWords,
  urgencyInWords,
} from '../../../src/core/cut/cutInWords';
import { day } from '../support/days';

const cut: Pick<Cut, 'stages'> = {
  stages: [
    { name: 'Reporte', approver: '' },
    { name: 'OAP', approver: '' },
  ],
};
const deadline = day('2026-05-29');

test.each<[Urgency, number, string | undefined]>([
  [{ kind: 'inTime' }, 1, undefined],
  [
    { kind: 'overdue', deadline, workingDaysLate: 1 },
    1,
    'Vencida: la etapa 1 (Reporte) terminaba el 29/05/2026, hace 1 día hábil.',
  ],
  [
    { kind: 'overdue', deadline, workingDaysLate: 2 },
    2,
    'Vencida: la etapa 2 (OAP) terminaba el 29/05/2026, hace 2 días hábiles.',
  ],
  [
    { kind: 'dueSoon', deadline, workingDaysLeft: 0 },
    2,
    'Por vencer: la etapa 2 (OAP) termina el 29/05/2026, hoy es el último día.',
  ],
  [
    { kind: 'dueSoon', deadline, workingDaysLeft: 1 },
    2,
    'Por vencer: la etapa 2 (OAP) termina el 29/05/2026, queda 1 día hábil.',
  ],
  [
    { kind: 'dueSoon', deadline, workingDaysLeft: 3 },
    9,
    'Por vencer: la etapa 9 (sin nombre) termina el 29/05/2026, quedan 3 días hábiles.',
  ],
])('FLOW-7: %j in stage %d', (urgency, stage, sentence) => expect(urgencyInWords(urgency, cut, stage)).toBe(sentence));

const WHOM = ' Avise al responsable y al Grupo SisCONPES.';
test.each<[string, Partial<Shortfall>, string]>([
  [
    'some days are left',
    { needed: 4, left: 2 },
    'El ciclo 3 no alcanza: hasta la etapa 2 (OAP), que termina el 29/05/2026, quedan 2 días hábiles y se necesitan 4.',
  ],
  [
    'one is left',
    { needed: 2, left: 1 },
    'El ciclo 3 no alcanza: hasta la etapa 2 (OAP), que termina el 29/05/2026, queda 1 día hábil y se necesitan 2.',
  ],
  [
    'none is left until then',
    { needed: 1, left: 0 },
    'El ciclo 3 no alcanza: hasta la etapa 2 (OAP), que termina el 29/05/2026, no queda ningún día hábil y se necesita 1.',
  ],
  [
    'it ended yesterday',
    { needed: 2, left: 0, deadline: day('2026-05-25') },
    'El ciclo 3 no alcanza: hasta la etapa 2 (OAP), que terminó el 25/05/2026, se necesitan 2 días hábiles.',
  ],
  [
    'it ended, and one day was needed',
    { needed: 1, left: 0, deadline: day('2026-05-25') },
    'El ciclo 3 no alcanza: hasta la etapa 2 (OAP), que terminó el 25/05/2026, se necesita 1 día hábil.',
  ],
  [
    'it ends today',
    { needed: 2, left: 1, deadline: day('2026-05-26') },
    'El ciclo 3 no alcanza: hasta la etapa 2 (OAP), que termina el 26/05/2026, queda 1 día hábil y se necesitan 2.',
  ],
  [
    'a stage that the flow does not name',
    { stage: 7, needed: 2, left: 1 },
    'El ciclo 3 no alcanza: hasta la etapa 7 (), que termina el 29/05/2026, queda 1 día hábil y se necesitan 2.',
  ],
])('FLOW-4: %s', (_, short, sentence) => {
  expect(shortfallInWords({ stage: 2, deadline, needed: 1, left: 1, ...short }, cut, 3, day('2026-05-26'))).toBe(
    sentence + WHOM,
  );
});

test('FLOW-2: days without a line, at most five of them by name', () => {
  const days = ['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08', '2026-05-11', '2026-05-12'].map(
    day,
  );
  expect(gapsInWords(days.slice(0, 1))).toBe('Un día hábil sin seguimiento en la bitácora: 04/05/2026.');
  expect(gapsInWords(days.slice(0, 5))).toBe(
    '5 días hábiles sin seguimiento en la bitácora: 04/05/2026, 05/05/2026, 06/05/2026, 07/05/2026, 08/05/2026.',
  );
  expect(gapsInWords(days)).toBe(
    '7 días hábiles sin seguimiento en la bitácora: 04/05/2026, 05/05/2026, 06/05/2026, 07/05/2026, 08/05/2026 y 2 más.',
  );
});

test('what keeps an action from going on, in a sentence each', () => {
  expect(illegalStepInWords(deadline, 'salta de la etapa 2 a la 4')).toBe(
    'La fila no puede seguir a la última línea de la bitácora (29/05/2026): salta de la etapa 2 a la 4. Corrija etapa, estado o ciclo.',
  );
  expect(earlyApprovalInWords(3, 6)).toBe(
    'Aprobada en la etapa 3 y la última es la 6: si DNP ya la aprobó, escriba la etapa 6; si no, el estado es «En revisión».',
  );
  expect(unknownPlaceInWords('falta la etapa')).toBe(
    'No se conoce el lugar de la acción en el flujo: falta la etapa. Escriba estado, etapa y ciclo.',
  );
});
