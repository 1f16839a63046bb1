import { unreadable } from '../../../src/core/cells/reading';
import type { ActionKey } from '../../../src/core/keys/keys';
import { timesContent } from '../../../src/core/times/timesSheet';
import { timesOf } from '../../../src/core/times/flowTimes';
import { pageOf } from '../support/pages';
import { CUT, DIAN, entry, is, soundAction, workspaceOf } from '../support/workspace';

const key = (code: string) => `4144/${code}` as ActionKey;
/** An action that was rejected and approved, one beyond the flow, one whose row is gone and whose rejection says nothing. */
const BOOK = workspaceOf({
  today: '2026-05-07',
  records: [
    soundAction({ entity: [is(DIAN), { raw: 'Minhac', entity: undefined }] }),
    soundAction({ row: 6, entity: [is(DIAN), { raw: 'Minhac', entity: undefined }] }, { code: '1.2' }),
  ],
  logbook: [
    entry({ on: '2026-05-04', stage: 2 }),
    entry({
      on: '2026-05-05',
      stage: 1,
      status: 'rejected',
      cycle: 2,
      kind: 'reject',
      rejectedAt: 2,
      note: ' Faltan soportes ',
    }),
    entry({ on: '2026-05-06', stage: 6, cycle: 2, status: 'approved', kind: 'approve' }),
    entry({ on: '2026-05-04', key: key('1.2'), stage: 9 }),
    entry({ on: '2026-05-04', key: key('1.3'), stage: 1, status: 'rejected', cycle: 2, kind: 'reject' }),
  ],
});
const page = (date1904: boolean): string => pageOf(timesContent(timesOf(BOOK), CUT, date1904)).join('\n');

test('the sheet «Tiempos del flujo» as people read it', () => expect(page(false)).toBe(PAGE));

test('its days are those of the book’s date system', () =>
  expect(page(true)).toContain(
    '4144/1.2 | Dirección de Impuestos y Aduanas Nacionales; Minhac | 6 | 2 | 44685 | 44686',
  ));

test('of many actions the thirty that stand longest, and it says so', () => {
  const many = (count: number) =>
    workspaceOf({
      records: Array.from({ length: count }, (_, index) => soundAction({ row: 5 + index }, { code: `1.${index + 1}` })),
      logbook: Array.from({ length: count }, (_, index) => entry({ on: '2026-05-04', key: key(`1.${index + 1}`) })),
    });
  const standing = (count: number) => timesContent(timesOf(many(count)), CUT, false).blocks[2];
  expect([standing(31)?.title, standing(31)?.rows.length]).toEqual([
    'Acciones que llevan más tiempo en su etapa (30 de 31)',
    30,
  ]);
  expect([standing(30)?.title, standing(30)?.rows.length]).toEqual(['Acciones que llevan más tiempo en su etapa', 30]);
});

test('a book without label, opening or lines says what is missing', () => {
  const { label: _, opens: __, ...cut } = CUT;
  const text = pageOf(
    timesContent(
      timesOf(
        workspaceOf({
          records: [soundAction({ key: undefined, code: unreadable('?', '') })],
          logbook: [],
          settings: { cut },
        }),
      ),
      cut,
      false,
    ),
  );
  expect(text.slice(1, 4)).toEqual([
    'Corte sin etiqueta: falta la apertura en «Configuración». Según la bitácora, en días hábiles de Colombia.',
    'Un paso por una etapa va de la primera línea en ella a la primera en otra; los pasos en curso cuentan con los días que llevan.',
    '# Tiempo por etapa (días hábiles)',
  ]);
});

