import type { Reading } from '../../cells/reading';
import { endSentence, spanishShare } from '../../text/spanish';
import type { Evidence } from './evidence';
import type { Contest } from './exactKeys';
import type { KeyGroup } from './keyGroups';
import { keyText } from '../../matrix/keyText';
import { otherSide, type Row, type SideName } from './comparedRow';

/** Texts below this likeness are said to be different, though the key pairs the rows. */
const OTHER_TEXT = 0.35;
/** Rows that a sentence names before it only counts them. */
const LISTED = 10;
const NAMES: Readonly<Record<SideName, string>> = { matrix: 'la matriz', dnp: 'DNP' };
const PLACES: Readonly<Record<SideName, string>> = { matrix: 'de la matriz', dnp: 'de DNP' };

/** Sentences of the matching, in Spanish: by what rows were paired, or why they were not. */
export function exactReason(matrix: Row, dnp: Row, text: number | undefined): string {
  const doubts = [matrix, dnp].flatMap((row) =>
    [row.record.conpes, row.record.code].flatMap((reading: Reading<string>) =>
      reading.kind === 'value' && reading.doubt !== undefined
        ? [` En ${NAMES[row.side]}: ${endSentence(reading.doubt)}`]
        : [],
    ),
  );
  const warning =
    text !== undefined && text < OTHER_TEXT
      ? ` Atención: el texto de la acción es muy distinto (coincide el ${percent(text)}); verifique que sea la misma.`
      : '';
  return `Misma clave ${keyOf(matrix)}.${doubts.join('')}${warning}`;
}

export function evidenceReason(pair: Evidence): string {
  const by = evidenceList(pair);
  if (pair.fit === 'possible') {
    const key = keyOfPair(pair);
    const damaged = [pair.matrix, pair.dnp].filter((row) => row.record.key === undefined || row.record.key !== key);
    const how = by === '' ? 'es la única fila que puede ser' : `se decidió por ${by}`;
    if (damaged.length === 0)
      return `Misma clave ${keyOf(pair.matrix)}, que Excel también pudo hacer de ${keyOf(pair.matrix)}0; ${how}.`;
    return `Clave dañada en ${damaged.map((row) => `${NAMES[row.side]} (${keyOf(row)})`).join(' y en ')}; ${how}.`;
  }
  return `Emparejada por ${by}: la matriz trae la clave ${keyOf(pair.matrix)} y DNP ${keyOf(pair.dnp)}.`;
}

export function repeatedReason(group: KeyGroup): string {
  return `La clave ${group.key} está repetida: ${rowsOf(group)}. No se sabe cuáles comparar; deje una sola fila por acción o distinga los indicadores.`;
}

export function leftOverReason(row: Row, group: KeyGroup): string {
  return `La clave ${group.key} está repetida: ${rowsOf(group)}. Las demás se distinguieron y a esta no le queda ninguna ${PLACES[otherSide(row.side)]}: verifique si falta o si su indicador está escrito de otro modo.`;
}

const TOLD_BY = { milestone: 'el hito', text: 'el texto de la acción', indicator: 'el indicador' } as const;

export function toldApartReason(group: KeyGroup, by: keyof typeof TOLD_BY | 'whole'): string {
  return by === 'whole'
    ? `Misma clave ${group.key}; la acción está en varias filas (${rowsOf(group)}) y se compara completa.`
    : `Misma clave ${group.key}, que está repetida (${rowsOf(group)}); se distinguió por ${TOLD_BY[by]}.`;
}

export function repeatsReason(row: Row, other: Row, side: SideName): string {
  return `Repite la acción ${keyOf(other)} de la fila ${other.record.row} ${PLACES[side]}, que también responde a otra fila ${PLACES[row.side]}.`;
}

export function onlyReason(row: Row, candidates: number): string {
  const other = row.side === 'matrix' ? 'DNP' : 'la matriz';
  return `Ninguna fila de ${other} corresponde a la clave ${keyOf(row)}${candidates > 0 ? '; las parecidas están entre los candidatos' : ''}.`;
}

