import type { Grid } from '../sheet/grid';
import { COMMITMENTS } from './kinds/commitmentsRegister';
import { DOCUMENTS } from './kinds/documentsRegister';
import { MEETINGS } from './kinds/meetingsRegister';
import { OBSERVATIONS } from './kinds/observationsRegister';
import { readRegister, type RegisterReading } from './readRegister';
import { REMINDERS } from './kinds/remindersRegister';
import { TRANSFERS } from './kinds/transfersRegister';

/** Every register of the book. */
export const REGISTERS = {
  documents: DOCUMENTS,
  observations: OBSERVATIONS,
  reminders: REMINDERS,
  meetings: MEETINGS,
  commitments: COMMITMENTS,
  transfers: TRANSFERS,
} as const;

export type RegisterId = keyof typeof REGISTERS;
export const REGISTER_IDS = Object.keys(REGISTERS) as RegisterId[];

export type Registers = { readonly [Id in RegisterId]: RegisterReading<(typeof REGISTERS)[Id]> };

/** All registers, from the sheets that the book has of them. */
export function readRegisters(gridOf: (sheet: string) => Grid | undefined, date1904: boolean): Registers {
  const readings = REGISTER_IDS.map((id) => [id, readRegister(REGISTERS[id], gridOf(REGISTERS[id].sheet), date1904)]);
  return Object.fromEntries(readings) as Registers;
}

/** A book that has none of their sheets yet. */
export const NO_REGISTERS: Registers = readRegisters(() => undefined, false);
