import type { Move, Place, Typing } from '../../../test-kit/model/act';
import { rowOf, type Model } from '../../../test-kit/model/model';
import type { Random } from '../../../test-kit/random';

/** What somebody does with the book in a season. */
export type Act =
  | { readonly do: 'stamp' | 'fix' | 'validate' | 'mark' | 'report' | 'reconcile' | 'times' }
  | (Move & { readonly note: string; readonly seen: Place })
  | { readonly do: 'decide'; readonly key: string }
  /** A commitment. */
  | {
      readonly do: 'line';
      readonly register: 'commitments';
      readonly row?: number;
      readonly texts: Readonly<Partial<Record<'text' | 'owner', string>>>;
    }
  | Typing;

const LOOKS = ['validate', 'mark', 'report', 'reconcile', 'times'] as const;
/** Texts that Excel would make something else of. */
const TEXTS = ['revisado', '=1+1', '+listo', '-', '@dnp', '1-2', '  dos  espacios', '007', 'VERDADERO', '3/4'] as const;

/** What comes to somebody's mind, mostly what is allowed. */
export function anyAct(model: Model, random: Random): Act {
  const lot = random.below(20);
  if (lot < 3) return { do: 'stamp' };
  if (lot < 10) return anyMove(model, random);
  if (lot < 14) return anyTyping(model, random);
  if (lot < 15) return { do: 'fix' };
  if (lot < 16) return { do: 'decide', key: anyKey(model, random) };
  if (lot < 17) return line({ text: `${random.pick(TEXTS)} ${random.below(1_000)}`, owner: 'OAP' });
  const lines = model.registers['commitments']?.length ?? 0;
  if (lot < 18 && lines > 0) {
    const row = FIRST_LINE + random.below(lines);
    return line({ owner: `${random.pick(TEXTS)} OAP` }, row);
  }
  return { do: random.pick(LOOKS) };
}

/** Row of the first line of a register. */
export const FIRST_LINE = 2;

function line(texts: (Act & { readonly do: 'line' })['texts'], row?: number): Act {
  return { do: 'line', register: 'commitments', texts, ...(row !== undefined && { row }) };
}

export function anyTyping(model: Model, random: Random): Typing {
  const key = anyKey(model, random);
  const { stage, status } = rowOf(model, key);
  if (status === 'En revisión' && stage > 1 && random.chance(0.15))
    return {
      do: 'type',
      key,
      cells: { Estado: 'Rechazada', 'Motivo de rechazo': `Faltan soportes: ${random.below(1_000_000)}` },
    };
  const share = random.below(100);
  return {
    do: 'type',
    key,
    cells: random.pick<Typing['cells']>([
      { 'Avance físico': share / 100 },
      { 'Avance físico': `${share},5 %` },
      { Observación: `llamar ${share}` },
      { Notas: `nota de alguien ${share}` },
    ]),
  };
}

function anyMove(model: Model, random: Random): Act {
  const key = anyKey(model, random);
  const { stage, status, cycle } = rowOf(model, key);
  const usual: Move['kind'] = stage === 1 ? 'send' : random.chance(0.35) ? 'reject' : 'approve';
  const kind = random.chance(0.05)
    ? random.pick<Move['kind']>(['send', 'approve', 'reject'])
    : random.chance(0.02)
      ? 'close'
      : usual;
  const note = kind === 'reject' ? `${random.pick(TEXTS)} no` : random.chance(0.2) ? `${random.pick(TEXTS)} sí` : '';
  const closing = { ground: 'contextChanged', evidence: '=Acta 7' } as const;
  return { do: 'move', key, kind, note, seen: { stage, status, cycle }, ...(kind === 'close' && closing) };
}

function anyKey(model: Model, random: Random): string {
  return random.pick(model.rows).key;
}