export function blankReason(row: Row): string {
  const { conpes, code } = row.record;
  const missing =
    conpes.kind !== 'blank'
      ? 'el código de la acción'
      : code.kind !== 'blank'
        ? 'el número del documento CONPES'
        : 'el número del documento CONPES y el código de la acción';
  const both = conpes.kind === 'blank' && code.kind === 'blank';
  return `${both ? 'Faltan' : 'Falta'} ${missing}; ${both ? 'escríbalos' : 'escríbalo'} para poder comparar la fila.`;
}

export function ambiguousReason(row: Row, candidates: number): string {
  const other = row.side === 'matrix' ? 'DNP' : 'la matriz';
  const unreadable = [row.record.conpes, row.record.code].find((reading) => reading.kind === 'unreadable');
  const why = unreadable?.kind === 'unreadable' ? ` ${endSentence(unreadable.problem)}` : '';
  return `${candidates === 1 ? `Una fila de ${other} podría ser la misma acción, pero no es seguro` : `${candidates} filas de ${other} podrían ser la misma acción y ninguna es claramente la mejor`}.${why}`;
}

export function unreadableReason(row: Row): string {
  return `La clave ${keyOf(row)} no se puede leer y la fila no trae el texto de la acción: no se sabe a cuál corresponde.`;
}

export function contestedReason(row: Row, contest: Contest): string {
  if (contest === 'indicator')
    return `La clave ${keyOf(row)} es la misma y el indicador es otro: puede faltar una fila de la acción. Verifique el indicador en las dos partes.`;
  return `La clave ${keyOf(row)} dice una cosa y el texto de la acción otra: verifique el código en las dos partes.`;
}

/** What speaks for a candidate or a pair: `el texto (96 %), la entidad y las fechas`. */
export function evidenceList({ text, entity, sameDates }: Evidence): string {
  const parts = [
    ...(text !== undefined && text >= OTHER_TEXT ? [`el texto (${percent(text)})`] : []),
    ...(entity === 1 ? ['la entidad'] : []),
    ...(sameDates ? ['las fechas'] : []),
  ];
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} y ${parts.at(-1) ?? ''}`;
}

export function candidateWhy(evidence: Evidence, taken: boolean): string {
  const key =
    evidence.fit === 'possible'
      ? 'la clave puede ser la misma'
      : evidence.fit === 'twin'
        ? 'Excel convierte una clave en la otra'
        : '';
  const by = evidenceList(evidence);
  const alike = by === '' ? '' : `coincide por ${by}`;
  const why = [key, alike, taken ? 'ya está emparejada con otra fila' : ''].filter((part) => part !== '').join('; ');
  return why === '' ? 'sin más parecido' : why;
}

/** Rows without any part of a key are never spoken of by it. */
function keyOf(row: Row): string {
  return keyText(row.record) ?? 'vacía';
}

function keyOfPair({ matrix, dnp }: Evidence): string | undefined {
  return matrix.keys.length === 1 ? matrix.keys[0] : dnp.keys.length === 1 ? dnp.keys[0] : undefined;
}

function rowsOf(group: KeyGroup): string {
  const list = (rows: readonly Row[]): string => {
    const numbers = rows
      .slice(0, LISTED)
      .map((row) => row.record.row)
      .join(', ');
    if (rows.length > LISTED) return `filas ${numbers} y ${rows.length - LISTED} más`;
    return `${rows.length === 1 ? 'fila' : 'filas'} ${numbers}`;
  };
  return [group.matrix, group.dnp]
    .flatMap((rows) => (rows[0] ? [`${list(rows)} ${PLACES[rows[0].side]}`] : []))
    .join('; ');
}

function percent(share: number): string {
  return spanishShare(Math.round(share * 100) / 100);
}
