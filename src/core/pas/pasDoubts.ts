import { addressOf } from '../sheet/cell';
import type { ActionCode } from '../keys/keys';
import { valueOf } from '../cells/reading';
import { quoted } from '../text/fold';
import type { ActionRecord } from '../matrix/actionRecord';
import { FIELDS, type FieldId } from '../matrix/fields';
import type { Mapping } from '../matrix/tableLayout';
import { misfit } from '../rules/weightRules';
import { counted, endSentence, spanishShare } from '../text/spanish';
import type { AnnexAction } from './pasActions';
import { isOrderUnknown } from './order';
import { PLAN_FIELDS } from './planFields';
import type { TitleBlock } from './titleBlock';

/** What of an annex is not certain, or is left out; in Spanish, with what to do. */
export interface Doubt {
  /** A1 address in the annex's sheet; '' where it speaks of the whole. */
  readonly cell: string;
  /** The action that it speaks of. */
  readonly code?: ActionCode;
  readonly message: string;
}

interface DoubtInput {
  readonly head: TitleBlock;
  readonly actions: readonly AnnexAction[];
  readonly withoutCode: readonly ActionRecord[];
  readonly mapping: Mapping;
}

export function doubtsOf(input: DoubtInput): Doubt[] {
  const { actions, withoutCode, mapping } = input;
  const place = (row: number, field: FieldId): string => {
    const column = mapping.columns[field];
    return column === undefined ? '' : addressOf({ row, column });
  };
  const known = new Set(actions.map(({ code }) => code));
  return [
    ...ofHead(input.head),
    ...withoutCode.map((record): Doubt => ({ cell: place(record.row, 'code'), message: noCode(record) })),
    ...actions.flatMap((action) => ofAction(action, known, place)),
    ...ofWeights(actions),
  ];
}

function ofHead({ number, approved, updated, places }: TitleBlock): Doubt[] {
  const at = (label: 'number' | 'approved' | 'updated'): string => (places[label] ? addressOf(places[label]) : '');
  return (
    [
      ['number', number],
      ['approved', approved],
      ['updated', updated],
    ] as const
  ).flatMap(([label, reading]): Doubt[] => {
    if (reading.kind === 'unreadable') return [{ cell: at(label), message: endSentence(reading.problem) }];
    return [];
  });
}

function noCode({ code, text }: ActionRecord): string {
  const why = code.kind === 'unreadable' ? `${endSentence(code.problem)} ` : '';
  const which = text === '' ? 'La fila' : `La acción ${quoted(text)}`;
  return `${why}${which} no se trae, porque su código no es cierto: corríjalo en el Anexo A y elíjalo de nuevo.`;
}

function ofAction(
  { code, record, rows, rivals }: AnnexAction,
  known: ReadonlySet<ActionCode>,
  place: (row: number, field: FieldId) => string,
): Doubt[] {
  const { row, entity: entities, related, start, end } = record;
  const doubt = (field: FieldId, message: string, at = row): Doubt => ({ cell: place(at, field), code, message });
  const left = 'La celda se deja vacía en la matriz.';
  const lost = (valueOf(related) ?? []).filter((other) => !known.has(other));
  const unknown = entities.filter(({ entity }) => !entity).map(({ raw }) => quoted(raw));
  const [first, last] = [valueOf(start), valueOf(end)];
  return [
    ...PLAN_FIELDS.flatMap((field): Doubt[] => {
      const reading = record[field];
      // Texts are taken over as they are: of people (owner, mailbox) nothing is ever said.
      if (typeof reading === 'string' || !('kind' in reading) || reading.kind !== 'unreadable') return [];
      // Asked once for all of them.
      if ((field === 'start' || field === 'end') && isOrderUnknown(record[field])) return [];
      return [doubt(field, `«${FIELDS[field].label}»: ${endSentence(reading.problem)} ${left}`)];
    }),
    ...(unknown.length === 0
      ? []
      : [
          doubt(
            'entity',
            `${unknown.join(', ')} no ${unknown.length === 1 ? 'está' : 'están'} en el catálogo de entidades: si es del Sector Hacienda, agréguela en «Preparar» o elija usted la acción.`,
          ),
        ]),
    ...(lost.length === 0 ? [] : [doubt('related', `Se relaciona con ${lost.join(', ')}, que el PAS no tiene.`)]),
    ...(first !== undefined && last !== undefined && last < first
      ? [doubt('end', 'La fecha de finalización es anterior a la de inicio: se traen las dos como están.')]
      : []),
    ...(rows.length > 1
      ? [
          doubt(
            'indicator',
            `Tiene ${counted(rows.length, 'fila', 'filas')} de indicadores: en la matriz queda en una sola, con todos sus nombres${sameTargets(rows) ? '' : ' y sin meta, porque las metas son distintas'}.`,
          ),
        ]
      : []),
    ...rivals.map((rival) =>
      doubt(
        'code',
        `El código ${code} está también en la fila ${row} con otro texto: se trae la de la fila ${row}. Si es otra acción, corrija su código en el Anexo A y elíjalo de nuevo.`,
        rival.row,
      ),
    ),
  ];
}

function sameTargets(rows: readonly ActionRecord[]): boolean {
  return (['annualTarget', 'finalTarget'] as const).every(
    (field) => new Set(rows.filter((row) => row[field].kind !== 'blank').map((row) => valueOf(row[field]))).size <= 1,
  );
}

/** FLOW-11, here over the whole plan: what does not sum to 100 % lacks actions or repeats one. */
function ofWeights(actions: readonly AnnexAction[]): Doubt[] {
  const weights = actions.flatMap(({ record }) => valueOf(record.weight) ?? []);
  if (weights.length === 0) return [];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (misfit(sum, 1, weights.length) === undefined) return [];
  return [
    {
      cell: '',
      message: `Las importancias relativas de las ${counted(weights.length, 'acción', 'acciones')} suman ${spanishShare(sum)} y no 100 %: compruebe que el Anexo A esté completo.`,
    },
  ];
}
