import type { CutLabel } from '../../../src/core/keys/keys';
import { endingInWords, openingInWords } from '../../../src/core/nextCut/nextCutInWords';
import type { Opened } from '../../../src/core/nextCut/opening';
import type { SnapshotOutcome } from '../../../src/core/nextCut/snapshotStep';
import { day } from '../support/days';
import { CUT, soundAction, workspaceOf } from '../support/workspace';

const actions = (count: number) =>
  Array.from({ length: count }, (_, index) => soundAction({ row: 5 + index }, { code: `1.${index + 1}` }));
const SOMETHING = { title: '', steps: [{ kind: 'unmark', sheet: 'Matriz' } as const] };

const withoutDeadline = (...places: number[]) =>
  CUT.stages.map(({ deadline, ...stage }, index) =>
    places.includes(index) ? stage : { ...stage, ...(deadline && { deadline }) },
  );

function words({
  goingOn = {},
  ...change
}: Omit<Partial<Opened>, 'goingOn'> & { goingOn?: Partial<Opened['goingOn']> } = {}): string[] {
  return openingInWords({
    kind: 'opened',
    from: '2025-2' as CutLabel,
    to: '2026-1' as CutLabel,
    plan: SOMETHING,
    workspace: workspaceOf(),
    snapshot: { kind: 'written' },
    added: 3,
    standing: 0,
    completed: 0,
    settingsChange: true,
    goingOn: { rows: [], actions: 2, closed: [], transferred: [], repeated: [], ...goingOn },
    openCommitments: 0,
    unansweredTransfers: 0,
    along: [],
    target: undefined,
    warnings: [],
    ...change,
  });
}

const FIRST = 'Corte 2026-1: 3 filas nuevas de 2 acciones que continúan del corte 2025-2.';
const KEPT = 'El estado final del corte 2025-2 queda en la hoja «Estado final 2025-2».';
const TURNED = '«Configuración» queda en el corte 2026-1.';

test.each<[string, Parameters<typeof words>[0], readonly string[]]>([
  ['nothing else', {}, [FIRST, KEPT, TURNED]],
  [
    'one row of one action',
    { added: 1, goingOn: { actions: 1 } },
    ['Corte 2026-1: 1 fila nueva de 1 acción que continúa del corte 2025-2.', KEPT, TURNED],
  ],
  ['a row that stood', { standing: 1 }, [FIRST, '1 fila ya estaba en la matriz y no se repite.', KEPT, TURNED]],
  [
    'rows that stood, one of them begun',
    { standing: 3, completed: 1 },
    [
      FIRST,
      '3 filas ya estaban en la matriz y no se repiten; 1 estaba incompleta y se termina de escribir.',
      KEPT,
      TURNED,
    ],
  ],
  [
    'rows that stood, some of them begun',
    { standing: 3, completed: 2 },
    [
      FIRST,
      '3 filas ya estaban en la matriz y no se repiten; 2 estaban incompletas y se terminan de escribir.',
      KEPT,
      TURNED,
    ],
  ],
  [
    'who stays behind',
    { goingOn: { closed: actions(1), transferred: actions(1), repeated: actions(1) } },
    [
      FIRST,
      '1 acción cerrada no continúa: 4144/1.1.',
      '1 acción trasladada no continúa: 4144/1.1.',
      '1 fila repetida no pasa, porque dice lo mismo que otra de su acción: fila 5 (4144/1.1).',
      KEPT,
      TURNED,
    ],
  ],
  [
    'many who stay behind: more than five are counted',
    { goingOn: { closed: actions(5), transferred: actions(7), repeated: actions(2) } },
    [
      FIRST,
      '5 acciones cerradas no continúan: 4144/1.1, 4144/1.2, 4144/1.3, 4144/1.4, 4144/1.5.',
      '7 acciones trasladadas no continúan: 4144/1.1, 4144/1.2, 4144/1.3, 4144/1.4, 4144/1.5 y 2 más.',
      '2 filas repetidas no pasan, porque dice lo mismo que otra de su acción: fila 5 (4144/1.1), fila 6 (4144/1.2).',
      KEPT,
      TURNED,
    ],
  ],
  [
    'an action without a certain key',
    { goingOn: { closed: [soundAction({ key: undefined, row: 9 })] } },
    [FIRST, '1 acción cerrada no continúa: fila 9.', KEPT, TURNED],
  ],
  [
    'a page that was turned already',
    { settingsChange: false },
    [FIRST, KEPT, '«Configuración» ya estaba en el corte 2026-1.'],
  ],
  [
    'what is still open (PREP-3, PREP-4)',
    { openCommitments: 1, unansweredTransfers: 1 },
    [
      FIRST,
      KEPT,
      TURNED,
      '1 compromiso sigue abierto hasta que se cumpla.',
      '1 traslado sigue sin respuesta con su fecha.',
    ],
  ],
  [
    'much that is still open',
    { openCommitments: 2, unansweredTransfers: 3 },
    [
      FIRST,
      KEPT,
      TURNED,
      '2 compromisos siguen abiertos hasta que se cumplan.',
      '3 traslados siguen sin respuesta con su fecha.',
    ],
  ],
  [
    'what becomes of the user’s columns',
    { along: ['Pasan con su fórmula: «Semáforo».'] },
    [FIRST, KEPT, TURNED, 'Pasan con su fórmula: «Semáforo».'],
  ],
  [
    'a target that went along',
    { target: 'carried' },
    [FIRST, KEPT, TURNED, 'Revise en las filas nuevas la meta anual: se copió la del corte anterior.'],
  ],
  [
    'a year without its target',
    { target: 'missing' },
    [FIRST, KEPT, TURNED, 'La matriz no tiene la columna «Meta 2026»: agréguela con la meta de ese año.'],
  ],
  [
    'a target, and no new row',
    { target: 'carried', added: 0 },
    ['Corte 2026-1: 0 filas nuevas de 2 acciones que continúan del corte 2025-2.', KEPT, TURNED],
  ],
  [
    'what should be looked at again',
    { warnings: [{ path: 'cut.closes', problem: 'Confirme el cierre.', blocks: false }] },
    [FIRST, KEPT, TURNED, 'Confirme el cierre.'],
  ],
  [
    'stages without a deadline (FLOW-1)',
    { workspace: workspaceOf({ settings: { cut: { ...CUT, stages: withoutDeadline(0, 5) } } }) },
    [
      FIRST,
      KEPT,
      TURNED,
      'Sin fecha límite: 1. Reporte; 6. Grupo SisCONPES. Escríbalas en «Flujo de aprobación»; mientras tanto vale el cierre del corte.',
    ],
  ],
  [
    'all of it stood: a row',
    { plan: { title: '', steps: [] }, standing: 1 },
    ['El corte 2026-1 ya está abierto: su 1 fila está en la matriz. No se escribió nada.'],
  ],
])('an opening in words: %s', (_, change, said) => expect(words(change)).toEqual(said));

