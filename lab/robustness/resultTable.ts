import { groupBy } from '../../src/core/collections/groupBy';
import type { Tally } from './partTally';

/** The figures part by part, and what each part came to. */
export function tableOf(tallies: readonly Tally[]): string {
  const rows = [...groupBy([...tallies], ({ part }) => part)].flatMap(([part, all]) => [
    ...all.map((one) => cells(one.part, one.what, one)),
    cells(part, 'all', {
      points: sum(all, 'points'),
      refused: sum(all, 'refused'),
      seconds: sum(all, 'seconds'),
      failing: all.flatMap(({ failing }) => failing),
    }),
  ]);
  return [
    ['part', 'what', 'points', 'refused, done again', 'failing', 'seconds'],
    ['---', '---', '---:', '---:', '---:', '---:'],
    ...rows,
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function cells(
  part: string,
  what: string,
  { points, refused, failing, seconds }: Omit<Tally, 'part' | 'what'>,
): string[] {
  return [part, what, String(points), String(refused), String(failing.length), seconds.toFixed(1)];
}

function sum(tallies: readonly Tally[], figure: 'points' | 'refused' | 'seconds'): number {
  return tallies.reduce((total, one) => total + one[figure], 0);
}
