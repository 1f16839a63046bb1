import { spanishDay, type Day } from '../calendar/day';
import type { Cut } from './cut';

const CUT_DATE = 'la fecha de corte';

/** DATA-8: what is missing or out of order in a cut: cut date, opening, deadlines in the flow's order, closing. */
export function cutProblems(cut: Cut): string[] {
  const required: [string, Day | undefined][] = [
    [CUT_DATE, cut.cutDate],
    ['la apertura', cut.opens],
    ['el cierre', cut.closes],
  ];
  // A stage without a deadline of its own ends with the cut; FLOW-1 says that it is missing.
  const deadlines = cut.stages.map((stage, index): [string, Day | undefined] => [`el límite de la etapa ${index + 1} «${stage.name}»`, stage.deadline]);
  const inOrder = [...required.slice(0, 2), ...deadlines, ...required.slice(2)];
  return [
    ...(cut.label === undefined ? ['Falta la etiqueta del corte («AAAA-1» o «AAAA-2») en «Configuración».'] : []),
    ...required.flatMap(([name, day]) => (day === undefined ? [`Falta ${name === CUT_DATE ? name : `${name} del corte`} en «Configuración».`] : [])),
    ...outOfOrder(inOrder.flatMap(([name, day]) => (day === undefined ? [] : [{ name, day }]))),
  ];
}

function outOfOrder(dates: readonly { readonly name: string; readonly day: Day }[]): string[] {
  return dates.flatMap((date, index) => {
    const earlier = dates[index - 1];
    return earlier && date.day < earlier.day
      ? [`Fechas del corte en desorden: ${date.name} (${spanishDay(date.day)}) es anterior ${to(earlier.name)} (${spanishDay(earlier.day)}).`]
      : [];
  });
}

function to(name: string): string {
  return name.startsWith('el ') ? `al ${name.slice(3)}` : `a ${name}`;
}
