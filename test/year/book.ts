import { newWorkbook, type Workbook } from '../../simulator';
import type { CellValue } from '../../simulator/workbook/storedCell';
import { isoOf, serial } from '../../test-kit/model/modelDays';
import type { Line, Model, Row } from '../../test-kit/model/model';
import { FIRST_ROWS } from './story';

export const SHEET = 'Matriz';
const HEADERS = [
  'CONPES',
  'Código acción',
  'Corte',
  'Acción',
  'Entidad',
  'Persona de contacto',
  'Correo electrónico',
  'Fecha de inicio',
  'Fecha de finalización',
  'Avance físico',
  'Avance financiero',
  'Avance físico corte anterior',
  'Avance financiero corte anterior',
  'Soportes',
  'Nota propia',
] as const;
const HEADER_ROW = 3;
/** In the user's own column. */
export const OWN = 'mía';
const FORMATS: Readonly<Record<string, string>> = {
  'Código acción': '@',
  'Fecha de inicio': 'dd/mm/yyyy',
  'Fecha de finalización': 'dd/mm/yyyy',
  'Avance físico': '0.0%',
  'Avance financiero': '0.0%',
  'Avance físico corte anterior': '0.0%',
  'Avance financiero corte anterior': '0.0%',
};

/** The ministry's matrix before anything is prepared: a title, a header, two actions, a column of its own. */
export function firstBook(): Workbook {
  const book = newWorkbook(SHEET);
  const { grid } = book.sheet(SHEET);
  grid.set(0, 0, { value: 'Matriz de seguimiento' });
  HEADERS.forEach((header, column) => grid.set(HEADER_ROW - 1, column, { value: header }));
  FIRST_ROWS.forEach(({ key, text, entity, owner, mailbox, start, end }, index) => {
    const [conpes = '', code = ''] = key.split('/');
    const cells: readonly CellValue[] = [
      conpes,
      code,
      '2025-2',
      text,
      entity,
      owner,
      mailbox,
      serial(start),
      serial(end),
      '',
      '',
      '',
      '',
      '',
      OWN,
    ];
    cells.forEach((value, column) => {
      const format = FORMATS[HEADERS[column] ?? ''];
      grid.set(HEADER_ROW + index, column, { value, ...(format === undefined ? {} : { style: { numFmt: format } }) });
    });
  });
  return book;
}

/** A sheet as lines by their headers; blank lines are left out. */
export function linesOf(book: Workbook, sheet: string, headerRow = 1): Record<string, CellValue>[] {
  if (!book.sheets.some(({ name }) => name === sheet)) return [];
  let last = headerRow;
  book.sheet(sheet).grid.forEach((_, row) => {
    last = Math.max(last, row + 1);
  });
  const [headers = [], ...rows] = book.sheet(sheet).read(`A${headerRow}:AH${last}`);
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) =>
      Object.fromEntries(
        headers.flatMap((header, index) => (header === '' ? [] : [[String(header), cells[index] ?? '']])),
      ),
    );
}

/** Where a cell of an action stands: row and column from 0. */
export function placeOf(book: Workbook, key: string, cut: string, header: string): { row: number; column: number } {
  const [headers = [], ...rows] = book.sheet(SHEET).read(`A${HEADER_ROW}:AZ200`);
  const at = (name: string): number => headers.indexOf(name);
  const index = rows.findIndex(
    (cells) => `${cells[at('CONPES')] ?? ''}/${cells[at('Código acción')] ?? ''}` === key && cells[at('Corte')] === cut,
  );
  if (index < 0 || at(header) < 0) throw new Error(`The matrix lacks ${key} of ${cut}, or «${header}».`);
  return { row: HEADER_ROW + index, column: at(header) };
}

/** The book in the model's words; '' where a cell is blank. */
export function rowsIn(book: Workbook): { readonly [K in keyof Row]: Row[K] | '' }[] {
  const number = (value: CellValue | undefined): number | '' => (typeof value === 'number' ? round(value) : '');
  const day = (value: CellValue | undefined): string => (typeof value === 'number' ? isoOf(value) : '');
  return linesOf(book, SHEET, HEADER_ROW).map((line) => ({
    cut: String(line['Corte']),
    key: `${String(line['CONPES'])}/${String(line['Código acción'])}`,
    text: String(line['Acción']),
    owner: String(line['Persona de contacto']),
    mailbox: String(line['Correo electrónico']),
    start: day(line['Fecha de inicio']),
    end: day(line['Fecha de finalización']),
    stage: number(line['Etapa']),
    status: String(line['Estado'] ?? ''),
    cycle: number(line['Ciclo']),
    physical: number(line['Avance físico']),
    financial: number(line['Avance financiero']),
    previousPhysical: number(line['Avance físico corte anterior']),
    previousFinancial: number(line['Avance financiero corte anterior']),
    last: day(line['Último seguimiento']),
    reason: String(line['Motivo de rechazo'] ?? ''),
    ground: String(line['Causal de cierre'] ?? ''),
    evidence: String(line['Soporte de cierre'] ?? ''),
    note: String(line['Observación'] ?? ''),
    own: String(line['Nota propia'] ?? ''),
  }));
}

