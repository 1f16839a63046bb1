/** A file that somebody chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
