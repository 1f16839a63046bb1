import { checkInWords, problemInWords } from '../../../../src/core/logbook/seal/checkInWords';
import type { Problem } from '../../../../src/core/logbook/seal/problem';
import type { LogbookCheck } from '../../../../src/core/logbook/seal/verifyLogbook';

const SOUND: LogbookCheck = { sealed: 2, unsealed: 0, problems: [], forks: [], clockBack: [], ends: ['a1'] };
const many = (count: number) => Array.from({ length: count }, (_, index) => index + 2);
const moved: Problem = { kind: 'reordered', what: 'line', rows: [3] };
const changed: Problem = { kind: 'changed', what: 'line', rows: [4] };

test.each<[string, Partial<LogbookCheck>, string[]]>([
  [
    'as it was written',
    {},
    ['«Bitácora» está como el complemento la escribió.', '2 líneas con sello y 0 sin sello. Último sello: a1.'],
  ],
  [
    'one line',
    { sealed: 1, unsealed: 3, ends: [] },
    ['«Bitácora» está como el complemento la escribió.', '1 línea con sello y 3 sin sello.'],
  ],
  [
    'no seal yet',
    { sealed: 0, ends: [] },
    ['«Bitácora» no tiene líneas con sello todavía.', '0 líneas con sello y 0 sin sello.'],
  ],
  [
    'no seal left',
    { sealed: 0, ends: [], problems: [{ kind: 'removed', what: 'last', rows: [] }] },
    [
      '«Bitácora» no está como el complemento la escribió.',
      'Faltan las últimas líneas: el último comando se interrumpió (repítalo) o alguien las quitó.',
      '0 líneas con sello y 0 sin sello.',
    ],
  ],
  [
    'only in another order',
    { problems: [moved] },
    [
      '«Bitácora» está completa y sin cambios, en otro orden.',
      'Otro orden: la fila 3 está antes de la línea que sigue; alguien ordenó la hoja.',
      '2 líneas con sello y 0 sin sello. Último sello: a1.',
    ],
  ],
  [
    'in another order, and more',
    { problems: [changed, moved] },
    [
      '«Bitácora» no está como el complemento la escribió.',
      'Cambiadas: la fila 4.',
      'Otro orden: la fila 3 está antes de la línea que sigue; alguien ordenó la hoja.',
      '2 líneas con sello y 0 sin sello. Último sello: a1.',
    ],
  ],
  [
    'two people at once, once',
    { forks: [{ rows: [2, 3], atOnce: true }] },
    [
      '«Bitácora» está como el complemento la escribió.',
      '1 vez escribieron dos personas al mismo tiempo (las filas 2, 3): no se perdió nada.',
      '2 líneas con sello y 0 sin sello. Último sello: a1.',
    ],
  ],
  [
    'two people at once, twice',
    {
      forks: [
        { rows: [2, 3], atOnce: true },
        { rows: [5, 6], atOnce: true },
      ],
    },
    [
      '«Bitácora» está como el complemento la escribió.',
      '2 veces escribieron dos personas al mismo tiempo (las filas 2, 3, 5, 6): no se perdió nada.',
      '2 líneas con sello y 0 sin sello. Último sello: a1.',
    ],
  ],
  [
    'a clock that went back',
    { clockBack: [5] },
    [
      '«Bitácora» está como el complemento la escribió.',
      'El reloj de un equipo estaba atrasado: la fila 5 es anterior a la línea que sigue.',
      '2 líneas con sello y 0 sin sello. Último sello: a1.',
    ],
  ],
  [
    'a clock that went back often',
    { clockBack: [5, 7] },
    [
      '«Bitácora» está como el complemento la escribió.',
      'El reloj de un equipo estaba atrasado: las filas 5, 7 son anteriores a la línea que siguen.',
      '2 líneas con sello y 0 sin sello. Último sello: a1.',
    ],
  ],
  [
    'as many ends as are told',
    { ends: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] },
    [
      '«Bitácora» está como el complemento la escribió.',
      '2 líneas con sello y 0 sin sello. Último sello: a b c d e f g h.',
    ],
  ],
  [
    'too many ends to be told',
    { ends: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] },
    ['«Bitácora» está como el complemento la escribió.', '2 líneas con sello y 0 sin sello.'],
  ],
])('%s', (_, change, sentences) => expect(checkInWords({ ...SOUND, ...change })).toEqual(sentences));

test.each<[Problem, string]>([
  [
    { kind: 'removed', what: 'mark', rows: [] },
    'Falta en la fila 1 la marca «Último sello»: alguien la quitó, y no se sabe si faltan líneas al final.',
  ],
  [
    { kind: 'removed', what: 'last', rows: [] },
    'Faltan las últimas líneas: el último comando se interrumpió (repítalo) o alguien las quitó.',
  ],
  [
    { kind: 'inserted', what: 'aside', rows: [5, 6] },
    'Agregadas aparte: las filas 5, 6 siguen a una misma línea y no son del mismo momento; alguien las insertó, o escribió en una copia del libro.',
  ],
  [{ kind: 'inserted', what: 'copy', rows: [5] }, 'Repetidas: la fila 5 copia otra línea.'],
  [{ kind: 'inserted', what: 'copy', rows: [5, 6] }, 'Repetidas: las filas 5, 6 copian otra línea.'],
  [{ kind: 'changed', what: 'line', rows: many(8) }, 'Cambiadas: las filas 2, 3, 4, 5, 6, 7, 8, 9.'],
  [{ kind: 'changed', what: 'line', rows: many(10) }, 'Cambiadas: las filas 2, 3, 4, 5, 6, 7, 8, 9 y 2 más.'],
  [{ kind: 'removed', what: 'line', rows: [5] }, 'Quitadas: faltan líneas antes de la fila 5.'],
  [{ kind: 'inserted', what: 'line', rows: [5] }, 'Insertadas: la fila 5; el complemento no la escribió.'],
  [{ kind: 'inserted', what: 'line', rows: [5, 6] }, 'Insertadas: las filas 5, 6; el complemento no las escribió.'],
  [
    { kind: 'reordered', what: 'line', rows: [5, 6] },
    'Otro orden: las filas 5, 6 están antes de la línea que siguen; alguien ordenó la hoja.',
  ],
  [
    { kind: 'changed', what: 'unsealed', rows: [], count: { before: 3, now: 3 } },
    'Cambiadas: alguna de las líneas sin sello no dice lo que decía.',
  ],
  [
    { kind: 'removed', what: 'unsealed', rows: [], count: { before: 3, now: 2 } },
    'Quitadas: faltan líneas sin sello (había 3 y hay 2).',
  ],
  [
    { kind: 'inserted', what: 'unsealed', rows: [], count: { before: 3, now: 5 } },
    'Insertadas: hay líneas sin sello que no estaban (había 3 y hay 5).',
  ],
  [{ kind: 'inserted', what: 'unsealed', rows: [7] }, 'Insertadas: hay líneas sin sello que no estaban: la fila 7.'],
  [
    { kind: 'reordered', what: 'unsealed', rows: [2, 3] },
    'Otro orden: las líneas sin sello están completas y en otro orden.',
  ],
])('%j', (problem, sentence) => expect(problemInWords(problem)).toBe(sentence));
