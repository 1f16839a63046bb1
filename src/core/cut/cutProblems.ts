import { spanishDay, type Day } from '../calendar/day';
import type { Cut } from './cut';

const CUT_DATE = 'la fecha de corte';

/** Which datum of the cut a problem is about; stages count from 0, as in their list. */
export type CutPlace = 'label' | 'cutDate' | 'opens' | 'closes' | `stages.${number}.deadline`;

export interface CutProblem {
  readonly place: CutPlace;
  readonly kind: 'missing' | 'outOfOrder';
  /** In Spanish. */
  readonly problem: string;
}

/** DATA-8: what is missing or out of order in a cut: cut date, opening, deadlines in the flow's order, closing. */
export function cutProblems(cut: Cut): string[] {
  return placedCutProblems(cut).map(({ problem }) => problem);
}

/** The same with its place, for a form. */
export function placedCutProblems(cut: Cut): CutProblem[] {
  const required: readonly NamedDay[] = [
    { place: 'cutDate', name: CUT_DATE, day: cut.cutDate },
    { place: 'opens', name: 'la apertura', day: cut.opens },
    { place: 'closes', name: 'el cierre', day: cut.closes },
  ];
  // A stage without a deadline of its own ends with the cut; FLOW-1 says that it is missing.
  const deadlines = cut.stages.map((stage, index): NamedDay => ({
    place: `stages.${index}.deadline`,
    name: `el límite de la etapa ${index + 1} «${stage.name}»`,
    day: stage.deadline,
  }));
  return [
    ...(cut.label === undefined
      ? [
          {
            place: 'label',
            kind: 'missing',
            problem: 'Falta la etiqueta del corte («AAAA-1» o «AAAA-2») en «Configuración».',
          } as const,
        ]
      : []),
    ...required.flatMap(({ place, name, day }): CutProblem[] =>
      day === undefined
        ? [
            {
              place,
              kind: 'missing',
              problem: `Falta ${name === CUT_DATE ? name : `${name} del corte`} en «Configuración».`,
            },
          ]
        : [],
    ),
    ...outOfOrder([...required.slice(0, 2), ...deadlines, ...required.slice(2)]),
  ];
}

interface NamedDay {
  readonly place: CutPlace;
  readonly name: string;
  readonly day: Day | undefined;
}

function outOfOrder(all: readonly NamedDay[]): CutProblem[] {
  const dates = all.flatMap(({ place, name, day }) => (day === undefined ? [] : [{ place, name, day }]));
  return dates.flatMap((date, index): CutProblem[] => {
    const earlier = dates[index - 1];
    return earlier && date.day < earlier.day
      ? [
          {
            place: date.place,
            kind: 'outOfOrder',
            problem: `Fechas del corte en desorden: ${date.name} (${spanishDay(date.day)}) es anterior ${to(earlier.name)} (${spanishDay(earlier.day)}).`,
          },
        ]
      : [];
  });
}

function to(name: string): string {
  return name.startsWith('el ') ? `al ${name.slice(3)}` : `a ${name}`;
}
