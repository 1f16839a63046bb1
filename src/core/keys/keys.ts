declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Number of a CONPES document as text without thousands separator: `4144`. */
export type ConpesNumber = Branded<string, 'ConpesNumber'>;
/** Code of an action inside its document, text of the form `n.n`: `2.30` is not `2.3` (DATA-1). */
export type ActionCode = Branded<string, 'ActionCode'>;
/** `4144/2.30`: an action is known by document and code; together with the cut it is unique (DATA-2). */
export type ActionKey = Branded<string, 'ActionKey'>;
/** `2025-1` or `2025-2` (DATA-8). */
export type CutLabel = Branded<string, 'CutLabel'>;

const CONPES = /^\d{1,5}$/;
const CODE = /^\d+\.\d+$/;
const CUT = /^\d{4}-[12]$/;

export function asConpesNumber(text: string): ConpesNumber | undefined {
  return CONPES.test(text) ? (text as ConpesNumber) : undefined;
}

export function asActionCode(text: string): ActionCode | undefined {
  return CODE.test(text) ? (text as ActionCode) : undefined;
}

export function asCutLabel(text: string): CutLabel | undefined {
  return CUT.test(text) ? (text as CutLabel) : undefined;
}

export function actionKey(conpes: ConpesNumber, code: ActionCode): ActionKey {
  return `${conpes}/${code}` as ActionKey;
}

/** The two parts of a key. */
export function keyParts(key: ActionKey): { conpes: ConpesNumber; code: ActionCode } {
  const slash = key.indexOf('/');
  return { conpes: key.slice(0, slash) as ConpesNumber, code: key.slice(slash + 1) as ActionCode };
}

/** A text that has the form of a key. */
export function asActionKey(text: string): ActionKey | undefined {
  const [conpes = '', code = '', rest] = text.split('/');
  return rest === undefined && CONPES.test(conpes) && CODE.test(code) ? (text as ActionKey) : undefined;
}
