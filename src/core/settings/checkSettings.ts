import { isMailbox } from '../cells/email';
import { fold } from '../text/fold';
import { placedCutProblems } from '../cut/cutProblems';
import { spelling } from '../cells/entityCatalogue';
import { LONGEST_TEXT } from '../sheet/cellText';
import { templateProblem } from './reminderTemplate';
import {
  aliasesOf,
  isBlankDaysOff,
  isBlankEntity,
  isBlankStage,
  isBlankState,
  readDraft,
  typedDay,
  typedDaysOff,
  typedLabel,
  typedShare,
  wholeNumber,
  type SettingsDraft,
} from './settingsDraft';
import type { Settings } from './settings';

/** What is wrong with a line or a datum of the form, in Spanish, and where: `cut.stages.2.deadline`, `entities.4.name`. */
export interface SettingsProblem {
  readonly path: string;
  readonly problem: string;
  /** It cannot be saved so. Otherwise it only is not known yet, and the rules go on asking for it. */
  readonly blocks: boolean;
}

const MOST_DUE_SOON = 60;
const MOST_PER_STAGE = 30;
const MOST_TOLERANCE = 0.1;

/** DATA-5, DATA-7, DATA-8, FLOW-1, PREP-1, REP-4: all that is wrong with a draft, in the order of the form. */
export function settingsProblems(draft: SettingsDraft): SettingsProblem[] {
  return [
    ...ofCut(draft),
    ...ofStages(draft),
    ...ofDaysOff(draft),
    ...ofParameters(draft),
    ...ofRecipients(draft),
    ...ofReminder(draft),
    ...ofEntities(draft),
    ...ofStates(draft),
  ];
}

/** The settings of a draft, or why it cannot be saved. */
export function settingsOf(draft: SettingsDraft): Settings | SettingsProblem[] {
  const blocking = settingsProblems(draft).filter(({ blocks }) => blocks);
  return blocking.length === 0 ? readDraft(draft) : blocking;
}

function ofCut(draft: SettingsDraft): SettingsProblem[] {
  const { cut } = draft;
  const days: readonly (readonly [string, string])[] = [
    ['cutDate', cut.cutDate],
    ['opens', cut.opens],
    ['closes', cut.closes],
    ...cut.stages.map((stage, index) => [`stages.${index}.deadline`, stage.deadline] as const),
  ];
  const unread = [
    ...(cut.label.trim() !== '' && typedLabel(cut.label) === undefined
      ? [stop('cut.label', `«${cut.label.trim()}» no es un corte: escriba AAAA-1 o AAAA-2, por ejemplo 2025-2.`)]
      : []),
    ...days
      .filter(([, text]) => text.trim() !== '' && typedDay(text) === undefined)
      .map(([place, text]) => stop(`cut.${place}`, noDay(text))),
  ];
  // Blank lines keep their place here, so that paths are those of the form.
  const stages = cut.stages.map((stage) => {
    const deadline = typedDay(stage.deadline);
    return { name: stage.name, approver: stage.approver, ...(deadline && { deadline }) };
  });
  const known = placedCutProblems({ ...readDraft(draft).cut, stages })
    .filter(({ place }) => !unread.some(({ path }) => path === `cut.${place}`))
    .map(({ place, kind, problem }) => ({ path: `cut.${place}`, problem, blocks: kind === 'outOfOrder' }));
  return [...unread, ...known];
}

function ofStages({ cut }: SettingsDraft): SettingsProblem[] {
  if (cut.stages.every(isBlankStage))
    return [stop('cut.stages', 'El flujo de aprobación necesita al menos una etapa.')];
  return cut.stages.flatMap((stage, index) => {
    if (isBlankStage(stage)) return [];
    const path = `cut.stages.${index}.name`;
    if (stage.name.trim() === '') return [stop(path, 'Falta el nombre de la etapa.')];
    const same = cut.stages.findIndex((other) => fold(other.name) === fold(stage.name));
    return same < index
      ? [stop(path, `La etapa ${same + 1} ya se llama «${cut.stages[same]?.name.trim() ?? ''}»: dele otro nombre.`)]
      : [];
  });
}

function ofDaysOff({ daysOff }: SettingsDraft): SettingsProblem[] {
  return daysOff.flatMap((line, index) => {
    if (isBlankDaysOff(line)) return [];
    const unread = (['first', 'last'] as const)
      .filter((part) => line[part].trim() !== '' && typedDay(line[part]) === undefined)
      .map((part) => stop(`daysOff.${index}.${part}`, noDay(line[part])));
    const found = typedDaysOff(line);
    if (unread.length > 0 || typeof found === 'object') return unread;
    return [stop(`daysOff.${index}.first`, `${found.charAt(0).toUpperCase()}${found.slice(1)}`)];
  });
}

function noDay(text: string): string {
  return `«${text.trim()}» no es una fecha: escríbala como dd/mm/aaaa.`;
}

