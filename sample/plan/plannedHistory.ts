import { CUT, HOLIDAYS, STAGES } from '../facts/sampleCut';
import { workingDays } from '../sampleDays';
import type { Random } from '../../test-kit/random';
import type { FlowPlace, LogLine, Target } from './plannedAction';

/** Working days of the cut up to the one before the demo: 23, for 18 May is a holiday. */
export const DAYS: readonly string[] = workingDays(CUT.opens, CUT.yesterday, HOLIDAYS);

const REASONS = [
  'Faltan los soportes del avance reportado.',
  'El avance no corresponde al indicador de la acción.',
  'El reporte cualitativo describe otra vigencia.',
  '-Sin acta firmada: adjuntar la versión definitiva.',
  '=El valor financiero supera lo programado',
] as const;

type Event = 'begin' | 'send' | 'approve' | 'reject';

const START: FlowPlace = { stage: 1, status: 'Sin reporte', cycle: 1 };

export interface Story {
  readonly lines: readonly LogLine[];
  readonly place: FlowPlace;
  readonly lastReason: string;
}

/** A line for each working day, moving as the flow allows until the target is reached; none after an approval. */
export function storyOf(
  target: Target,
  progress: { readonly physical?: number | undefined; readonly financial?: number | undefined },
  random: Random,
): Story {
  const events = eventsTo(target);
  // The first day everybody stands at the start.
  const dates = random
    .shuffle(DAYS.slice(1).filter((day) => day <= (target.by ?? CUT.yesterday)))
    .slice(0, events.length)
    .sort();
  const lines: LogLine[] = [];
  let place = START;
  let lastReason = '';
  for (const day of DAYS) {
    const event = events[dates.indexOf(day)];
    const from = place.stage;
    if (event) place = after(place, event);
    if (event === 'reject') lastReason = random.pick(REASONS);
    const reported = place.status !== 'Sin reporte' && progress.physical !== undefined;
    lines.push({
      ...place,
      day,
      ...(reported ? progress : {}),
      movement:
        event === 'send'
          ? 'Envío'
          : event === 'approve'
            ? 'Aprobación'
            : event === 'reject'
              ? 'Rechazo'
              : 'Seguimiento',
      ...(event === 'reject' ? { rejectedAt: from } : {}),
      note: event === 'reject' ? lastReason : '',
    });
    if (place.status === 'Aprobada') break;
  }
  return { lines, place, lastReason };
}

function eventsTo({ status, stage = 1, rejectedBy = [] }: Target): Event[] {
  const upTo = (last: number): Event[] => ['begin', 'send', ...Array<Event>(last - 2).fill('approve')];
  const events = rejectedBy.flatMap((by): Event[] => [...upTo(by), 'reject']);
  switch (status) {
    case 'Sin reporte':
    case 'Rechazada':
      return events;
    case 'En diligenciamiento':
      return [...events, 'begin'];
    case 'En revisión':
      return [...events, ...upTo(stage)];
    case 'Aprobada':
      return [...events, ...upTo(STAGES.length), 'approve'];
  }
}

function after(place: FlowPlace, event: Event): FlowPlace {
  switch (event) {
    case 'begin':
      return { ...place, status: 'En diligenciamiento' };
    case 'send':
      return { ...place, stage: 2, status: 'En revisión' };
    case 'approve':
      return place.stage === STAGES.length ? { ...place, status: 'Aprobada' } : { ...place, stage: place.stage + 1 };
    case 'reject':
      return { stage: 1, status: 'Rechazada', cycle: place.cycle + 1 };
  }
}
