import { spanishDay, weekday, yearOf, type Day } from '../calendar/day';
import { daysOffOn } from '../calendar/daysOff';
import { holidaysOf } from '../calendar/holidays';
import { isWorkingDay } from '../calendar/workingDays';
import type { Cut } from '../cut/cut';
import { groupBy } from '../collections/groupBy';
import { settingsProblems, type SettingsProblem } from '../settings/checkSettings';
import { draftOf, isBlankStage, readDraft, typedDay, typedLabel } from '../settings/settingsDraft';
import type { Settings } from '../settings/settings';
import type { EndingCut } from './endingCut';
import { labelAfter, type NextCutDraft } from './nextCutDraft';

/**
 * What is wrong with the form of the next cut, at its fields (`cut.stages.2.deadline`): what `Configuración` checks
 * (DATA-8, FLOW-1), days on which nobody works, and a label that does not follow.
 */
export function nextCutProblems(draft: NextCutDraft, settings: Settings): SettingsProblem[] {
  const ofCut = settingsProblems({ ...draftOf(settings), cut: draft }).filter(({ path }) => path.startsWith('cut.'));
  return [
    ...ofLabel(draft, settings),
    // Without a label the rows could not be told apart: here it is needed.
    ...ofCut.map((problem) => (problem.path === 'cut.label' ? { ...problem, blocks: true } : problem)),
    ...notWorked(draft, settings),
    ...daysOfOldCut(draft, settings),
    ...wordsOfOtherStages(draft, settings),
  ];
}

/** The cut that the form means; what cannot be read of it is missing. */
export function typedCut(draft: NextCutDraft, settings: Settings): Cut {
  return readDraft({ ...draftOf(settings), cut: draft }).cut;
}

/** Known only with the book: whether there is a cut that ends, and rows of it. */
export function labelWithoutEnd(
  label: Cut['label'],
  ending: EndingCut | undefined,
  { cut }: Settings,
): SettingsProblem[] {
  if (ending || label === undefined) return [];
  return cut.label === undefined
    ? [
        stop(
          'cut.label',
          '«Configuración» no dice qué corte termina: escriba en «Preparar» la etiqueta del corte que lleva la matriz.',
        ),
      ]
    : [
        stop(
          'cut.label',
          `El corte ${label} ya existe y la matriz no tiene ninguno anterior del que pudiera continuar.`,
        ),
      ];
}

function ofLabel({ label }: NextCutDraft, { cut }: Settings): SettingsProblem[] {
  const wanted = typedLabel(label);
  if (wanted === undefined || cut.label === undefined || wanted === cut.label) return [];
  const next = labelAfter(cut.label);
  if (wanted < cut.label)
    return [
      stop(
        'cut.label',
        `El corte ${wanted} no es posterior al actual, ${cut.label}: escriba el que sigue, ${next ?? ''}.`,
      ),
    ];
  return next === undefined || wanted === next
    ? []
    : [
        {
          path: 'cut.label',
          blocks: false,
          problem: `Entre ${cut.label} y ${wanted} queda sin abrir el corte ${next}: confirme la etiqueta.`,
        },
      ];
}

/** DNP may set such a date; more often it is a slip. */
function notWorked(draft: NextCutDraft, { cut: { daysOff } }: Settings): SettingsProblem[] {
  const deadlines = [
    ...draft.stages.map((stage, index) => ({
      path: `cut.stages.${index}.deadline`,
      name: `El límite de la etapa ${index + 1}`,
      text: stage.deadline,
    })),
    { path: 'cut.closes', name: 'El cierre', text: draft.closes },
  ];
  return deadlines.flatMap(({ path, name, text }): SettingsProblem[] => {
    const day = typedDay(text);
    return day === undefined || isWorkingDay(day, daysOff)
      ? []
      : [
          {
            path,
            blocks: false,
            problem: `${name}, el ${spanishDay(day)}, cae en ${dayOff(day, daysOff)}: confirme la fecha con DNP.`,
          },
        ];
  });
}

function dayOff(day: Day, daysOff: Cut['daysOff']): string {
  if (daysOffOn(day, daysOff)) return 'un día no laborable de «Configuración»';
  if (holidaysOf(yearOf(day)).has(day)) return 'festivo';
  return weekday(day) === 6 ? 'sábado' : 'domingo';
}

/** Days that were left as they were, or typed with the wrong year. */
function daysOfOldCut({ label, cutDate, opens }: NextCutDraft, { cut }: Settings): SettingsProblem[] {
  if (typedLabel(label) === cut.label) return [];
  const notAfter = (
    path: string,
    name: string,
    text: string,
    before: Day | undefined,
    whose: string,
  ): SettingsProblem[] => {
    const day = typedDay(text);
    return day === undefined || before === undefined || day > before
      ? []
      : [
          {
            path,
            blocks: false,
            problem: `${name} (${spanishDay(day)}) no es posterior ${whose} del corte ${cut.label ?? 'actual'} (${spanishDay(before)}): confirme la fecha.`,
          },
        ];
  };
  return [
    ...notAfter('cut.cutDate', 'La fecha de corte', cutDate, cut.cutDate, 'a la'),
    ...notAfter('cut.opens', 'La apertura', opens, cut.closes, 'al cierre'),
  ];
}

/** A word of the catalogue may name a stage by its number (`En revisión OAP`: 3), which another flow gives to another stage. */
function wordsOfOtherStages(draft: NextCutDraft, { cut, states }: Settings): SettingsProblem[] {
  const stages = draft.stages.filter((stage) => !isBlankStage(stage));
  const ofStage = groupBy(
    states.map((state, index) => ({ ...state, index })),
    ({ stage }) => stage,
  );
  return [...ofStage].flatMap(([stage, words]): SettingsProblem[] => {
    const [before, after] = [cut.stages[stage - 1]?.name, stages[stage - 1]?.name.trim()];
    if (before === undefined || before === after) return [];
    const now = after === undefined ? `que en el flujo nuevo no existe` : `que en el flujo nuevo es «${after}»`;
    const [named, fix] = words.length === 1 ? ['La palabra', 'nombra'] : ['Las palabras', 'nombran'];
    return [
      {
        path: `states.${words[0]?.index ?? 0}.stage`,
        blocks: false,
        problem: `${named} ${words.map(({ word }) => `«${word}»`).join(', ')} ${fix} la etapa ${stage} («${before}»), ${now}: revíselo en «Palabras de estado» de «Configuración».`,
      },
    ];
  });
}

function stop(path: string, problem: string): SettingsProblem {
  return { path, problem, blocks: true };
}
