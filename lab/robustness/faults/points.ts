import type { Fault } from '../../../simulator/host/faults';
import type { SessionStats } from '../../../simulator/host/hostSession';

/** What Excel answers when it fails (issue 6); each meets every batch and every action. */
export const CODES = [
  'GeneralException',
  'ItemNotFound',
  'AccessDenied',
  'InvalidArgument',
  'RequestPayloadSizeLimitExceeded',
  'InvalidOperationInCellEditMode',
  'UndoNotSupported',
] as const;

export interface Point {
  readonly what: string;
  readonly fault: Fault;
  /** While the book is read, or looked at before the writing begins. */
  readonly reads: boolean;
  /** Nobody is there any more to hear the answer: what follows never happens. */
  readonly killed?: boolean;
}

/** Every trouble at every batch and at every action of an undisturbed run. */
export function pointsOf(
  { batches }: Pick<SessionStats, 'batches'>,
  isReading: (batch: number) => boolean,
  codes: readonly string[] = CODES,
): Point[] {
  return batches.flatMap(({ actions }, index) => {
    const batch = index + 1;
    const whole: Omit<Point, 'reads'>[] = [
      ...codes.flatMap((code) =>
        (['before', 'after'] as const).map((when) => ({
          what: `batch ${batch}: ${code} ${when}`,
          fault: { batch, code, when },
        })),
      ),
      ...(['before', 'after'] as const).flatMap((when) => [
        { what: `batch ${batch}: no answer, ${when}`, fault: { batch, silent: when } },
        { what: `batch ${batch}: line dropped ${when}`, fault: { batch, dropped: when } },
        { what: `batch ${batch}: pane killed ${when}`, fault: { batch, silent: when }, killed: true },
      ]),
    ];
    const inside = Array.from({ length: actions }, (_, action) => [
      ...codes.map((code) => ({ what: `batch ${batch}, action ${action}: ${code}`, fault: { batch, action, code } })),
      {
        what: `batch ${batch}, action ${action}: pane killed`,
        fault: { batch, action, silent: 'before' },
        killed: true,
      } as const,
    ]).flat();
    return [...whole, ...inside].map((point) => ({ ...point, reads: isReading(batch) }));
  });
}
