import { REGISTERS, type Registers } from '../registers/registers';
import { counted } from '../text/spanish';
import type { Workspace } from '../workspace/workspace';
import { placeOf, type EndItem } from './item';
import { overdueCommitments, unansweredTransfers } from './pending';

/** PREP-3, PREP-4: what was agreed or asked and is still open; it stays open in the next cut by itself. */
export function itemsOfRegisters(workspace: Workspace): EndItem[] {
  const { registers } = workspace;
  const overdue = overdueCommitments(workspace);
  const unanswered = unansweredTransfers(workspace);
  return [
    ...(overdue.length === 0
      ? []
      : [
          {
            id: 'commitments',
            count: overdue.length,
            blocks: false,
            place: placeInRegister('commitments', 'met', overdue[0]?.row, registers),
            sentence: `${counted(overdue.length, 'compromiso pasó su fecha límite y sigue abierto', 'compromisos pasaron su fecha límite y siguen abiertos')}: escriba cuándo se cumplieron, o siguen abiertos en el corte siguiente.`,
          } as const,
        ]),
    ...(unanswered.length === 0
      ? []
      : [
          {
            id: 'transfers',
            count: unanswered.length,
            blocks: false,
            place: placeInRegister('transfers', 'answer', unanswered[0]?.row, registers),
            sentence: `${counted(unanswered.length, 'traslado no tiene', 'traslados no tienen')} respuesta con su fecha (${[...new Set(unanswered.map(({ values }) => values.action))].join(', ')}): mientras no se acepte, la acción pasa al corte siguiente.`,
          } as const,
        ]),
  ];
}

function placeInRegister(
  id: 'commitments' | 'transfers',
  field: string,
  row: number | undefined,
  registers: Registers,
): NonNullable<EndItem['place']> {
  return placeOf({ sheet: REGISTERS[id].sheet, row: row ?? 1, column: registers[id].columns?.[field] ?? 1 });
}
