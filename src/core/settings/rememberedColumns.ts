import { fold } from '../text/fold';
import type { FieldId } from '../matrix/fields';
import type { Remembered } from '../matrix/findTable';
import type { RememberedColumn, Settings } from './settings';

/** As in the PAS, code and text of an action may stand in one column (DATA-1); nothing else shares one. */
const EMBEDDED: readonly FieldId[] = ['code', 'text'];

/**
 * The settings with what the user says about a column: `header` of `sheet` holds the field, '' for no column. Another
 * field that held that header gives it up, and is looked for anew. For the matrix as for `Reporte DNP`.
 */
export function correctMapping(settings: Settings, sheet: string, field: FieldId, header: string): Settings {
  const chosen = fold(header);
  const stays = (one: RememberedColumn) =>
    one.sheet !== sheet ||
    (one.field !== field && (chosen === '' || fold(one.header) !== chosen || isEmbedded(one.field, field)));
  return { ...settings, columns: [...settings.columns.filter(stays), { sheet, field, header }] };
}

/** The headers that a person has chosen in a sheet, as the table's reader asks for them. */
export function rememberedIn(settings: Settings): Remembered {
  return headersIn(settings, ({ prepared }) => prepared !== true);
}

/** Those that we recognised when the matrix was prepared. */
export function preparedIn(settings: Settings): Remembered {
  return headersIn(settings, ({ prepared }) => prepared === true);
}

function headersIn({ columns }: Settings, isMeant: (column: RememberedColumn) => boolean): Remembered {
  return (sheet) =>
    Object.fromEntries(
      columns
        .filter((column) => column.sheet === sheet && isMeant(column))
        .map((column) => [column.field, column.header]),
    );
}

function isEmbedded(a: FieldId, b: FieldId): boolean {
  return EMBEDDED.includes(a) && EMBEDDED.includes(b);
}
