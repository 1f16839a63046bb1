import fc from 'fast-check';
import { readTable } from '../../../src/batch/files';
import { readPasted } from '../../../src/core/reconcile/pasted';
import { encoded, ENCODINGS, written, type WrittenEncoding } from './written';

const HEADER = ['CONPES', 'Código acción', 'Acción', 'Estado', 'Avance físico'];
const NAME = 'dnp.csv';
type Rows = readonly (readonly string[])[];

/** What the pane makes of a file, and what the batch command makes of it. */
const inPane = (bytes: Uint8Array) => {
  const read = readPasted({ name: NAME, bytes });
  return typeof read === 'string' ? read : { values: read.grid.values, said: read.said };
};
const inBatch = (bytes: Uint8Array) => {
  const ofPane = (sentence: string) => sentence.replace(/^El archivo /, '');
  try {
    const { grid, said } = readTable(`/tmp/${NAME}`, bytes);
    return { values: grid.values, said: said.map(ofPane) };
  } catch (error) {
    return ofPane((error as Error).message);
  }
};

/** A word, and what other files take for a delimiter, a quote or a break. */
const cell = fc
  .tuple(
    fc.constantFrom('', '4144', '1.10', 'Diseñar', 'ÉPOCA', ' MHCP ', '“Plan”', '80 %', '=1+1', 'NULL', "'", 'a – b'),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      fc.constantFrom('60,5', ';', '|', '\t', '"', '"Plan"', '\n', '""', 'a\n\nb'),
    ),
  )
  .map((parts) => parts.join(''));
const row = fc.oneof(
  { weight: 4, arbitrary: fc.array(cell, { minLength: 5, maxLength: 5 }) },
  fc.array(cell, { minLength: 2, maxLength: 7 }),
  fc.constant<string[]>([]),
);
const file = fc.record({
  titles: fc.constantFrom<Rows>([], [['Reporte final']], [['Reporte, corte 2025-2'], []]),
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  behind: fc.constantFrom<Rows>([], [[]], [[], ['', '', ''], [' ', ''], []]),
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  declared: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.constantFrom('all' as const, 'needed' as const),
  encoding: fc.constantFrom<WrittenEncoding>(...ENCODINGS),
  mark: fc.boolean(),
});

/** As a sheet shows it: all rows as wide as the widest, none blank at the end. */
function asSheet(rows: Rows): Rows {
  const filled = rows.slice(0, rows.findLastIndex((cells) => cells.some((text) => text.trim() !== '')) + 1);
  const width = Math.max(...filled.map((cells) => cells.length));
  return filled.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? ''));
}

const SAID: Readonly<Record<WrittenEncoding, readonly unknown[]>> = {
  'utf-8': [],
  'utf-16le': [expect.stringMatching(/^«dnp\.csv» no está en UTF-8 y se leyó en UTF-16 LE/)],
  'utf-16be': [expect.stringMatching(/^«dnp\.csv» no está en UTF-8 y se leyó en UTF-16 BE/)],
  'windows-1252': [expect.stringMatching(/^«dnp\.csv» no está en UTF-8 y se leyó en windows-1252/)],
};

test('REP-2: pane and batch read of the same bytes the table that was written', () => {
  fc.assert(
    fc.property(file, ({ titles, rows, behind, declared, encoding, mark, ...layout }) => {
      const table = [...titles, HEADER, ...rows, ...behind];
      const text = `${declared ? `sep=${layout.delimiter}${layout.lineEnd}` : ''}${written(table, layout)}`;
      const bytes = encoded(text, encoding, mark);
      const read = { values: asSheet(table), said: SAID[encoding] };
      expect(inPane(bytes)).toEqual(read);
      expect(inBatch(bytes)).toEqual(read);
    }),
    { numRuns: 300 },
  );
});

test('a quote that nobody closes is refused with its line by both, whatever stands around it', () => {
  const word = fc.constantFrom('Diseñar', '4144', '60,5', 'a\nb', 'ver "Plan"');
  const words = fc.array(fc.array(word, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(4), fc.constantFrom('\n', '\r\n'), (rows, at, column, lineEnd) => {
      const layout = { delimiter: ';', lineEnd, quotes: 'needed' as const };
      const broken = at % rows.length;
      const before = written([HEADER, ...rows.slice(0, broken), (rows[broken] ?? []).slice(0, column)], layout);
      const between = column === 0 ? '' : ';';
      const after = written(
        [['abierta', ...(rows[broken] ?? []).slice(column + 1)], ...rows.slice(broken + 1)],
        layout,
      );
      const bytes = encoded(`${before}${between}"${after}`, 'utf-8');
      const line = before.split('\n').length;
      const says = `«dnp.csv» tiene una comilla sin cerrar en la línea ${line}: corríjala y traiga la tabla completa.`;
      expect(inPane(bytes)).toBe(says);
      expect(inBatch(bytes)).toBe(says);
    }),
  );
});

test('one broken byte in UTF-8 is said with its line by both, and all else is read', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom(0xe9, 0xff, 0xc3), (rows, byte) => {
      const layout = { delimiter: ';', lineEnd: '\r\n', quotes: 'needed' as const };
      const table = [HEADER, ...rows, ['4144', '9.9', 'inclusi?n', 'Aprobada', '5']];
      const text = written(table, layout);
      const bytes = encoded(text, 'utf-8');
      bytes[bytes.lastIndexOf(63)] = byte;
      const said = `«dnp.csv» tiene en la línea ${text.split('\n').length} caracteres que no son de UTF-8 y se leyeron como «\ufffd»: corríjalos y traiga el archivo de nuevo.`;
      const values = asSheet(table.map((cells) => cells.map((one) => one.replace('?', '\ufffd'))));
      expect(inPane(bytes)).toEqual({ values, said: [said] });
      expect(inBatch(bytes)).toEqual({ values, said: [said] });
    }),
  );
});
