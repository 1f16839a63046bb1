import type { RegisterId } from '../../core/registers/registers';
import { counted } from '../../core/text/spanish';

interface Words {
  readonly title: string;
  /** What it is for, where it has no line yet. */
  readonly why: string;
  readonly add: string;
  readonly edit: string;
  readonly count: (lines: number) => string;
}

/** The registers of *Documentos* and *Alistamiento*. */
export const REGISTER = {
  words: {
    documents: {
      title: 'Documentos',
      add: 'Nuevo documento',
      edit: 'Corregir el documento',
      count: (lines) => counted(lines, 'documento', 'documentos'),
      why: 'Un documento CONPES en preparación: sus pasos con fecha, el borrador, las observaciones y el voto.',
    },
    observations: {
      title: 'Observaciones PreCONPES',
      add: 'Nueva observación',
      edit: 'Corregir la observación',
      count: (lines) => counted(lines, 'observación', 'observaciones'),
      why: 'Quién observó qué de un documento, y si quedó incluido o persiste.',
    },
    reminders: {
      title: 'Recordatorios',
      add: 'Nuevo recordatorio',
      edit: 'Corregir el recordatorio',
      count: (lines) => counted(lines, 'recordatorio', 'recordatorios'),
      why: 'El correo a cada responsable antes de la apertura del corte.',
    },
    meetings: {
      title: 'Reuniones',
      add: 'Nueva reunión',
      edit: 'Corregir la reunión',
      count: (lines) => counted(lines, 'reunión', 'reuniones'),
      why: 'Las reuniones con los responsables y el Grupo SisCONPES, con su acta.',
    },
    commitments: {
      title: 'Compromisos',
      add: 'Nuevo compromiso',
      edit: 'Corregir el compromiso',
      count: (lines) => counted(lines, 'compromiso', 'compromisos'),
      why: 'Lo acordado en cada reunión: quién, para cuándo. Sigue abierto, también en los cortes siguientes, hasta el día en que se cumple.',
    },
    transfers: {
      title: 'Traslados',
      add: 'Nueva solicitud de traslado',
      edit: 'Corregir el traslado',
      count: (lines) => counted(lines, 'traslado', 'traslados'),
      why: 'La solicitud de pasar una acción a otro sector, y su respuesta. Aceptada, la acción sale de los totales del sector.',
    },
  } satisfies Record<RegisterId, Words>,
  dayHint: 'dd/mm/aaaa',
  choose: '(sin dato)',
  save: 'Ver lo que se escribirá',
  cancel: 'Cancelar',
  discard: 'Descartar lo escrito',
  editLine: 'Corregir',
  editOf: (head: string) => `Corregir: ${head}`,
  goTo: (head: string) => `Ir a la fila: ${head}`,
  openSheet: (sheet: string) => `Abrir la hoja «${sheet}»`,
  problems: (count: number) => (count === 1 ? 'Hay un campo por corregir.' : `Hay ${count} campos por corregir.`),
  field: (header: string, text: string) => `${header}: ${text}`,
} as const;
