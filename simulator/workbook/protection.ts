import type { Sheet as FileSheet } from 'hucre/xlsx';

type FileProtection = NonNullable<FileSheet['protection']>;

/** What may be done on a protected sheet; what is not named is forbidden. */
export type ProtectionAllowance =
  | 'formatCells'
  | 'formatColumns'
  | 'formatRows'
  | 'insertColumns'
  | 'insertRows'
  | 'deleteColumns'
  | 'deleteRows'
  | 'sort'
  | 'autoFilter';

/** `undefined` on a sheet stands for "not protected". */
export interface Protection {
  readonly allows: ReadonlySet<ProtectionAllowance>;
  /** Taking it off needs the password that nobody here knows. */
  readonly hasPassword: boolean;
  /** The rest of what the file said, to be written back. */
  readonly file?: FileProtection;
}