const PAGE = `\
Tiempos del flujo de aprobación
Corte 2025-2, del 04/05/2026 al 07/05/2026. Según la bitácora, en días hábiles de Colombia.
Un paso por una etapa va de la primera línea en ella a la primera en otra; los pasos en curso cuentan con los días que llevan.
1 acción está en la bitácora y no en la matriz: su fila se borró o cambió de CONPES o código.
# Tiempo por etapa (días hábiles)
Etapa text 34 | Aprueba text 40 | Pasos count 12 | En curso count 12 | Mediana number 12 | Más largo count 12 | Acción del más largo text 14
1. Reporte | Aprueba Reporte | 2 | 1 | 2 | 3 | 4144/1.3
2. Planeación entidad | Aprueba Planeación entidad | 1 | 0 | 1 | 1 | 4144/1.1
3. Cabeza de sector | Aprueba Cabeza de sector | 0 | 0 |  |  |
4. Interlocutor técnico | Aprueba Interlocutor técnico | 0 | 0 |  |  |
5. Jefe técnico | Aprueba Jefe técnico | 0 | 0 |  |  |
6. Grupo SisCONPES | Aprueba Grupo SisCONPES | 0 | 0 |  |  |
9. Etapa 9 |  | 1 | 1 | 3 | 3 | 4144/1.2
# Tiempo por quien aprueba (días hábiles)
Aprueba text 12 | Etapas text 12 | Pasos count 12 | En curso count 12 | Mediana number 12 | Más largo count 12
Aprueba Reporte | 1 | 2 | 1 | 2 | 3
Aprueba Planeación entidad | 2 | 1 | 0 | 1 | 1
Aprueba Cabeza de sector | 3 | 0 | 0 |  |
Aprueba Interlocutor técnico | 4 | 0 | 0 |  |
Aprueba Jefe técnico | 5 | 0 | 0 |  |
Aprueba Grupo SisCONPES | 6 | 0 | 0 |  |
# Acciones que llevan más tiempo en su etapa
Etapa text 12 | Entidades text 12 | Fila count 12 | Ciclo count 12 | Días count 12 | Desde day 12 | Acción text 14 | Estado text 20
9. No está en el flujo | Dirección de Impuestos y Aduanas Nacionales; Minhac | 6 | 1 | 3 | 46146 | 4144/1.2 | En revisión
1. Reporte |  |  | 2 | 3 | 46146 | 4144/1.3 | Rechazada
# Rechazos por etapa
Etapa que rechaza text 12 | Aprueba text 12 | Rechazos count 12 | Acciones count 12
2. Planeación entidad | Aprueba Planeación entidad | 1 | 1
Sin etapa anotada |  | 1 | 1
# Rechazos por motivo
Motivo text 12 | Etapas text 12 | Rechazos count 12
Faltan soportes | 2 | 1
Sin motivo |  | 1
# Acciones por etapa al final de cada día
Fecha day 12 | 1. Reporte count 12 | 2. Planeación entidad count 12 | 3. Cabeza de sector count 12 | 4. Interlocutor técnico count 12 | 5. Jefe técnico count 12 | 6. Grupo SisCONPES count 12 | Aprobadas count 12 | En otra etapa count 12 | Cerradas count 12 | Trasladadas count 12 | No se reportan en el corte count 12 | Sin observación count 12 | Total count 12
46146 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 3
46147 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 3
46148 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 3
46149 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 3
# Acciones por estado al final de cada día
Fecha day 12 | Sin reporte count 12 | En diligenciamiento count 12 | En revisión count 12 | Rechazada count 12 | Aprobada count 12 | Cerradas count 12 | Trasladadas count 12 | No se reportan en el corte count 12 | Sin observación count 12 | Total count 12
46146 | 0 | 0 | 2 | 1 | 0 | 0 | 0 | 0 | 0 | 3
46147 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 3
46148 | 0 | 0 | 1 | 1 | 1 | 0 | 0 | 0 | 0 | 3
46149 | 0 | 0 | 1 | 1 | 1 | 0 | 0 | 0 | 0 | 3
# Acciones sin seguimiento por día hábil
Fecha day 12 | Acciones count 12
46146 | 0
46147 | 2
46148 | 2
# Días hábiles sin seguimiento por acción
Acción text 12 | Entidades text 12 | Fila count 12 | Días count 12 | Primero day 12 | Último day 12
4144/1.2 | Dirección de Impuestos y Aduanas Nacionales; Minhac | 6 | 2 | 46147 | 46148
4144/1.3 |  |  | 2 | 46147 | 46148`;
