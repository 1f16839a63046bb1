import type { Random } from '../../../test-kit/random';
import type { Written } from '../accuracySheet';
import { ENTITIES, EARLIER_CUT, type State } from './actions';

const DAY = 86_400_000;
const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

export const text = (value: string): Written => ({ value, format: '@' });
export const plain = (value: string | number): Written => ({ value });

/** A date as a cell holds it, and now and then as somebody typed it. */
export function dayCell(iso: string, asText: boolean, random: Random): Written {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (!asText) return { value: Math.round(Date.parse(iso) / DAY) + 25_569, format: 'dd/mm/yyyy' };
  return text(
    random.chance(0.5) ? `${day}/${month}/${year}` : `${Number(day)} de ${MONTHS[Number(month) - 1] ?? ''} de ${year}`,
  );
}

/** In what a book writes its shares. */
export const SHARE_UNITS = ['fraction', 'points', 'text'] as const;
export type ShareUnit = (typeof SHARE_UNITS)[number];

/** `nothing`: what stands where there is no progress. */
export function shareCell(share: number | null, unit: ShareUnit, nothing = ''): Written {
  if (share === null) return plain(nothing);
  const points = Math.round(share * 10_000) / 100;
  if (unit === 'fraction') return { value: share, format: '0%' };
  return unit === 'points' ? { value: points, format: '0.00' } : text(`${String(points).replace('.', ',')} %`);
}

/** How a book writes the label of its cuts. */
export const CUT_STYLES = ['plain', 'roman', 'half', 'month', 'glued', 'dateText', 'date'] as const;
export type CutStyle = (typeof CUT_STYLES)[number];

export function cutCell(label: string, style: CutStyle): Written {
  const [year = '', half = ''] = label.split('-');
  const isEarlier = label === EARLIER_CUT;
  switch (style) {
    case 'plain':
      return text(label);
    case 'roman':
      return text(`${year}-${'I'.repeat(Number(half))}`);
    case 'half':
      return text(`${half}S${year}`);
    case 'month':
      return text(`${isEarlier ? 'Diciembre' : 'Junio'} ${year}`);
    case 'glued':
      return text(`${year}-${half}S`);
    case 'dateText':
      return text(`${isEarlier ? '31/12' : '30/06'}/${year}`);
    case 'date':
      return { value: isEarlier ? 46_022 : 46_203, format: 'dd/mm/yyyy' };
  }
}

const STATE_WORDS: Readonly<Record<State, readonly string[]>> = {
  approved: ['Aprobada', 'Aprobado', 'APROBADA'],
  rejected: ['Rechazada', 'Rechazado', 'Devuelta'],
  inReview: ['En revisión', 'en revision', 'Enviada'],
  reporting: ['En diligenciamiento', 'Borrador'],
  notReported: ['Sin reporte', 'No reportada'],
};
export const stateCell = (state: State, random: Random): Written => plain(random.pick(STATE_WORDS[state]));

/** Between names that are not all known only these tell where one ends. */
const BETWEEN_ANY = ['; ', '\n'];
const BETWEEN_KNOWN = [...BETWEEN_ANY, ' / ', ', '];
export function entityCell(names: readonly string[], random: Random): Written {
  const areKnown = names.every((name) => ENTITIES[name]?.kind !== 'unknown');
  const spelt = names.map((name) => random.pick(ENTITIES[name]?.spellings ?? [name]));
  return plain(spelt.join(random.pick(areKnown ? BETWEEN_KNOWN : BETWEEN_ANY)));
}
