import fc from 'fast-check';
import { addressOf } from '../../../src/core/sheet/cell';
import type { ActionCode, ActionKey } from '../../../src/core/keys/keys';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { FIELD_IDS, type FieldId } from '../../../src/core/matrix/fields';
import type { Reconciliation, ReconciliationRow } from '../../../src/core/workspace/reconciliation';
import type { OwnSheet } from '../../../src/core/sheet/ownSheets';
import { RULES, findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { findingsContent } from '../../../src/core/rules/findingsSheet';
import type { Severity } from '../../../src/core/plan/severity';
import type { Finding } from '../../../src/core/rules/rule';
import { day } from '../support/days';
import { MHCP } from '../support/records';
import { registersWith } from '../support/registers';
import {
  CUT,
  DIAN,
  DNP,
  entry,
  is,
  soundAction,
  SOUND_LOG,
  withoutColumns,
  workspaceOf,
  type WorkspaceSpec,
} from '../support/workspace';

interface Case {
  readonly rule: string;
  readonly what: string;
  readonly book: WorkspaceSpec;
  /** Of all that is found, or of each. */
  readonly severity: Severity | readonly Severity[];
  /** Field whose cell is named, or the sheet where it is not the matrix. */
  readonly at: FieldId | OwnSheet;
  /** All that the rule says of the book. */
  readonly says: string | readonly string[];
}

const one = (change: Partial<ActionRecord>): WorkspaceSpec => ({ records: [soundAction(change)] });
/** One action in rows 5 and 6, half done; the second says something else. */
const twoIndicators = (second: Partial<ActionRecord> = {}): WorkspaceSpec => ({
  records: [soundAction({ indicator: 'Decretos' }), soundAction({ row: 6, indicator: 'Informes', ...second })],
});
const withLog = (...entries: ReturnType<typeof entry>[]) => [...SOUND_LOG.slice(0, -entries.length), ...entries];
const code = (text: string) => text as ActionCode;

const CASES: readonly Case[] = [
  {
    rule: 'DATA-1',
    what: 'a code that became a number',
    at: 'code',
    severity: 'error',
    says: 'Código acción: escriba 2.30',
    book: { records: [soundAction({ code: unreadable('2.3', 'escriba 2.30'), key: undefined })] },
  },
  {
    rule: 'DATA-1',
    what: 'no code',
    at: 'code',
    severity: 'error',
    says: 'Falta el código de la acción (B5).',
    book: { records: [soundAction({ code: BLANK, key: undefined })] },
  },
  {
    rule: 'DATA-1',
    what: 'a certain but badly written code',
    at: 'code',
    severity: 'warning',
    says: 'Código acción: con coma',
    book: one({ code: value(code('1.1'), 'con coma') }),
  },
  {
    rule: 'DATA-1',
    what: 'no document',
    at: 'conpes',
    severity: 'error',
    says: 'Falta el número CONPES (A5).',
    book: { records: [soundAction({ conpes: BLANK, key: undefined })] },
  },
  {
    rule: 'DATA-1',
    what: 'a document that nobody understands',
    at: 'conpes',
    severity: 'error',
    says: 'CONPES: «s/n» no es un número',
    book: { records: [soundAction({ conpes: unreadable('s/n', '«s/n» no es un número'), key: undefined })] },
  },
  {
    rule: 'DATA-2',
    what: 'the same action twice',
    at: 'code',
    severity: 'error',
    says: [
      'La acción 4144/1.1 está también en la fila 6: deje una sola fila en el corte o corrija el código; si son indicadores o hitos de la misma acción, escriba en cada fila el suyo.',
      'La acción 4144/1.1 está también en la fila 5: deje una sola fila en el corte o corrija el código; si son indicadores o hitos de la misma acción, escriba en cada fila el suyo.',
    ],
    book: { records: [soundAction(), soundAction({ row: 6 })] },
  },
  {
    rule: 'DATA-2',
    what: 'two indicators beside texts of two actions',
    at: 'code',
    severity: 'error',
    says: [6, 5].map(
      (other) =>
        `La acción 4144/1.1 está también en la fila ${other}: sus textos son de acciones distintas; corrija el código de la que esté mal.`,
    ),
    book: {
      records: [
        soundAction({ indicator: 'Decretos' }),
        soundAction({ row: 6, indicator: 'Informes', text: 'Publicar informes trimestrales de avance' }),
      ],
    },
  },
  {
    rule: 'DATA-2',
    what: 'the same indicator, spelled otherwise',
    at: 'code',
    severity: 'error',
    says: [
      'La acción 4144/1.1 está también en la fila 6: deje una sola fila en el corte o corrija el código; si son indicadores o hitos de la misma acción, escriba en cada fila el suyo.',
      'La acción 4144/1.1 está también en la fila 5: deje una sola fila en el corte o corrija el código; si son indicadores o hitos de la misma acción, escriba en cada fila el suyo.',
    ],
    book: { records: [soundAction({ indicator: 'Decretos' }), soundAction({ row: 6, indicator: 'DECRETOS.' })] },
  },
  {
    rule: 'DATA-2',
    what: 'an action in three rows, two with one indicator',
    at: 'code',
    severity: 'error',
    says: ['6, fila 7', '5, fila 7', '5, fila 6'].map(
      (others) =>
        `La acción 4144/1.1 está también en la fila ${others}: deje una sola fila en el corte o corrija el código; si son indicadores o hitos de la misma acción, escriba en cada fila el suyo.`,
    ),
    book: {
      records: [
        soundAction({ indicator: 'Decretos' }),
        soundAction({ row: 6, indicator: 'Informes' }),
        soundAction({ row: 7, indicator: 'Informes' }),
      ],
    },
  },
  {
    rule: 'DATA-2',
    what: 'an action with an indicator and a row without',
    at: 'code',
    severity: 'error',
    says: [6, 5].map(
      (other) =>
        `La acción 4144/1.1 está también en la fila ${other}: deje una sola fila en el corte o corrija el código; si son indicadores o hitos de la misma acción, escriba en cada fila el suyo.`,
    ),
    book: { records: [soundAction({ indicator: 'Decretos' }), soundAction({ row: 6 })] },
  },
  {
    rule: 'DATA-3',
    what: 'start after end',
    at: 'start',
    severity: 'error',
    says: 'La acción inicia el 15/01/2025 y termina antes, el 31/12/2024: corrija una de las dos fechas.',
    book: one({ end: value(day('2024-12-31')) }),
  },
  {
    rule: 'DATA-3',
    what: 'no end',
    at: 'end',
    severity: 'warning',
    says: 'Falta la fecha de finalización (N5).',
    book: one({ end: BLANK }),
  },
  {
    rule: 'DATA-3',
    what: 'no start',
    at: 'start',
    severity: 'warning',
    says: 'Falta la fecha de inicio (M5).',
    book: one({ start: BLANK }),
  },
  {
    rule: 'DATA-3',
    what: 'text that is no date',
    at: 'end',
    severity: 'error',
    says: 'Fecha de finalización: «pronto» no es una fecha',
    book: one({ end: unreadable('pronto', '«pronto» no es una fecha') }),
  },
  {
    rule: 'DATA-4',
    what: 'more than 100 %',
    at: 'physical',
    severity: 'error',
    says: 'Avance físico: 120\u00a0% está fuera de 0 a 100 %. Corrija el valor.',
    book: { ...one({ physical: value(1.2) }), logbook: [] },
  },
  {
    rule: 'DATA-4',
    what: 'less than 0 %',
    at: 'financial',
    severity: 'error',
    says: 'Avance financiero: -10\u00a0% está fuera de 0 a 100 %. Corrija el valor.',
    book: { ...one({ financial: value(-0.1) }), logbook: [] },
  },
  {
    rule: 'DATA-4',
    what: 'shares that nobody understands',
    at: 'objectiveWeight',
    severity: 'error',
    says: [
      'Importancia relativa del objetivo (%)',
      'Importancia relativa de la acción (%)',
      'Meta anual',
      'Meta final',
      'Avance físico',
      'Avance financiero',
      'Avance físico corte anterior',
      'Avance financiero corte anterior',
    ].map((label) => `${label}: «?» no es un porcentaje`),
    book: {
      ...one(
        Object.fromEntries(
          (
            [
              'objectiveWeight',
              'weight',
              'annualTarget',
              'finalTarget',
              'physical',
              'financial',
              'previousPhysical',
              'previousFinancial',
            ] as const
          ).map((field) => [field, unreadable('?', '«?» no es un porcentaje')]),
        ),
      ),
      logbook: [],
    },
  },
  {
    rule: 'DATA-4',
    what: 'a share as text',
    at: 'financial',
    severity: 'warning',
    says: 'Avance financiero: «40%» es texto',
    book: one({ financial: value(0.4, '«40%» es texto') }),
  },
  {
    rule: 'DATA-5',
    what: 'an unknown entity',
    at: 'entity',
    severity: 'error',
    says: '«Min. Minas» no está en el catálogo de entidades: corríjala o agréguela (o su alias) en «Configuración».',
    book: one({ entity: [is(MHCP), { raw: 'Min. Minas', entity: undefined }] }),
  },
  {
    rule: 'DATA-5',
    what: 'no entity',
    at: 'entity',
    severity: 'error',
    says: 'Falta la entidad responsable: escríbala. Mientras tanto la acción cuenta en el total del sector y en ningún grupo del informe.',
    book: one({ entity: [] }),
  },
  {
    rule: 'DATA-6',
    what: 'a related action that does not exist',
    at: 'related',
    severity: 'warning',
    says: 'No está en la matriz, en el CONPES 4144: 9.9. Revise «Relación entre acciones».',
    book: one({ related: value([code('9.9')]) }),
  },
  {
    rule: 'DATA-6',
    what: 'related actions that may be of another sector',
    at: 'related',
    severity: 'info',
    says: 'No están en la matriz, en el CONPES 4144: 9.8, 9.9. Si no son de otro sector, revise «Relación entre acciones».',
    book: one({ related: value([code('9.8'), code('9.9')]), weight: value(0.6), objectiveWeight: value(0.6) }),
  },
  {
    rule: 'DATA-6',
    what: 'a related action that may be of another sector',
    at: 'related',
    severity: 'info',
    says: 'No está en la matriz, en el CONPES 4144: 9.9. Si no es de otro sector, revise «Relación entre acciones».',
    book: one({ related: value([code('1.1'), code('9.9')]), weight: value(0.6), objectiveWeight: value(0.6) }),
  },
  {
    rule: 'DATA-6',
    what: 'related actions that do not exist',
    at: 'related',
    severity: 'warning',
    says: 'No están en la matriz, en el CONPES 4144: 9.8, 9.9. Revise «Relación entre acciones».',
    book: one({ related: value([code('9.8'), code('9.9')]) }),
  },
  {
    rule: 'DATA-6',
    what: 'a cell that nobody understands',
    at: 'related',
    severity: 'warning',
    says: 'Relación entre acciones: «ver acta» no son códigos',
    book: one({ related: unreadable('ver acta', '«ver acta» no son códigos') }),
  },
  {
    rule: 'DATA-7',
    what: 'a broken mailbox',
    at: 'email',
    severity: 'warning',
    says: 'El correo electrónico está mal escrito: corríjalo.',
    book: one({ email: 'persona(arroba)ejemplo' }),
  },
  {
    rule: 'DATA-7',
    what: 'a broken mailbox beside its name',
    at: 'email',
    severity: 'warning',
    says: 'El correo electrónico está mal escrito: corríjalo.',
    book: one({ email: 'Ana <ana@>' }),
  },
  {
    rule: 'DATA-7',
    what: 'no name',
    at: 'owner',
    severity: 'warning',
    says: 'Falta el nombre de la persona de contacto: escríbalo.',
    book: one({ owner: '' }),
  },
  {
    rule: 'DATA-7',
    what: 'no mailbox',
    at: 'email',
    severity: 'warning',
    says: 'Falta el correo electrónico de la persona de contacto: escríbalo.',
    book: one({ email: '' }),
  },
  {
    rule: 'DATA-8',
    what: 'a deadline after the closing',
    at: 'Configuración',
    severity: 'error',
    says: 'Fechas del corte en desorden: el cierre (30/07/2026) es anterior al límite de la etapa 6 «Grupo SisCONPES» (31/07/2026).',
    book: { settings: { cut: { ...CUT, closes: day('2026-07-30') } } },
  },
  {
    rule: 'DATA-8',
    what: 'a cut without label',
    at: 'Configuración',
    severity: 'error',
    says: 'Falta la etiqueta del corte («AAAA-1» o «AAAA-2») en «Configuración».',
    book: { settings: { cut: { ...CUT, label: undefined as never } } },
  },
  {
    rule: 'DATA-8',
    what: 'a cut without its day',
    at: 'Configuración',
    severity: 'error',
    says: 'Falta la fecha de corte en «Configuración».',
    book: { settings: { cut: { ...CUT, cutDate: undefined as never } } },
  },
  {
    rule: 'DATA-8',
    what: 'a cut without opening',
    at: 'Configuración',
    severity: 'error',
    says: 'Falta la apertura del corte en «Configuración».',
    book: { settings: { cut: { ...CUT, opens: undefined as never } } },
  },
  {
    rule: 'DATA-8',
    what: 'a row without cut',
    at: 'cut',
    severity: 'warning',
    says: 'Falta el corte (D5).',
    book: one({ cut: BLANK }),
  },
  {
    rule: 'DATA-8',
    what: 'a row with an unreadable cut',
    at: 'cut',
    severity: 'error',
    says: 'Corte: «II-2025» no es un corte',
    book: one({ cut: unreadable('II-2025', '«II-2025» no es un corte') }),
  },

  {
    rule: 'FLOW-1',
    what: 'a stage that the flow does not have',
    at: 'stage',
    severity: 'error',
    says: 'La etapa 7 no existe: el flujo de este corte tiene 6.',
    book: one({ stage: value(7) }),
  },
  {
    rule: 'FLOW-1',
    what: 'a stage that nobody understands',
    at: 'stage',
    severity: 'error',
    says: '«quinta» no es una etapa',
    book: one({ stage: unreadable('quinta', '«quinta» no es una etapa') }),
  },
  {
    rule: 'FLOW-1',
    what: 'a cut without stages',
    at: 'Configuración',
    severity: 'error',
    says: [
      'El corte no tiene flujo de aprobación: escriba sus etapas en «Flujo de aprobación».',
      'La etapa 2 no existe: el flujo de este corte tiene 0.',
    ],
    book: { settings: { cut: { ...CUT, stages: [] } } },
  },
  {
    rule: 'FLOW-1',
    what: 'a stage without deadline',
    at: 'Configuración',
    severity: 'warning',
    says: 'Sin fecha límite: 6. Grupo SisCONPES. Escríbala en «Flujo de aprobación»; mientras tanto vale el cierre del corte.',
    book: {
      settings: {
        cut: {
          ...CUT,
          stages: CUT.stages.map(({ name, approver, deadline }, index) =>
            index === 5 || !deadline ? { name, approver } : { name, approver, deadline },
          ),
        },
      },
    },
  },
  {
    rule: 'FLOW-1',
    what: 'stages without deadlines',
    at: 'Configuración',
    severity: 'warning',
    says: 'Sin fecha límite: 1. Reporte; 2. Planeación entidad; 3. Cabeza de sector; 4. Interlocutor técnico; 5. Jefe técnico; 6. Grupo SisCONPES. Escríbalas en «Flujo de aprobación»; mientras tanto vale el cierre del corte.',
    book: { settings: { cut: { ...CUT, stages: CUT.stages.map(({ name, approver }) => ({ name, approver })) } } },
  },
  {
    rule: 'FLOW-2',
    what: 'two days without observation',
    at: 'lastFollowUp',
    severity: 'warning',
    says: '2 días hábiles sin seguimiento en la bitácora: 15/05/2026, 19/05/2026.',
    book: { logbook: SOUND_LOG.slice(0, -2) },
  },
  {
    rule: 'FLOW-3',
    what: 'a skipped stage in the logbook',
    at: 'stage',
    severity: 'error',
    says: 'Bitácora del 19/05/2026: salta de la etapa 2 a la 4. Confirme la acción en SisCONPES y anote lo que pasó entre tanto, con su día, desde «Ver acción».',
    book: { ...one({ stage: value(4) }), logbook: withLog(entry({ on: '2026-05-19', stage: 4 })) },
  },
  {
    rule: 'FLOW-3',
    what: 'a row that skips a stage',
    at: 'stage',
    severity: 'error',
    says: 'La fila no puede seguir a la última línea de la bitácora (19/05/2026): salta de la etapa 2 a la 5. Si así está en SisCONPES, anote lo que pasó entre tanto, con su día, desde «Ver acción»; si no, corrija la fila.',
    book: one({ stage: value(5) }),
  },
  {
    rule: 'FLOW-3',
    what: 'an approval before the last stage',
    at: 'stage',
    severity: 'error',
    says: 'Aprobada en la etapa 3 y la última es la 6: si DNP ya la aprobó, escriba la etapa 6; si no, el estado es «En revisión».',
    book: { ...one({ stage: value(3), status: value('approved') }), logbook: [] },
  },
  {
    rule: 'FLOW-3',
    what: 'a rejection that was typed without reason',
    at: 'rejectionReason',
    severity: 'error',
    says: 'Rechazo sin motivo: escriba el motivo de rechazo.',
    book: { ...one({ stage: value(3), status: value('rejected') }), logbook: [] },
  },
  {
    rule: 'FLOW-3',
    what: 'a skipped stage, then one turned back, and an approval before the last stage',
    at: 'stage',
    severity: 'error',
    says: [
      'Bitácora del 06/05/2026: salta de la etapa 2 a la 4. Confirme la acción en SisCONPES y anote lo que pasó entre tanto, con su día, desde «Ver acción».',
      'Bitácora del 07/05/2026: retrocede de la etapa 4 a la 3 sin rechazo. Revise la acción en SisCONPES: una de las dos líneas no es cierta.',
      'Aprobada en la etapa 3 y la última es la 6: si DNP ya la aprobó, escriba la etapa 6; si no, el estado es «En revisión».',
    ],
    book: {
      ...one({ stage: value(3), status: value('approved') }),
      logbook: [
        entry({ on: '2026-05-05' }),
        entry({ on: '2026-05-06', stage: 4 }),
        entry({ on: '2026-05-07', stage: 3 }),
      ],
    },
  },
  {
    rule: 'FLOW-3',
    what: 'a rejection without reason',
    at: 'rejectionReason',
    severity: 'error',
    says: 'Rechazo sin motivo: escriba el motivo de rechazo.',
    book: {
      ...one({ stage: value(1), status: value('rejected'), cycle: value(2) }),
      logbook: withLog(entry({ on: '2026-05-19', stage: 1, status: 'rejected', cycle: 2, kind: 'reject' })),
    },
  },
  {
    rule: 'FLOW-3',
    what: 'a rejection that was typed, and a note that is no reason',
    at: 'rejectionReason',
    severity: 'error',
    says: 'Rechazo sin motivo: escriba el motivo de rechazo.',
    book: { ...one({ status: value('rejected') }), logbook: [entry({ on: '2026-05-19', note: 'Mesa de trabajo' })] },
  },
  {
    rule: 'FLOW-3',
    what: 'a rejection without reason, sent again since',
    at: 'rejectionReason',
    severity: 'error',
    says: 'Rechazo sin motivo: escriba el motivo de rechazo.',
    book: {
      ...one({ cycle: value(2) }),
      logbook: [
        entry({ on: '2026-05-18', stage: 1, status: 'rejected', cycle: 2, kind: 'reject' }),
        entry({ on: '2026-05-19', cycle: 2, kind: 'send' }),
      ],
    },
  },
  {
    rule: 'FLOW-4',
    what: 'a rejection that has not restarted the cycle',
    at: 'status',
    severity: 'error',
    says: 'Rechazada en la etapa 2, ciclo 1: el ciclo reinicia. Debe quedar en etapa 1 y ciclo 2 («Estampar hoy» lo hace).',
    book: one({ status: value('rejected'), stage: value(2), rejectionReason: 'Faltan soportes' }),
  },
  {
    rule: 'FLOW-4',
    what: 'a new cycle that the deadlines left cannot hold',
    at: 'cycle',
    severity: 'warning',
    says: 'El ciclo 2 no alcanza: hasta la etapa 2 (Planeación entidad), que termina el 12/06/2026, queda 1 día hábil y se necesitan 2. Avise al responsable y al Grupo SisCONPES.',
    book: {
      ...one({ stage: value(1), status: value('rejected'), cycle: value(2), rejectionReason: 'x' }),
      today: '2026-06-12',
      logbook: [entry({ on: '2026-06-11', stage: 1, status: 'rejected', cycle: 2, kind: 'reject' })],
    },
  },
  {
    rule: 'FLOW-4',
    what: 'a new cycle behind a deadline',
    at: 'cycle',
    severity: 'warning',
    says: 'El ciclo 2 no alcanza: hasta la etapa 2 (Planeación entidad), que terminó el 12/06/2026, se necesitan 2 días hábiles. Avise al responsable y al Grupo SisCONPES.',
    book: {
      ...one({ stage: value(1), status: value('rejected'), cycle: value(2), rejectionReason: 'x' }),
      today: '2026-06-16',
      logbook: [],
    },
  },
  {
    rule: 'FLOW-4',
    what: 'a rejection that has not restarted the cycle, and has no time for another one',
    at: 'status',
    severity: 'error',
    says: 'Rechazada en la etapa 2, ciclo 1: el ciclo reinicia. Debe quedar en etapa 1 y ciclo 2 («Estampar hoy» lo hace). El ciclo 2 no alcanza: hasta la etapa 2 (Planeación entidad), que terminó el 12/06/2026, se necesitan 2 días hábiles. Avise al responsable y al Grupo SisCONPES.',
    book: { ...one({ status: value('rejected'), rejectionReason: 'x' }), today: '2026-06-16', logbook: [] },
  },
  {
    rule: 'FLOW-5',
    what: 'lines after the approval',
    at: 'status',
    severity: 'error',
    says: 'La bitácora tiene una línea después de la aprobación del 15/05/2026: una acción aprobada no lleva más seguimiento en el corte.',
    book: {
      ...one({ stage: value(6), status: value('approved') }),
      logbook: [
        entry({ on: '2026-05-15', stage: 6, status: 'approved' }),
        entry({ on: '2026-05-19', stage: 6, status: 'approved' }),
      ],
    },
  },
  {
    rule: 'FLOW-5',
    what: 'many lines after the approval',
    at: 'status',
    severity: 'error',
    says: 'La bitácora tiene 2 líneas después de la aprobación del 14/05/2026: una acción aprobada no lleva más seguimiento en el corte.',
    book: {
      ...one({ stage: value(6), status: value('approved') }),
      logbook: ['2026-05-13', '2026-05-14', '2026-05-15', '2026-05-19'].map((on, index) =>
        entry({ on, stage: 6, status: index === 0 ? 'inReview' : 'approved' }),
      ),
    },
  },
  {
    rule: 'FLOW-6',
    what: 'rows of one action that do not agree about its state',
    at: 'status',
    severity: 'error',
    says: 'No se conoce el lugar de la acción en el flujo: las filas 5 y 6 son de la misma acción y no dicen lo mismo en «Estado» (En diligenciamiento, En revisión): escriba lo mismo en todas.',
    book: twoIndicators({ status: value('reporting') }),
  },
  {
    rule: 'FLOW-6',
    what: 'rows of one action that do not agree about its stage',
    at: 'stage',
    severity: 'error',
    says: 'No se conoce el lugar de la acción en el flujo: las filas 5 y 6 son de la misma acción y no dicen lo mismo en «Etapa». Escriba estado, etapa y ciclo.',
    book: twoIndicators({ stage: value(3) }),
  },
  {
    rule: 'FLOW-6',
    what: 'a row that says something else than its last line',
    at: 'status',
    severity: 'warning',
    says: 'La fila no coincide con el seguimiento del 19/05/2026: etapa 3 y 2. Estampe el día o corrija la fila.',
    book: one({ stage: value(3) }),
  },
  {
    rule: 'FLOW-6',
    what: 'a row of which nothing is as in its last line',
    at: 'status',
    severity: 'warning',
    says: 'La fila no coincide con el seguimiento del 19/05/2026: etapa 2 y 1; estado «En revisión» y «En diligenciamiento»; avance físico 60\u00a0% y 50\u00a0%; avance financiero sin dato y 40\u00a0%. Estampe el día o corrija la fila.',
    book: {
      ...one({ physical: value(0.6), financial: BLANK }),
      logbook: [entry({ on: '2026-05-19', stage: 1, status: 'reporting' })],
    },
  },
  {
    rule: 'FLOW-6',
    what: 'a cycle too far after a rejection',
    at: 'cycle',
    severity: 'error',
    says: 'El ciclo es 3 y la bitácora tiene 1 rechazo: el ciclo debe ser 2.',
    book: {
      ...one({ cycle: value(3) }),
      logbook: [
        entry({ on: '2026-05-18', stage: 1, status: 'rejected', cycle: 3, kind: 'reject', note: 'x' }),
        entry({ on: '2026-05-19', cycle: 3 }),
      ],
    },
  },
  {
    rule: 'FLOW-6',
    what: 'a cycle that is not rejections + 1',
    at: 'cycle',
    severity: 'error',
    says: 'El ciclo es 2 y la bitácora tiene 0 rechazos: el ciclo debe ser 1.',
    book: { ...one({ cycle: value(2) }), logbook: SOUND_LOG.map((line) => ({ ...line, cycle: 2 })) },
  },
  {
    rule: 'FLOW-6',
    what: 'a state nobody understands',
    at: 'status',
    severity: 'error',
    says: 'No se conoce el lugar de la acción en el flujo: «Finalizada» habla del cierre.',
    book: one({ status: unreadable('Finalizada', '«Finalizada» habla del cierre') }),
  },
  {
    rule: 'FLOW-6',
    what: 'a cycle nobody understands',
    at: 'cycle',
    severity: 'error',
    says: 'No se conoce el lugar de la acción en el flujo: «dos o tres» no es un número.',
    book: one({ cycle: unreadable('dos o tres', '«dos o tres» no es un número.') }),
  },
  {
    rule: 'FLOW-6',
    what: 'a review in stage 1, never observed',
    at: 'stage',
    severity: 'warning',
    says: 'En revisión en la etapa 1: la revisión empieza en la etapa 2. Escriba la etapa en que está, o «En diligenciamiento» si aún no se ha enviado.',
    book: { ...one({ stage: value(1) }), logbook: [] },
  },
  {
    rule: 'FLOW-6',
    what: 'a review in stage 1, and observed so',
    at: 'stage',
    severity: 'warning',
    says: 'En revisión en la etapa 1: la revisión empieza en la etapa 2. Escriba la etapa en que está, o «En diligenciamiento» si aún no se ha enviado.',
    book: { ...one({ stage: value(1) }), logbook: [entry({ on: '2026-05-19', stage: 1 })] },
  },
  {
    rule: 'FLOW-6',
    what: 'a review in stage 1 of a flow of two',
    at: 'stage',
    severity: 'warning',
    says: 'En revisión en la etapa 1: la revisión empieza en la etapa 2. Escriba la etapa en que está, o «En diligenciamiento» si aún no se ha enviado.',
    book: { ...one({ stage: value(1) }), logbook: [], settings: { cut: { ...CUT, stages: CUT.stages.slice(0, 2) } } },
  },
  {
    rule: 'FLOW-6',
    what: 'a state nobody understands, whatever the stage',
    at: 'status',
    severity: 'error',
    says: 'No se conoce el lugar de la acción en el flujo: «Finalizada» habla del cierre.',
    book: one({
      status: unreadable('Finalizada', '«Finalizada» habla del cierre'),
      stage: unreadable('quinta', 'no es una etapa'),
    }),
  },
  {
    rule: 'FLOW-8',
    what: 'progress that falls',
    at: 'physical',
    severity: 'warning',
    says: 'El avance físico baja de 70\u00a0% en el corte anterior a 50\u00a0%: escriba la justificación o corrija el valor.',
    book: one({ previousPhysical: value(0.7) }),
  },
  {
    rule: 'FLOW-8',
    what: 'progress that falls against an earlier cut of the matrix',
    at: 'financial',
    severity: 'warning',
    says: 'El avance financiero baja de 90\u00a0% en el corte anterior a 40\u00a0%: escriba la justificación o corrija el valor.',
    book: { records: [soundAction(), soundAction({ row: 9, financial: value(0.9) }, { cut: '2025-1' })] },
  },
  {
    rule: 'FLOW-8',
    what: 'all done and nothing spent',
    at: 'financial',
    severity: 'warning',
    says: 'Avance físico de 100 % con avance financiero de 0 %: verifique el reporte con el responsable.',
    book: { ...one({ physical: value(1), financial: value(0) }), logbook: [] },
  },
  {
    rule: 'FLOW-8',
    what: 'progress that falls in a row without a cut, which is of this one',
    at: 'physical',
    severity: 'warning',
    says: 'El avance físico baja de 70\u00a0% en el corte anterior a 50\u00a0%: escriba la justificación o corrija el valor.',
    book: { records: [soundAction({ cut: BLANK }), soundAction({ row: 9, physical: value(0.7) }, { cut: '2025-1' })] },
  },
  {
    rule: 'FLOW-7',
    what: 'an action whose last report in time is the next one',
    at: 'end',
    severity: 'info',
    says: 'Vence el 30/06/2026, dentro del corte siguiente, con 50\u00a0% de avance físico: acuerde con el responsable el cumplimiento.',
    book: one({ end: value(day('2026-06-30')) }),
  },
  {
    rule: 'FLOW-7',
    what: 'the same where nothing is reported',
    at: 'end',
    severity: 'info',
    says: 'Vence el 01/01/2026, dentro del corte siguiente, y no tiene avance reportado: acuerde con el responsable el cumplimiento.',
    book: { ...one({ end: value(day('2026-01-01')), physical: BLANK }), logbook: [] },
  },
  {
    rule: 'FLOW-8',
    what: 'progress below the target of the year',
    at: 'physical',
    severity: 'info',
    says: 'El avance físico es de 50\u00a0% y la meta anual, de 60\u00a0%: acuerde con el responsable cómo alcanzarla.',
    book: one({ annualTarget: value(0.6) }),
  },
  {
    rule: 'FLOW-8',
    what: 'progress below the target of the year, and the next report is the last in time',
    at: 'physical',
    severity: 'info',
    says: 'El avance físico es de 50\u00a0%; la meta anual, de 60\u00a0%, y la acción vence el 30/06/2026, dentro del corte siguiente: acuerde con el responsable cómo alcanzarla.',
    book: one({ annualTarget: value(0.6), end: value(day('2026-06-30')) }),
  },
  {
    rule: 'FLOW-8',
    what: 'progress that falls below the target of the year',
    at: 'physical',
    severity: 'warning',
    says: 'El avance físico baja de 70\u00a0% en el corte anterior a 50\u00a0%: escriba la justificación o corrija el valor. Está por debajo de la meta anual, de 60\u00a0%: acuerde con el responsable cómo alcanzarla.',
    book: one({ annualTarget: value(0.6), previousPhysical: value(0.7) }),
  },
  {
    rule: 'FLOW-9',
    what: 'an action that lags',
    at: 'end',
    severity: 'warning',
    says: 'Rezago: terminaba el 31/12/2025 y su avance físico es de 50\u00a0%. Acuerde con el responsable cuándo se cumple, o con qué causal se cierra.',
    book: one({ end: value(day('2025-12-31')) }),
  },
  {
    rule: 'FLOW-10',
    what: 'an entity twice in a cell',
    at: 'entity',
    severity: 'warning',
    says: '«Ministerio de Hacienda y Crédito Público» está dos veces en la misma celda: se cuenta una sola vez; deje una.',
    book: one({ entity: [is(MHCP), is(MHCP)] }),
  },
  {
    rule: 'FLOW-11',
    what: 'actions heavier than their objective',
    at: 'weight',
    severity: 'error',
    says: 'CONPES 4144, «Objetivo 1»: las acciones suman 150\u00a0% y el objetivo pesa 100\u00a0%. Corrija los pesos.',
    book: one({ weight: value(1.5) }),
  },
  {
    rule: 'FLOW-11',
    what: 'objectives that do not reach 100 %',
    at: 'objectiveWeight',
    severity: 'info',
    says: 'CONPES 4144: los objetivos suman 60\u00a0% y deben sumar 100 %. Si lo que falta no es de otros sectores, corrija los pesos.',
    book: one({ weight: value(0.6), objectiveWeight: value(0.6) }),
  },
  {
    rule: 'FLOW-12',
    what: 'a report in review without supports',
    at: 'supports',
    severity: 'warning',
    says: 'El reporte está en revisión o aprobado y no nombra sus soportes: escríbalos.',
    book: one({ supports: '' }),
  },
  {
    rule: 'FLOW-12',
    what: 'an approved report without supports',
    at: 'supports',
    severity: 'warning',
    says: 'El reporte está en revisión o aprobado y no nombra sus soportes: escríbalos.',
    book: { ...one({ stage: value(6), status: value('approved'), supports: '' }), logbook: [] },
  },

  {
    rule: 'CLOSE-1',
    what: 'a candidate',
    at: 'closureGround',
    severity: 'info',
    says: 'Cumplió la vigencia y tiene 100 % de avance: puede cerrarse con la causal «Vigencia cumplida y 100 % de avance».',
    book: {
      ...one({ end: value(day('2025-12-31')), physical: value(1), status: value('approved'), stage: value(6) }),
      logbook: [],
    },
  },
  {
    rule: 'CLOSE-1',
    what: 'a ground that nobody understands',
    at: 'closureGround',
    severity: 'error',
    says: '«ya no» no es una causal',
    book: one({ closureGround: unreadable('ya no', '«ya no» no es una causal') }),
  },
  {
    rule: 'CLOSE-1',
    what: 'a closure that is neither yes nor no',
    at: 'closed',
    severity: 'error',
    says: 'Cerrada: «tal vez» no dice ni sí ni no',
    book: one({ closed: unreadable('tal vez', '«tal vez» no dice ni sí ni no') }),
  },
  {
    rule: 'CLOSE-1',
    what: 'a closure on a day that has not come',
    at: 'closed',
    severity: 'warning',
    says: 'Cerrada: el 31/07/2026 no ha llegado',
    book: one({ closed: value(false, 'el 31/07/2026 no ha llegado') }),
  },
  {
    rule: 'CLOSE-1',
    what: 'closed without ground',
    at: 'closureGround',
    severity: 'error',
    says: 'Cerrada sin causal: escriba una de «Vigencia cumplida y 100 % de avance», «Pérdida de vigencia por cambios de contexto», «Problema técnico o jurídico».',
    book: one({ closed: value(true) }),
  },
  {
    rule: 'CLOSE-1',
    what: 'closed as complete and is not',
    at: 'closureGround',
    severity: 'error',
    says: 'Cerrada por vigencia cumplida y 100 % de avance, pero no los cumple en la fecha de corte: revise la finalización y el avance físico, o use otra causal.',
    book: one({ closureGround: value(['termEndedComplete']) }),
  },
  {
    rule: 'CLOSE-1',
    what: 'closed as complete, and nobody knows when it ended',
    at: 'closureGround',
    severity: 'warning',
    says: 'Cerrada por vigencia cumplida y 100 % de avance, pero no se puede verificar: falta una fecha de finalización legible.',
    book: { ...one({ closureGround: value(['termEndedComplete']), physical: value(1), end: BLANK }), logbook: [] },
  },
  {
    rule: 'CLOSE-1',
    what: 'closed as complete in a cut without its day',
    at: 'closureGround',
    severity: 'warning',
    says: 'Cerrada por vigencia cumplida y 100 % de avance, pero no se puede verificar: falta la fecha de corte en «Configuración».',
    book: {
      ...one({ closureGround: value(['termEndedComplete']), physical: value(1) }),
      logbook: [],
      settings: { cut: { ...CUT, cutDate: undefined as never } },
    },
  },
  {
    rule: 'CLOSE-1',
    what: 'closed as complete, and nobody knows anything of it',
    at: 'closureGround',
    severity: 'warning',
    says: 'Cerrada por vigencia cumplida y 100 % de avance, pero no se puede verificar: faltan la fecha de corte en «Configuración» y una fecha de finalización legible.',
    book: {
      ...one({ closureGround: value(['termEndedComplete']), physical: BLANK, end: unreadable('pronto', '') }),
      logbook: [],
      settings: { cut: { ...CUT, cutDate: undefined as never } },
    },
  },
  {
    rule: 'CLOSE-1',
    what: 'closed as complete at half of it, and nobody knows when it ended',
    at: 'closureGround',
    severity: 'error',
    says: 'Cerrada por vigencia cumplida y 100 % de avance, pero no los cumple en la fecha de corte: revise la finalización y el avance físico, o use otra causal.',
    book: one({ closureGround: value(['termEndedComplete']), end: BLANK }),
  },
  {
    rule: 'CLOSE-1',
    what: 'three grounds',
    at: 'closureGround',
    severity: 'error',
    says: 'Cerrada con 3 causales: deje exactamente una.',
    book: one({ closureGround: value(['termEndedComplete', 'contextChanged', 'technicalOrLegalProblem']) }),
  },
  {
    rule: 'CLOSE-3',
    what: 'two grounds, the other way round',
    at: 'closureGround',
    severity: 'error',
    says: 'Cerrada con 2 causales: deje exactamente una.',
    book: one({ closureGround: value(['technicalOrLegalProblem', 'contextChanged']) }),
  },
  {
    rule: 'CLOSE-2',
    what: 'context changed, no document',
    at: 'closureEvidence',
    severity: 'error',
    says: 'Cerrada por pérdida de vigencia sin el documento que la justifica: escriba su referencia en «Soporte de cierre».',
    book: one({ closureGround: value(['contextChanged']) }),
  },
  {
    rule: 'CLOSE-3',
    what: 'technical problem, no support',
    at: 'closureEvidence',
    severity: 'error',
    says: 'Cerrada por un problema técnico o jurídico sin soporte: escriba su referencia en «Soporte de cierre».',
    book: one({ closureGround: value(['technicalOrLegalProblem']) }),
  },
  {
    rule: 'CLOSE-2',
    what: 'two grounds',
    at: 'closureGround',
    severity: 'error',
    says: 'Cerrada con 2 causales: deje exactamente una.',
    book: one({ closureGround: value(['contextChanged', 'technicalOrLegalProblem']), closureEvidence: 'Memorando 7' }),
  },

  {
    rule: 'REP-1',
    what: 'in review after the closing',
    at: 'status',
    severity: 'error',
    says: 'El corte 2025-2 cerró el 31/07/2026 y la acción no está aprobada ni rechazada: confirme su estado final en SisCONPES.',
    book: { today: '2026-08-03', logbook: [] },
  },
  {
    rule: 'REP-1',
    what: 'never reported',
    at: 'status',
    severity: 'warning',
    says: 'El corte 2025-2 cerró el 31/07/2026 y la acción nunca se reportó: así saldrá en el informe.',
    book: { ...one({ status: value('notReported'), stage: value(1) }), today: '2026-08-03', logbook: [] },
  },
  {
    rule: 'REP-1',
    what: 'in review after the closing of a cut without label',
    at: 'status',
    severity: 'error',
    says: 'El corte cerró el 31/07/2026 y la acción no está aprobada ni rechazada: confirme su estado final en SisCONPES.',
    book: { today: '2026-08-03', logbook: [], settings: { cut: { ...CUT, label: undefined as never } } },
  },
  {
    rule: 'REP-2',
    what: 'a row that DNP sees otherwise',
    at: 'code',
    severity: 'warning',
    says: 'Difiere. DNP dice otra cosa. Acepte el dato de DNP o manténgalo con su razón en «Conciliar».',
    book: { reconciliation: differing() },
  },
  {
    rule: 'REP-2',
    what: 'two fields that DNP sees otherwise',
    at: 'code',
    severity: 'warning',
    says: 'Difiere. Uno; Dos. Acepte el dato de DNP o manténgalo con su razón en «Conciliar».',
    book: { reconciliation: differing('Uno', 'Dos') },
  },
  {
    rule: 'REP-2',
    what: 'rows that are alike, and one that only the matrix has',
    at: 'code',
    severity: 'warning',
    says: 'Solo en la matriz. Sin pareja. Emparéjela en «Conciliar» o pregunte a DNP por qué no está.',
    book: {
      reconciliation: reconciled(
        { class: 'same', reason: 'Por clave.' },
        { class: 'onlyMatrix', dnpRow: null, reason: 'Sin pareja' },
      ),
    },
  },
  {
    rule: 'REP-2',
    what: 'rows of which nobody knows the pair',
    at: 'code',
    severity: 'error',
    says: [
      'Ambigua. Uno. Emparéjela en «Conciliar».',
      'Clave repetida. Dos. Corrija la clave que sobra, o empareje las filas en «Conciliar».',
      'Clave vacía. Tres. Escriba la clave, o empareje la fila en «Conciliar».',
    ],
    book: {
      reconciliation: reconciled(
        { class: 'ambiguous', reason: 'Uno' },
        { class: 'duplicateKey', reason: 'Dos' },
        { class: 'blankKey', key: null, reason: 'Tres' },
      ),
    },
  },
  {
    rule: 'REP-3',
    what: 'an action of no group',
    at: 'entity',
    severity: 'info',
    says: 'La acción de la fila 5 es de otros sectores y no entra en los totales del informe: si no es así, corrija su entidad o el tipo de ella en «Configuración».',
    book: one({ entity: [is(DNP)] }),
  },
  {
    rule: 'REP-3',
    what: 'an action of two other sectors',
    at: 'entity',
    severity: 'info',
    says: 'La acción de la fila 5 es de otros sectores y no entra en los totales del informe: si no es así, corrija su entidad o el tipo de ella en «Configuración».',
    book: one({ entity: [is(DNP), is({ ...DNP, name: 'Ministerio de Minas' })] }),
  },
  {
    rule: 'REP-2',
    what: 'a row that DNP sees otherwise, which has no final state after the closing',
    at: 'code',
    severity: 'error',
    says: 'Difiere. Uno. El corte cerró y la acción no tiene estado final en la matriz. Acepte el dato de DNP o manténgalo con su razón en «Conciliar».',
    book: { today: '2026-08-03', logbook: [], reconciliation: differing('Uno') },
  },
  {
    rule: 'REP-4',
    what: 'recipients without mailbox',
    at: 'Configuración',
    severity: 'warning',
    says: 'Falta un correo bien escrito para «Asesor», «Jefe» en «Destinatarios del informe».',
    book: {
      settings: {
        recipients: [
          { role: 'Asesor', email: '' },
          { role: 'Jefe', email: 'x' },
        ],
      },
    },
  },
  {
    rule: 'REP-4',
    what: 'a recipient without mailbox',
    at: 'Configuración',
    severity: 'warning',
    says: 'Falta un correo bien escrito para «Asesor» en «Destinatarios del informe».',
    book: { settings: { recipients: [{ role: 'Asesor', email: '' }] } },
  },
  {
    rule: 'REP-4',
    what: 'nobody to send it to',
    at: 'Configuración',
    severity: 'warning',
    says: 'El informe no tiene destinatarios: escríbalos en «Destinatarios del informe».',
    book: { settings: { recipients: [] } },
  },
  {
    rule: 'REP-5',
    what: 'a closed cut that was not compared',
    at: 'Reporte DNP',
    severity: 'warning',
    says: 'El corte ha cerrado y la matriz no se ha comparado con el reporte final de DNP: pegue el reporte y concilie antes de informar.',
    book: { today: '2026-08-03', logbook: [] },
  },
];

function reconciled(...rows: Partial<ReconciliationRow>[]): Reconciliation {
  return {
    rows: rows.map((row) => ({
      class: 'different',
      key: '4144/1.1',
      matrixRow: 5,
      dnpRow: 3,
      fields: [],
      candidates: [],
      reason: '',
      ...row,
    })),
    counts: {
      same: 0,
      different: 1,
      onlyMatrix: 0,
      expected: 0,
      onlyDnp: 0,
      duplicateKey: 0,
      blankKey: 0,
      ambiguous: 0,
    },
    compared: ['status'],
    unmapped: [],
    otherCut: { matrixRows: [], dnpRows: [] },
  };
}

function differing(...sentences: string[]): Reconciliation {
  const cell = { sheet: 'Matriz', row: 5, column: 1 };
  return reconciled({
    fields: sentences.map((sentence) => ({
      field: 'status' as const,
      matrix: null,
      dnp: null,
      matrixCell: cell,
      dnpCell: cell,
      sentence,
    })),
    reason: 'DNP dice otra cosa.',
  });
}

test('a sound action breaks no rule', () => expect(findingsOf(workspaceOf())).toEqual([]));

test.each(CASES)('$rule: $what', ({ rule, book, severity, at, says }) => {
  const found = findingsOf(workspaceOf(book)).filter((finding) => finding.rule === rule);
  expect(found.map(({ message }) => message)).toEqual([says].flat());
  const column = FIELD_IDS.indexOf(at as FieldId);
  expect(found.map((finding) => finding.severity)).toEqual(
    typeof severity === 'string' ? found.map(() => severity) : severity,
  );
  expect(found[0]).toMatchObject(
    column < 0 ? { sheet: at, cell: 'A1' } : { sheet: 'Matriz', cell: addressOf({ row: 5, column: column + 1 }) },
  );
});

test('every rule of DATA, FLOW, CLOSE and REP has a case here', () => {
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}-${n + 1}`);
  // Those of the registers have their cases beside them: documents.test.ts, preparation.test.ts.
  const ofRegisters = [...numbered('DOC', 5), ...numbered('PREP', 4)];
  const [data, ...others] = [numbered('DATA', 8), numbered('FLOW', 12), numbered('CLOSE', 3), numbered('REP', 5)];
  expect(RULES.map((rule) => rule.id)).toEqual([data, ofRegisters, ...others].flat());
  expect(new Set(CASES.map((one) => one.rule))).toEqual(new Set([data, ...others].flat()));
});

describe('what is no finding', () => {
  test.each<[string, string, WorkspaceSpec]>([
    ['FLOW-2', 'a holiday', { today: '2026-05-19', logbook: SOUND_LOG.slice(0, -1) }],
    ['FLOW-2', 'today, which is not over', { logbook: SOUND_LOG }],
    [
      'FLOW-2',
      'the days after an approval',
      {
        ...one({ stage: value(6), status: value('approved') }),
        logbook: [entry({ on: '2026-05-04', stage: 6, status: 'approved' })],
      },
    ],
    [
      'FLOW-5',
      'a closure after the approval',
      {
        ...one({ stage: value(6), status: value('approved') }),
        logbook: [
          entry({ on: '2026-05-15', stage: 6, status: 'approved' }),
          entry({ on: '2026-05-19', stage: 6, status: 'approved', kind: 'closure' }),
        ],
      },
    ],
    [
      'FLOW-8',
      'a fall that is explained',
      one({ previousPhysical: value(0.7), justification: 'Se corrigió el indicador' }),
    ],
    ['FLOW-11', 'rounding within 0.05 points a row', one({ weight: value(1.0005) })],
    [
      'FLOW-9',
      'a late action that is closed',
      one({ end: value(day('2025-12-31')), closureGround: value(['contextChanged']), closureEvidence: 'Memorando 7' }),
    ],
    [
      'CLOSE-1',
      'a right closure',
      {
        ...one({ end: value(day('2025-12-31')), physical: value(1), closureGround: value(['termEndedComplete']) }),
        logbook: [],
      },
    ],
    [
      'DATA-7',
      'a mailbox as Outlook pastes it',
      one({ email: '"Pérez, Ana" <ana@ejemplo.gov.co>; Luis Díaz <mailto:luis@ejemplo.gov.co>' }),
    ],
    ['DATA-7', 'several mailboxes', one({ email: 'ana@ejemplo.gov.co; luis@ejemplo.gov.co' })],
    [
      'REP-1',
      'a rejected action is in its final state',
      { ...one({ status: value('rejected'), stage: value(1), cycle: value(2) }), today: '2026-08-03', logbook: [] },
    ],
    ['DATA-1', 'a sound code', {}],
    ['DATA-3', 'an action of one day', one({ start: value(day('2026-12-31')) })],
    ['DATA-4', 'nothing and all', { ...one({ physical: value(1), financial: value(0) }), logbook: [] }],
    ['DATA-6', 'a blank cell', one({ related: BLANK })],
    [
      'DATA-6',
      'a related action that exists',
      { records: [soundAction({ related: value([code('1.2')]) }), soundAction({ row: 6 }, { code: '1.2' })] },
    ],
    [
      'DATA-6',
      'a related action that an earlier cut closed',
      {
        records: [
          soundAction({ closureGround: value(['contextChanged']) }, { code: '1.2', cut: '2025-1' }),
          soundAction({ related: value([code('1.2')]) }),
        ],
      },
    ],
    [
      'DATA-6',
      'a related action of a document that nobody knows',
      { records: [soundAction({ related: value([code('9.9')]), conpes: BLANK, key: undefined })] },
    ],
    ['FLOW-1', 'the last stage', { ...one({ stage: value(6) }), logbook: [] }],
    ['FLOW-2', 'rows that nobody can tell apart', { records: [soundAction(), soundAction({ row: 6 })], logbook: [] }],
    ['FLOW-2', 'a row without a certain key', { ...one({ key: undefined }), logbook: [] }],
    ['FLOW-2', 'a cut without opening', { settings: { cut: { ...CUT, opens: undefined as never } }, logbook: [] }],
    [
      'FLOW-3',
      'a rejection with its reason in the line',
      {
        ...one({ stage: value(1), status: value('rejected'), cycle: value(2) }),
        logbook: withLog(
          entry({ on: '2026-05-19', stage: 1, status: 'rejected', cycle: 2, kind: 'reject', note: 'Falta el acta' }),
        ),
      },
    ],
    [
      'FLOW-3',
      'a rejection with its reason in the row',
      {
        ...one({ stage: value(1), status: value('rejected'), cycle: value(2), rejectionReason: 'Falta el acta' }),
        logbook: withLog(entry({ on: '2026-05-19', stage: 1, status: 'rejected', cycle: 2, kind: 'reject' })),
      },
    ],
    [
      'FLOW-3',
      'lines that may be another row’s',
      { records: [soundAction({ stage: value(5) }), soundAction({ row: 6 })] },
    ],
    [
      'FLOW-4',
      'a second cycle with time enough',
      { ...one({ stage: value(1), status: value('rejected'), cycle: value(2), rejectionReason: 'x' }), logbook: [] },
    ],
    ['FLOW-4', 'a first cycle without', { today: '2026-07-30', logbook: [] }],
    [
      'FLOW-4',
      'a closed action',
      {
        ...one({ stage: value(1), status: value('rejected'), cycle: value(2), closed: value(true) }),
        today: '2026-07-30',
        logbook: [],
      },
    ],
    [
      'FLOW-6',
      'a report that is being filled in',
      { ...one({ stage: value(1), status: value('reporting') }), logbook: [] },
    ],
    [
      'FLOW-6',
      'a blank stage and cycle, which follow from the last line',
      {
        ...one({ stage: BLANK, cycle: BLANK }),
        logbook: [
          entry({ on: '2026-05-18', stage: 1, status: 'rejected', cycle: 2, kind: 'reject', note: 'x' }),
          entry({ on: '2026-05-19', cycle: 2, kind: 'send' }),
        ],
      },
    ],
    [
      'FLOW-6',
      'a review in stage 1 where the flow has no other',
      { ...one({ stage: value(1) }), logbook: [], settings: { cut: { ...CUT, stages: CUT.stages.slice(0, 1) } } },
    ],
    ['FLOW-7', 'an overdue stage: Hoy shows it', { today: '2026-06-16', logbook: [] }],
    ['FLOW-7', 'a stage that is due soon: Hoy shows it', { today: '2026-06-10', logbook: [] }],
    [
      'FLOW-7',
      'a last report in time whose target FLOW-8 speaks of',
      one({ annualTarget: value(0.6), end: value(day('2026-06-30')) }),
    ],
    [
      'FLOW-9',
      'an action that has not begun: Hoy counts it',
      { ...one({ start: value(day('2026-02-01')), status: value('notReported'), stage: value(1) }), logbook: [] },
    ],
    ['FLOW-6', 'a rejection that has not restarted: FLOW-4 says so', one({ status: value('rejected') })],
    ['FLOW-6', 'a step that leads nowhere: FLOW-3 says so', one({ stage: value(5) })],
    [
      'FLOW-6',
      'a review in stage 1 that its last line does not know: FLOW-3 says so',
      { ...one({ stage: value(1) }), logbook: [entry({ on: '2026-05-19', stage: 1, status: 'reporting' })] },
    ],
    [
      'FLOW-6',
      'a stage nobody understands, whatever the cycle: FLOW-1 says so',
      one({ stage: unreadable('quinta', 'no es una etapa'), cycle: unreadable('x', 'no es un número') }),
    ],
    [
      'FLOW-4',
      'no time for another cycle, after the closing',
      {
        ...one({ stage: value(1), status: value('rejected'), cycle: value(2), rejectionReason: 'x' }),
        today: '2026-08-03',
        logbook: [],
      },
    ],
    ['REP-1', 'a state that REP-2 asks about', { today: '2026-08-03', logbook: [], reconciliation: differing('Uno') }],
    ['REP-3', 'an unknown entity: DATA-5 says so', one({ entity: [{ raw: 'Min. Minas', entity: undefined }] })],
    ['FLOW-7', 'a late action that is closed', { ...one({ closed: value(true) }), today: '2026-06-16', logbook: [] }],
    [
      'FLOW-7',
      'a late action in a state that nobody understands',
      { ...one({ status: unreadable('?', '') }), today: '2026-06-16', logbook: [] },
    ],
    [
      'FLOW-8',
      'progress that stays, and progress that grows',
      one({ previousPhysical: value(0.5), previousFinancial: value(0.3) }),
    ],
    ['FLOW-8', 'all done and something spent', { ...one({ physical: value(1), financial: value(0.1) }), logbook: [] }],
    ['FLOW-8', 'half of it done and nothing spent', { ...one({ financial: value(0) }), logbook: [] }],
    [
      'FLOW-8',
      'rows of several cuts where nobody knows which is this one',
      {
        records: [soundAction(), soundAction({ row: 9, physical: value(0.7) }, { cut: '2025-1' })],
        settings: { cut: { ...CUT, label: undefined as never } },
      },
    ],
    [
      'FLOW-9',
      'a late action that is done',
      { ...one({ end: value(day('2025-12-31')), physical: value(1) }), logbook: [] },
    ],
    ['FLOW-7', 'a term that ends after the next cut', one({ end: value(day('2026-07-01')) })],
    ['FLOW-7', 'a term that has ended already', one({ end: value(day('2025-12-31')) })],
    [
      'FLOW-7',
      'a term that ends within the next cut, and all is done',
      one({ end: value(day('2026-06-30')), physical: value(1) }),
    ],
    ['FLOW-7', 'a closed action', one({ end: value(day('2026-06-30')), closed: value(true) })],
    ['FLOW-8', 'the target of the year, reached', one({ annualTarget: value(0.5) })],
    [
      'FLOW-8',
      'progress below the target of the year, which its owner still writes',
      { ...one({ annualTarget: value(0.6), stage: value(1), status: value('reporting') }), logbook: [] },
    ],
    ['FLOW-8', 'a target, and nothing reported yet', one({ annualTarget: value(0.5), physical: BLANK })],
    [
      'FLOW-8',
      'an approved action below its target: the report says so',
      { ...one({ annualTarget: value(0.6), stage: value(6), status: value('approved') }), logbook: [] },
    ],
    [
      'FLOW-8',
      'a late action below its target: it lags',
      one({ annualTarget: value(1), end: value(day('2025-12-31')) }),
    ],
    ['FLOW-9', 'a term that has not ended', {}],
    [
      'FLOW-9',
      'a term that has ended, and nobody has reported yet',
      one({ end: value(day('2025-12-31')), physical: BLANK }),
    ],
    [
      'FLOW-9',
      'a progress that nobody can read: DATA-4 says so',
      one({ end: value(day('2025-12-31')), physical: unreadable('mucho', '«mucho» no es un número') }),
    ],
    ['FLOW-10', 'two entities', one({ entity: [is(MHCP), is(DIAN)] })],
    [
      'FLOW-10',
      'two entities that nobody knows',
      one({
        entity: [
          { raw: 'A', entity: undefined },
          { raw: 'B', entity: undefined },
        ],
      }),
    ],
    ['FLOW-12', 'a report in a state that nobody understands', one({ status: unreadable('?', ''), supports: '' })],
    [
      'FLOW-12',
      'a report that has not been sent',
      { ...one({ stage: value(1), status: value('reporting'), supports: '' }), logbook: [] },
    ],
    [
      'CLOSE-1',
      'an action that is not closed, whatever ground was given',
      one({ closed: value(false), closureGround: value(['termEndedComplete']) }),
    ],
    [
      'CLOSE-2',
      'an action that is not closed, whatever ground was given',
      one({ closed: value(false), closureGround: value(['contextChanged']) }),
    ],
    [
      'CLOSE-1',
      'another ground with its document',
      one({ closureGround: value(['contextChanged']), closureEvidence: 'Memorando 7' }),
    ],
    ['CLOSE-2', 'another ground, of which CLOSE-3 speaks', one({ closureGround: value(['technicalOrLegalProblem']) })],
    [
      'CLOSE-2',
      'a ground with its document',
      one({ closureGround: value(['contextChanged']), closureEvidence: 'Memorando 7' }),
    ],
    [
      'CLOSE-2',
      'grounds of which CLOSE-1 speaks',
      one({ closureGround: value(['termEndedComplete', 'contextChanged']) }),
    ],
    ['REP-1', 'the last day of the cut', { today: '2026-07-31', logbook: [] }],
    [
      'REP-1',
      'an approved action',
      { ...one({ status: value('approved'), stage: value(6) }), today: '2026-08-03', logbook: [] },
    ],
    [
      'REP-1',
      'a state that nobody understands',
      { ...one({ status: unreadable('?', '') }), today: '2026-08-03', logbook: [] },
    ],
    [
      'REP-1',
      'a cut without closing',
      { settings: { cut: { ...CUT, closes: undefined as never } }, today: '2026-08-03', logbook: [] },
    ],
    ['REP-5', 'the last day of the cut', { today: '2026-07-31', logbook: [] }],
    [
      'REP-5',
      'a cut without closing',
      { settings: { cut: { ...CUT, closes: undefined as never } }, today: '2026-08-03', logbook: [] },
    ],
    ['REP-5', 'a closed cut that was compared', { today: '2026-08-03', logbook: [], reconciliation: reconciled() }],
    ['REP-3', 'an action shared with another sector', one({ entity: [is(DNP), is(DIAN)] })],
    ['DATA-2', 'an action with two indicators', twoIndicators()],
    ['FLOW-6', 'two indicators that the logbook has together', twoIndicators()],
    ['FLOW-11', 'the weight of the action, in each of its rows', twoIndicators()],
    ['FLOW-12', 'supports named in one of its rows', twoIndicators({ supports: '' })],
    ['CLOSE-1', 'one of two indicators at 100 %', twoIndicators({ physical: value(1), end: value(day('2025-12-31')) })],
  ])('%s: %s', (rule, _, book) =>
    expect(findingsOf(workspaceOf(book)).filter((finding) => finding.rule === rule)).toEqual([]),
  );

  test.each<[FieldId, Partial<ActionRecord>]>([
    ['entity', { entity: [] }],
    ['owner', { owner: '' }],
    ['email', { email: '' }],
    ['email', { email: 'arroba' }],
    ['cut', { cut: BLANK }],
    ['supports', { supports: '' }],
    ['start', { start: BLANK }],
    ['end', { end: BLANK }],
  ])('a matrix without the column %s is not asked for it', (field, change) => {
    expect(findingsOf(withoutColumns(workspaceOf(one(change)), field))).toEqual([]);
  });

  test('DATA-7: the mailbox itself is never in a message', () => {
    const all = findingsOf(
      workspaceOf(one({ email: 'persona(arroba)ejemplo', owner: 'Juana Pérez', physical: value(2) })),
    );
    expect(all.length).toBeGreaterThan(0);
    for (const { message } of all) expect(message).not.toMatch(/arroba|Juana/);
  });

  test('rows of another cut are not asked', () => {
    const other = soundAction({ row: 7, physical: value(5), key: '4144/1.9' as ActionKey }, { cut: '2025-1' });
    expect(findingsOf(workspaceOf({ records: [soundAction(), other] }))).toEqual([]);
  });
});

test('FLOW-2: a day that several actions lack is one finding of the cut, not one an action', () => {
  const codes = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'];
  const logOf = (code: string, ...missing: string[]) =>
    SOUND_LOG.filter((line) => !missing.includes(line.day)).map((line) => ({
      ...line,
      key: `4144/${code}` as ActionKey,
    }));
  const findings = findingsOf(
    workspaceOf({
      records: codes.map((code, index) => soundAction({ row: 5 + index, weight: BLANK }, { code })),
      logbook: [
        ...logOf('1.1', '2026-05-12', '2026-05-13', '2026-05-19'),
        ...logOf('1.2', '2026-05-12', '2026-05-13'),
        ...logOf('1.3', '2026-05-12', '2026-05-13'),
        ...codes.slice(3).flatMap((code) => logOf(code, '2026-05-12')),
      ],
    }),
  ).filter(({ rule }) => rule === 'FLOW-2');
  expect(findings.map(({ cell, key, message }) => [cell, key, message])).toEqual([
    [
      'AF5',
      undefined,
      'Un día hábil sin seguimiento en la bitácora de 7 acciones, todas las que se siguen (4144/1.1, 4144/1.2, 4144/1.3, 4144/1.4, 4144/1.5 y 2 más): 12/05/2026.',
    ],
    [
      'AF5',
      undefined,
      'Un día hábil sin seguimiento en la bitácora de 3 acciones (4144/1.1, 4144/1.2, 4144/1.3): 13/05/2026.',
    ],
    ['AF5', '4144/1.1', 'Un día hábil sin seguimiento en la bitácora: 19/05/2026.'],
  ]);
});

test('FLOW-2: what was lacking on each day can be read off the findings, whichever days whichever action lacks', () => {
  const days = SOUND_LOG.map(({ day: on }) => on);
  const lacking = fc.array(fc.uniqueArray(fc.constantFrom(...days)), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lacking, (missing) => {
      const codes = missing.map((_, index) => `1.${index + 1}`);
      const findings = findingsOf(
        workspaceOf({
          records: codes.map((code, index) => soundAction({ row: 5 + index }, { code })),
          logbook: codes.flatMap((code, index) =>
            SOUND_LOG.filter((line) => !missing[index]?.includes(line.day)).map((line) => ({
              ...line,
              key: `4144/${code}` as ActionKey,
            })),
          ),
        }),
      ).filter(({ rule }) => rule === 'FLOW-2');
      const told = findings.reduce((sum, { message }) => {
        const actions = Number(/de (\d+) acciones/.exec(message)?.[1] ?? 1);
        return sum + actions * Number(/^(\d+) días/.exec(message)?.[1] ?? 1);
      }, 0);
      expect(told).toBe(missing.flat().length);
      expect(findings.length).toBeLessThanOrEqual(new Set(missing.flat()).size);
    }),
    { numRuns: 60 },
  );
});

test.each<[string, readonly FieldId[], string]>([
  ['the code', ['lastFollowUp'], 'B5'],
  ['else the action', ['lastFollowUp', 'code'], 'C5'],
  ['else the first cell', ['lastFollowUp', 'code', 'text'], 'A5'],
])('what has no column of its own is told where the row says what it is: %s', (_, without, cell) => {
  const workspace = withoutColumns(workspaceOf({ logbook: SOUND_LOG.slice(0, -1) }), ...without);
  expect(findingsOf(workspace)).toEqual([
    {
      rule: 'FLOW-2',
      severity: 'warning',
      sheet: 'Matriz',
      cell,
      key: '4144/1.1',
      message: 'Un día hábil sin seguimiento en la bitácora: 19/05/2026.',
    },
  ]);
});

test('PREP-4: of what is another sector’s by now nothing is asked here', () => {
  const registers = registersWith({
    transfers: [
      {
        cut: '2025-2',
        action: '4144/1.1',
        asked: '2026-04-01',
        reason: 'x',
        answer: 'accepted',
        answered: '2026-04-10',
      },
    ],
  });
  const lost = soundAction({
    end: value(day('2025-12-31')),
    entity: [is(DNP)],
    supports: '',
    stage: value(1),
    status: value('rejected'),
    cycle: value(3),
    rejectionReason: 'x',
  });
  const complete = soundAction({ end: value(day('2025-12-31')), physical: value(1), previousPhysical: value(1) });
  for (const record of [lost, complete]) {
    expect(
      findingsOf(workspaceOf({ records: [record], logbook: [entry({ on: '2026-05-19' })], registers })).filter(
        ({ rule }) => rule !== 'FLOW-3',
      ),
    ).toEqual([]);
  }
});

test('REP-2: what only DNP has is told in its sheet', () => {
  const only = { class: 'onlyDnp', matrixRow: null, reason: 'Sin pareja.' } as const;
  const found = findingsOf(workspaceOf({ reconciliation: reconciled(only, { ...only, key: null, dnpRow: null }) }));
  expect(found).toEqual([
    {
      rule: 'REP-2',
      severity: 'warning',
      sheet: 'Reporte DNP',
      cell: 'A3',
      key: '4144/1.1',
      message: 'Solo en DNP. Sin pareja. Emparéjela en «Conciliar» o agréguela a la matriz si es del sector.',
    },
    {
      rule: 'REP-2',
      severity: 'warning',
      sheet: 'Reporte DNP',
      cell: 'A1',
      key: undefined,
      message: 'Solo en DNP. Sin pareja. Emparéjela en «Conciliar» o agréguela a la matriz si es del sector.',
    },
  ]);
});

test('FLOW-8: of several earlier cuts the latest speaks', () => {
  const earlier = (row: number, cut: string, physical: number) =>
    soundAction({ row, physical: value(physical) }, { cut });
  const rows = [
    soundAction(),
    earlier(9, '2024-2', 0.9),
    earlier(10, '2025-1', 0.7),
    earlier(11, '2024-1', 0.8),
    earlier(12, '2026-1', 1),
  ];
  const said = (records: readonly ActionRecord[]) =>
    findingsOf(workspaceOf({ records }))
      .filter(({ rule }) => rule === 'FLOW-8')
      .map(({ message }) => message);
  expect(said(rows)).toEqual([
    'El avance físico baja de 70\u00a0% en el corte anterior a 50\u00a0%: escriba la justificación o corrija el valor.',
  ]);
  expect(said([...rows].reverse())).toEqual(said(rows));
  expect(said([soundAction({ previousPhysical: value(0.6) }), ...rows.slice(1)])[0]).toContain('baja de 60');
});

test('the head of «Hallazgos» counts one thing as one', () => {
  const findings = (['error', 'warning', 'info', 'info'] as const).map((severity): Finding => ({
    rule: 'DATA-1',
    severity,
    sheet: 'Matriz',
    cell: 'A1',
    key: undefined,
    message: '',
  }));
  expect(findingsContent(findings, day('2026-05-20'), []).notes?.[0]).toContain('1 error, 1 advertencia, 2 avisos.');
});

describe('rows of other sectors are told only what damages our figures', () => {
  const theirs = { entity: [is(DNP)], row: 7, weight: value(0) } as const;
  const bad = {
    ...theirs,
    physical: value(1.2),
    start: value(day('2026-12-31')),
    email: 'x',
    supports: '',
    annualTarget: value(2),
  };
  const rulesOf = (records: readonly ActionRecord[], book: WorkspaceSpec = {}) =>
    findingsOf(workspaceOf({ logbook: [], settings: {}, today: '2026-05-04', records, ...book })).map(
      ({ rule, cell }) => `${rule} ${cell.replace(/\D/g, '')}`,
    );

  test('nothing but that they are not counted, once for all of them', () => {
    const rows = [bad, { ...bad, row: 8 }].map((change, index) => soundAction(change, { code: `9.${index}` }));
    expect(rulesOf([soundAction(), ...rows])).toEqual(['REP-3 7']);
    expect(rulesOf(rows.map((row) => ({ ...row, entity: [is(MHCP)] }))).length).toBeGreaterThan(8);
  });

  test('a code that may be one of ours, and a key that is one', () => {
    expect(rulesOf([soundAction(), soundAction(theirs)])).toEqual(['DATA-2 5', 'DATA-2 7', 'REP-3 7']);
    const unread = soundAction({ ...theirs, key: undefined, code: unreadable('x', '«x» no es un código') });
    expect(rulesOf([soundAction(), unread])).toEqual(['DATA-1 7', 'REP-3 7']);
  });

  test('an action that they share with ours is ours', () =>
    expect(rulesOf([soundAction({ ...bad, entity: [is(MHCP), is(DNP)] })])).toContain('DATA-4 7'));

  test('what DNP says of them is no finding, as far as it is known which row is meant', () => {
    const records = [soundAction(), soundAction(theirs, { code: '9.1' })];
    const of = (change: Partial<ReconciliationRow>) =>
      rulesOf(records, { reconciliation: reconciled({ matrixRow: 7, ...change }) });
    expect(of({ class: 'onlyMatrix' })).toEqual(['REP-3 7']);
    expect(of({ class: 'ambiguous' })).toEqual(['REP-2 7', 'REP-3 7']);
    expect(of({ class: 'onlyMatrix', matrixRow: 5 })).toEqual(['REP-2 5', 'REP-3 7']);
  });
});
