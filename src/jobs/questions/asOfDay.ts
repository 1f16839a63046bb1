import { strictObject, string } from 'valibot';
import { asOf as standingOn } from '../../core/asOf/asOf';
import { asDay } from '../../core/calendar/day';
import { InputRefused } from '../input/readInput';
import { question } from '../verb';

/** *Estado al día*: how every action stood at the end of a day, from the logbook alone. */
export const asOf = question({
  title: 'Estado de las acciones en un día',
  input: strictObject({ day: string() }),
  answer({ workspace }, { day: typed }) {
    const day = asDay(typed);
    if (day === undefined) throw new InputRefused(`«day» debe ser una fecha AAAA-MM-DD y es «${typed}».`);
    const actions = standingOn(workspace, day).actions.map(({ key, last }) => ({
      key: key ?? null,
      stage: last?.stage ?? null,
      status: last?.status ?? null,
      cycle: last?.cycle ?? null,
      noted: last?.day ?? null,
    }));
    return {
      words: actions.map(
        ({ key, stage, status }) =>
          `${key ?? ''}: ${stage === null ? 'sin observación' : `etapa ${stage}, ${status ?? ''}`}`,
      ),
      data: { day, actions },
    };
  },
});