test('a refusal says only what stops it', () => {
  expect(
    openingInWords({
      kind: 'refused',
      problems: [
        { path: 'cut.label', problem: 'Falta.', blocks: true },
        { path: 'cut.closes', problem: 'Confirme.', blocks: false },
      ],
    }),
  ).toEqual(['Falta.', 'No se escribió nada.']);
});

test.each<[SnapshotOutcome, string]>([
  [{ kind: 'written' }, KEPT],
  [{ kind: 'completed' }, 'La hoja «Estado final 2025-2» había quedado incompleta y se escribe de nuevo.'],
  [
    { kind: 'stands', madeOn: day('2026-08-03') },
    'La hoja «Estado final 2025-2» ya estaba, del 03/08/2026, y se deja como está: para guardar otra, cámbiele el nombre.',
  ],
  [
    { kind: 'stands', madeOn: undefined },
    'La hoja «Estado final 2025-2» ya estaba, y se deja como está: para guardar otra, cámbiele el nombre.',
  ],
  [{ kind: 'foreign' }, 'Ya hay una hoja «Estado final 2025-2» que no es del complemento: cámbiele el nombre.'],
])('what becomes of the kept cut: %j', (snapshot, said) => {
  expect(words({ snapshot })[1]).toBe(said);
  expect(endingInWords({ cut: '2025-2' as CutLabel, items: [], snapshot, plan: SOMETHING })).toEqual([said]);
});

test('an end in words: what is missing first, and whether that stops it', () => {
  const item = (sentence: string, blocks: boolean) => ({ id: 'gaps', sentence, count: 1, blocks }) as const;
  const cut = '2025-2' as CutLabel;
  expect(
    endingInWords({ cut, items: [item('Faltan días.', false)], snapshot: { kind: 'written' }, plan: SOMETHING }),
  ).toEqual(['Faltan días.', KEPT]);
  expect(
    endingInWords({
      cut,
      items: [item('Faltan días.', false), item('Falta el corte.', true)],
      snapshot: undefined,
      plan: SOMETHING,
    }),
  ).toEqual([
    'Faltan días.',
    'Falta el corte.',
    'Corrija lo anterior que impide terminar el corte. No se escribió nada.',
  ]);
  expect(endingInWords({ cut: undefined, items: [], snapshot: { kind: 'written' }, plan: SOMETHING })).toEqual([]);
});
