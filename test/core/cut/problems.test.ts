import type { Cut } from '../../../src/core/cut/cut';
import { placedCutProblems, cutProblems } from '../../../src/core/cut/cutProblems';
import { day } from '../support/days';
import { CUT } from '../support/workspace';

const OUT_OF_ORDER = 'Fechas del corte en desorden: ';

test('DATA-8: a cut with all its days in order has no problem', () => expect(placedCutProblems(CUT)).toEqual([]));

test('DATA-8: what is missing is named with its place; a stage may lack its deadline', () => {
  expect(placedCutProblems({ stages: [{ name: 'Reporte', approver: '' }] })).toEqual([
    {
      place: 'label',
      kind: 'missing',
      problem: 'Falta la etiqueta del corte («AAAA-1» o «AAAA-2») en «Configuración».',
    },
    { place: 'cutDate', kind: 'missing', problem: 'Falta la fecha de corte en «Configuración».' },
    { place: 'opens', kind: 'missing', problem: 'Falta la apertura del corte en «Configuración».' },
    { place: 'closes', kind: 'missing', problem: 'Falta el cierre del corte en «Configuración».' },
  ]);
});

const stages = (...deadlines: (string | undefined)[]): Cut['stages'] =>
  deadlines.map((deadline, index) => ({
    name: `E${index + 1}`,
    approver: '',
    ...(deadline !== undefined && { deadline: day(deadline) }),
  }));

test.each<[string, Partial<Cut>, string[]]>([
  [
    'an opening before the cut date',
    { opens: day('2025-12-30') },
    ['la apertura (30/12/2025) es anterior a la fecha de corte (31/12/2025).'],
  ],
  [
    'a deadline before the opening',
    { stages: stages('2026-05-03') },
    ['el límite de la etapa 1 «E1» (03/05/2026) es anterior a la apertura (04/05/2026).'],
  ],
  [
    'two deadlines, one of them not said between',
    { stages: stages('2026-06-10', undefined, '2026-06-09') },
    ['el límite de la etapa 3 «E3» (09/06/2026) es anterior al límite de la etapa 1 «E1» (10/06/2026).'],
  ],
  [
    'a closing before the last deadline',
    { stages: stages('2026-08-01') },
    ['el cierre (31/07/2026) es anterior al límite de la etapa 1 «E1» (01/08/2026).'],
  ],
  ['the same day twice is in order', { stages: stages('2026-05-04', '2026-05-04', '2026-07-31') }, []],
])('DATA-8: %s', (_, change, expected) =>
  expect(cutProblems({ ...CUT, ...change })).toEqual(expected.map((problem) => OUT_OF_ORDER + problem)),
);

test('DATA-8: what is out of order is said where the later day stands', () => {
  expect(placedCutProblems({ ...CUT, stages: stages('2026-06-10', '2026-06-09') })).toMatchObject([
    { place: 'stages.1.deadline', kind: 'outOfOrder' },
  ]);
});