export function logIn(book: Workbook): Line[] {
  const number = (value: CellValue | undefined): number | '' => (typeof value === 'number' ? round(value) : '');
  return linesOf(book, 'Bitácora').map((line) => ({
    day: isoOf(Number(line['Fecha'])),
    cut: String(line['Corte']),
    key: `${String(line['CONPES'])}/${String(line['Acción'])}`,
    stage: Number(line['Etapa']),
    status: String(line['Estado']),
    cycle: Number(line['Ciclo']),
    physical: number(line['Avance físico']),
    financial: number(line['Avance financiero']),
    kind: String(line['Movimiento']),
    rejectedAt: number(line['Etapa que rechaza']),
    by: String(line['Registrado por']),
  }));
}

const REGISTERS: Readonly<
  Record<string, { readonly sheet: string; readonly headers: Readonly<Record<string, string>> }>
> = {
  documents: {
    sheet: 'Documentos CONPES',
    headers: {
      title: 'Documento',
      number: 'CONPES',
      asked: 'Solicitud de viabilidad',
      decided: 'Respuesta de viabilidad',
      viable: 'Viable',
      drafted: 'Borrador en mesas de trabajo',
      draft: 'Borrador (enlace)',
      called: 'Convocatoria PreCONPES',
      held: 'Sesión PreCONPES',
      consolidated: 'Observaciones consolidadas',
      checked: 'Observaciones verificadas',
      observations: 'Observaciones (enlace)',
      voted: 'Fecha del voto',
      vote: 'Voto',
      conditions: 'Condiciones del voto',
      voteFile: 'Voto (enlace)',
      session: 'Sesión CONPES',
      approved: 'Aprobación',
      published: 'Publicación',
    },
  },
  observations: {
    sheet: 'Observaciones PreCONPES',
    headers: { document: 'Documento', day: 'Fecha', by: 'Quién observa', text: 'Observación', outcome: 'Resultado' },
  },
  meetings: {
    sheet: 'Reuniones',
    headers: { cut: 'Corte', day: 'Fecha', subject: 'Asunto', present: 'Asistentes', record: 'Acta (enlace)' },
  },
  commitments: {
    sheet: 'Actas y compromisos',
    headers: {
      cut: 'Corte',
      meeting: 'Fecha de la reunión',
      text: 'Compromiso',
      owner: 'Responsable',
      due: 'Fecha límite',
      met: 'Cumplido el',
    },
  },
  transfers: {
    sheet: 'Traslados',
    headers: {
      cut: 'Corte',
      action: 'Acción',
      asked: 'Fecha de solicitud',
      reason: 'Motivo',
      to: 'Sector o entidad que recibe',
      answer: 'Respuesta',
      answered: 'Fecha de respuesta',
    },
  },
  reminders: {
    sheet: 'Recordatorios',
    headers: { cut: 'Corte', owner: 'Responsable', mailbox: 'Correo', day: 'Fecha' },
  },
};
const WORDS: Readonly<Record<string, string>> = {
  Sí: 'yes',
  Favorable: 'favourable',
  'Favorable con condiciones': 'conditional',
  Incluida: 'included',
  Persiste: 'persists',
  Aceptado: 'accepted',
};

/** The registers in the model's words: fields by name, days ISO, blanks left out. */
export function registersIn(book: Workbook): Model['registers'] {
  return Object.fromEntries(
    Object.entries(REGISTERS).map(([id, { sheet, headers }]) => [
      id,
      linesOf(book, sheet).map((line) =>
        Object.fromEntries(
          Object.entries(headers).flatMap(([field, header]) => {
            const value = line[header] ?? '';
            if (value === '') return [];
            return [
              [
                field,
                typeof value === 'number' && field !== 'number'
                  ? isoOf(value)
                  : (WORDS[String(value)] ?? String(value)),
              ],
            ];
          }),
        ),
      ),
    ]),
  );
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