function ofParameters({ parameters }: SettingsDraft): SettingsProblem[] {
  const count = (key: 'dueSoonDays' | 'daysPerStage', most: number) => {
    const number = wholeNumber(parameters[key]);
    return number === undefined || number > most
      ? [stop(`parameters.${key}`, `Escriba un número entero de 0 a ${most}.`)]
      : [];
  };
  const share = typedShare(parameters.roundingTolerance);
  return [
    ...count('dueSoonDays', MOST_DUE_SOON),
    ...count('daysPerStage', MOST_PER_STAGE),
    ...(share === undefined || share < 0 || share > MOST_TOLERANCE
      ? [stop('parameters.roundingTolerance', 'Escriba un porcentaje de 0 a 10 %, por ejemplo 0,05 %.')]
      : []),
  ];
}

function ofRecipients({ recipients }: SettingsDraft): SettingsProblem[] {
  return recipients.flatMap(({ role, email }, index) => {
    if ((role + email).trim() === '') return [];
    return [
      ...(role.trim() === '' ? [stop(`recipients.${index}.role`, 'Falta decir quién recibe el informe.')] : []),
      ...(email.trim() === ''
        ? [{ path: `recipients.${index}.email`, problem: `Falta el correo de «${role.trim()}».`, blocks: false }]
        : []),
      // The mailbox itself is personal data and is not repeated (DATA-7).
      ...(email.trim() !== '' && !isMailbox(email.trim())
        ? [
            stop(
              `recipients.${index}.email`,
              'El correo está mal escrito: escriba uno solo, por ejemplo nombre@entidad.gov.co.',
            ),
          ]
        : []),
    ];
  });
}

function ofReminder({ reminder }: SettingsDraft): SettingsProblem[] {
  return (
    [
      ['subject', 'Falta el asunto del recordatorio.'],
      ['text', 'Falta el texto del recordatorio.'],
    ] as const
  ).flatMap(([part, missing]) => {
    const text = reminder[part].trim();
    const tooLong =
      text.length > LONGEST_TEXT
        ? `Tiene ${text.length.toLocaleString('es-CO')} caracteres y en una celda caben ${LONGEST_TEXT.toLocaleString('es-CO')}: acórtelo.`
        : undefined;
    const problem = text === '' ? missing : (tooLong ?? templateProblem(text));
    return problem === undefined ? [] : [stop(`reminder.${part}`, problem)];
  });
}

function ofEntities({ entities }: SettingsDraft): SettingsProblem[] {
  if (entities.every(isBlankEntity)) return [stop('entities', 'El catálogo necesita al menos una entidad.')];
  const owners = new Map<string, number>();
  return entities.flatMap((entity, index) => {
    if (isBlankEntity(entity)) return [];
    const missing = entity.name.trim() === '' ? [stop(`entities.${index}.name`, 'Falta el nombre de la entidad.')] : [];
    const names = [
      ['name', entity.name],
      ['acronym', entity.acronym],
      ...aliasesOf(entity.aliases).map((alias) => ['aliases', alias]),
    ] as const;
    const taken = names.flatMap(([part = '', name = '']) => {
      const key = spelling(name);
      if (key === '') return [];
      const owner = owners.get(key) ?? index;
      owners.set(key, owner);
      return owner === index
        ? []
        : [
            stop(
              `entities.${index}.${part}`,
              `«${name.trim()}» ya nombra a «${entities[owner]?.name.trim() ?? ''}»: deje ese nombre en una sola entidad.`,
            ),
          ];
    });
    return [...missing, ...taken];
  });
}

function ofStates({ states, cut }: SettingsDraft): SettingsProblem[] {
  if (states.every(isBlankState)) return [stop('states', 'El catálogo necesita al menos una palabra de estado.')];
  const last = cut.stages.filter((stage) => !isBlankStage(stage)).length;
  return states.flatMap((state, index) => {
    if (isBlankState(state)) return [];
    const path = `states.${index}`;
    if (state.word.trim() === '') return [stop(`${path}.word`, 'Falta la palabra.')];
    const same = states.findIndex((other) => fold(other.word) === fold(state.word));
    const other = states[same];
    const stage = wholeNumber(state.stage);
    return [
      ...(other && same < index && (other.status !== state.status || other.stage.trim() !== state.stage.trim())
        ? [
            stop(
              `${path}.word`,
              `«${state.word.trim()}» está también en la línea ${same + 1} con otro significado: deje una sola.`,
            ),
          ]
        : []),
      ...(state.stage.trim() !== '' && (stage === undefined || stage < 1)
        ? [stop(`${path}.stage`, 'Escriba el número de la etapa, o deje la celda vacía.')]
        : []),
      // A flow of the next cut may have fewer stages; the word then only loses its stage.
      ...(stage !== undefined && stage > last
        ? [
            {
              path: `${path}.stage`,
              problem: `La etapa ${stage} no existe: el flujo de este corte tiene ${last}.`,
              blocks: false,
            },
          ]
        : []),
    ];
  });
}

function stop(path: string, problem: string): SettingsProblem {
  return { path, problem, blocks: true };
}
