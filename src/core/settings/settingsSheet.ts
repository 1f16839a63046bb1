import { serialOf, type Day } from '../calendar/day';
import { STATUS_WORDS } from '../cut/status';
import { ENTITY_KIND_WORDS } from '../cells/entities';
import { FIELDS } from '../matrix/fields';
import type { SheetContent } from '../sheet/sheetContent';
import { BLOCKS, LABELS, WHO_SAID } from './labels';
import type { Settings } from './settings';

/** The sheet `Configuración`. */
export function settingsContent(settings: Settings, date1904: boolean): SheetContent {
  const { cut, parameters } = settings;
  const serial = (day: Day | undefined) => (day === undefined ? '' : serialOf(day, date1904));
  return {
    title: 'Configuración del seguimiento CONPES',
    blocks: [
      {
        title: BLOCKS.cut,
        columns: [
          { header: 'Dato', kind: 'text', width: 44 },
          { header: 'Valor', kind: 'day', width: 34 },
        ],
        rows: [
          [LABELS.label, cut.label ?? ''],
          [LABELS.cutDate, serial(cut.cutDate)],
          [LABELS.opens, serial(cut.opens)],
          [LABELS.closes, serial(cut.closes)],
        ],
      },
      {
        title: BLOCKS.flow,
        columns: [
          { header: 'Orden', kind: 'count' },
          { header: 'Etapa', kind: 'text' },
          { header: 'Aprueba', kind: 'text', width: 40 },
          { header: 'Fecha límite', kind: 'day', width: 40 },
        ],
        rows: cut.stages.map((stage, index) => [index + 1, stage.name, stage.approver, serial(stage.deadline)]),
      },
      {
        title: BLOCKS.daysOff,
        columns: [
          { header: 'Desde', kind: 'day' },
          { header: 'Hasta', kind: 'day' },
          { header: 'Motivo', kind: 'text' },
        ],
        rows: (cut.daysOff ?? []).map(({ first, last, reason }) => [
          serial(first),
          first === last ? '' : serial(last),
          reason,
        ]),
      },
      {
        title: BLOCKS.parameters,
        columns: [
          { header: 'Dato', kind: 'text' },
          { header: 'Valor', kind: 'number' },
        ],
        rows: [
          [LABELS.dueSoonDays, parameters.dueSoonDays],
          [LABELS.daysPerStage, parameters.daysPerStage],
          [LABELS.roundingTolerance, parameters.roundingTolerance],
        ],
      },
      {
        title: BLOCKS.recipients,
        columns: [
          { header: 'Destinatario', kind: 'text' },
          { header: 'Correo', kind: 'text' },
        ],
        rows: settings.recipients.map((recipient) => [recipient.role, recipient.email]),
      },
      {
        title: BLOCKS.reminder,
        columns: [
          { header: 'Dato', kind: 'text' },
          { header: 'Valor', kind: 'text' },
        ],
        rows: [
          [LABELS.reminderSubject, settings.reminder.subject],
          [LABELS.reminderText, settings.reminder.text],
        ],
      },
      {
        title: BLOCKS.entities,
        columns: [
          { header: 'Entidad', kind: 'text' },
          { header: 'Sigla', kind: 'text' },
          { header: 'Tipo', kind: 'text' },
          { header: 'Alias', kind: 'text' },
          { header: 'Vigente', kind: 'text' },
        ],
        rows: settings.entities.map((entity) => [
          entity.name,
          entity.acronym,
          ENTITY_KIND_WORDS[entity.kind],
          entity.aliases.join('; '),
          entity.inForce ? 'Sí' : 'No',
        ]),
      },
      {
        title: BLOCKS.states,
        columns: [
          { header: 'Palabra', kind: 'text' },
          { header: 'Estado', kind: 'text' },
          { header: 'Etapa', kind: 'count' },
        ],
        rows: settings.states.map((state) => [state.word, STATUS_WORDS[state.status], state.stage ?? '']),
      },
      {
        title: BLOCKS.columns,
        columns: [
          { header: 'Hoja', kind: 'text' },
          { header: 'Campo', kind: 'text' },
          { header: 'Encabezado', kind: 'text' },
          { header: 'Quién lo dijo', kind: 'text' },
        ],
        rows: settings.columns.map((column) => [
          column.sheet,
          FIELDS[column.field].label,
          column.header,
          WHO_SAID[column.prepared ? 'prepared' : 'person'],
        ]),
      },
    ],
  };
}
