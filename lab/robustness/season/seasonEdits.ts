import type { Model, Place } from './model';
import type { Random } from '../../../test-kit/random';

/** What somebody does. `seen`: what the person had before the eyes when the button was pressed. */
export type Act =
  | { readonly do: 'stamp' | 'fix' | 'validate' | 'mark' | 'report' | 'reconcile' | 'times' }
  | { readonly do: 'move'; readonly code: string; readonly kind: MoveKind; readonly note: string; readonly seen: Place }
  /** DNP's progress instead of ours. */
  | { readonly do: 'decide'; readonly code: string }
  | { readonly do: 'line'; readonly text: string }
  | { readonly do: 'correct'; readonly line: number; readonly owner: string }
  | Typing;

/** By hand, into the matrix. */
export interface Typing {
  readonly do: 'type';
  readonly code: string;
  readonly cells: Partial<Record<TypedColumn, string | number>>;
}
export type TypedColumn = 'Avance físico' | 'Estado' | 'Motivo de rechazo' | 'Observación' | 'Notas';
export type MoveKind = 'send' | 'approve' | 'reject' | 'close';

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
  if (lot < 16) return { do: 'decide', code: anyCode(model, random) };
  if (lot < 17) return { do: 'line', text: `${random.pick(TEXTS)} ${random.below(1_000)}` };
  if (lot < 18 && model.lines.length > 0)
    return { do: 'correct', line: random.below(model.lines.length), owner: `${random.pick(TEXTS)} OAP` };
  return { do: random.pick(LOOKS) };
}

export function anyTyping(model: Model, random: Random): Typing {
  const code = anyCode(model, random);
  const { stage, status } = model.row(code);
  if (status === 'En revisión' && stage > 1 && random.chance(0.15))
    return { do: 'type', code, cells: { Estado: 'Rechazada', 'Motivo de rechazo': 'Faltan soportes' } };
  const share = random.below(100);
  return {
    do: 'type',
    code,
    cells: random.pick<Typing['cells']>([
      { 'Avance físico': share / 100 },
      { 'Avance físico': `${share},5 %` },
      { Observación: `llamar ${share}` },
      { Notas: `nota de alguien ${share}` },
    ]),
  };
}

function anyMove(model: Model, random: Random): Act {
  const code = anyCode(model, random);
  const row = model.row(code);
  const { stage, status, cycle } = row;
  const usual: MoveKind = stage === 1 ? 'send' : random.chance(0.35) ? 'reject' : 'approve';
  const kind = random.chance(0.05)
    ? random.pick<MoveKind>(['send', 'approve', 'reject'])
    : random.chance(0.02)
      ? 'close'
      : usual;
  const note = kind === 'reject' ? `${random.pick(TEXTS)} no` : random.chance(0.2) ? `${random.pick(TEXTS)} sí` : '';
  return { do: 'move', code, kind, note, seen: { stage, status, cycle } };
}

function anyCode(model: Model, random: Random): string {
  const codes = model.rows.map(({ code }) => code);
  return codes[random.below(codes.length)] ?? '';
}
