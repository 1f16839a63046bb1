import type { Grid } from '../../sheet/grid';
import type { AppendLines, MatrixCell, Plan } from '../../plan/plan';
import { NUMBER_FORMATS } from '../../sheet/sheetContent';
import { SHEETS } from '../../sheet/ownSheets';
import { contentOf } from './sealedContent';
import { readSeals, type SealedSheet } from './sealedLines';
import { FOLLOWS_HEADER, markText, SEAL_HEADER, sealedColumns, sealPlace, type SealPlace } from './sealColumns';
import { linkTo, sealOf, startOf } from './seal';

/** Where the logbook ends, and what the next line follows. */
export interface ChainEnd {
  readonly place: SealPlace;
  /** One line; several where two people wrote at once, so that the next line holds both. */
  readonly follows: readonly string[];
  readonly date1904: boolean;
}

/** More ends than these come from a sheet whose seals somebody has overwritten. */
const MOST_ENDS = 8;

export function chainEnd(grid: Grid | undefined, date1904: boolean): ChainEnd {
  return { place: sealPlace(grid), follows: endsOf(readSeals(grid, date1904)), date1904 };
}

/** The one place where lines get their seals: every plan of a session passes here. Other steps stay as they are. */
export function sealPlan(plan: Plan, end: ChainEnd): { readonly plan: Plan; readonly end: ChainEnd } {
  let current = end;
  const steps = plan.steps.map((step) => {
    if (!isLogbook(step)) return step;
    const sealed = sealStep(step, current);
    current = sealed.end;
    return sealed.step;
  });
  return { plan: { ...plan, steps }, end: current };
}

export function writesLines(plan: Plan): boolean {
  return plan.steps.some(isLogbook);
}

function isLogbook(step: Plan['steps'][number]): step is AppendLines {
  return step.kind === 'appendLines' && step.sheet === SHEETS.logbook;
}

function sealStep(step: AppendLines, end: ChainEnd): { readonly step: AppendLines; readonly end: ChainEnd } {
  const { place, date1904 } = end;
  const columns = sealedColumns(place);
  let follows = end.follows;
  const rows = step.rows.map((cells) => {
    const text = follows.join(' ');
    const seal = sealOf(contentOf(cells, date1904), text);
    follows = [linkTo(seal)];
    return columns.map((_, index) =>
      index + 1 === place.seal ? seal : index + 1 === place.follows ? text : (cells[index] ?? ''),
    );
  });
  const [last] = follows;
  if (rows.length === 0 || last === undefined) return { step: { ...step, columns }, end };
  const header = (column: number, value: string): MatrixCell => ({
    row: 1,
    column,
    value,
    format: NUMBER_FORMATS.text,
  });
  const headers =
    place.stands || step.lastRow === 0 ? [] : [header(place.seal, SEAL_HEADER), header(place.follows, FOLLOWS_HEADER)];
  return {
    step: {
      ...step,
      columns,
      rows,
      headerCells: [...headers, header(place.mark, markText({ last, before: end.follows }))],
    },
    end: { ...end, follows, place: { ...place, stands: true } },
  };
}

/** What nobody follows yet; and what the header names and is no longer there, so that its loss stays to be seen. */
function endsOf({ sealed, unsealed, mark }: SealedSheet): readonly string[] {
  const links = new Set(sealed.filter(({ seal }) => seal !== '').map(({ seal }) => linkTo(seal)));
  const followed = new Set(sealed.flatMap(({ follows }) => follows));
  const lost = (mark?.before ?? []).filter(
    (link) => !links.has(link) && !followed.has(link) && !/^(inicio|antes-)/.test(link),
  );
  const ends = [...links].filter((link) => !followed.has(link)).slice(-MOST_ENDS);
  return [...(ends.length > 0 ? ends : [startOf(unsealed.map(({ content }) => content))]), ...lost];
}
