/**
 * Why Excel did not do what was asked, in words for the user. `error.message` of Office.js is localised and meant for
 * developers: the code decides.
 */
export class ExcelFailure extends Error {
  override readonly name = 'ExcelFailure';
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Nothing was written, on purpose: what the plan rests on no longer holds, or Excel would put it in a wrong place. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  constructor(
    readonly reason: 'bookChanged' | 'protected' | 'merged' | 'filtered' | 'occupied' | 'missingSheet' | 'formula',
    message: string,
  ) {
    super(message);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied:
    'Excel no permite el cambio: la hoja o el libro están protegidos. Quite la protección (Revisar › Desproteger hoja) y repita.',
  InvalidOperationInCellEditMode: 'Hay una celda en edición. Termine con Entrar o Esc y repita.',
  ItemNotFound: 'Una hoja o un rango ya no existe: alguien lo borró o lo renombró. Vuelva a leer el libro y repita.',
  InvalidArgument:
    'Excel no aceptó un dato. No se escribió lo que faltaba; repita el comando y, si sigue, guarde el libro y avise a quien mantiene el complemento.',
  RequestPayloadSizeLimitExceeded: 'Lo que se iba a escribir es demasiado grande para un solo envío.',
  ResponsePayloadSizeLimitExceeded: 'Lo que se iba a leer es demasiado grande para un solo envío.',
  UndoNotSupported: 'Este Excel no puede deshacer el comando en un solo paso.',
  RequestAborted: 'Excel interrumpió el comando. Repítalo: lo que ya estaba escrito no se repite.',
  GeneralException: 'Excel no pudo completar el comando. Repítalo: lo que ya estaba escrito no se repite.',
};

/** The code of an error of Office.js (or of Node), whatever realm it comes from. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Turns what Office.js throws into a message for the user; our own errors pass unchanged. */
export function asFailure(error: unknown): Error {
  if (error instanceof ExcelFailure || error instanceof WriteRefused) return error;
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  const message = MESSAGES[code] ?? `Excel no pudo completar el comando (${code}). Repítalo.`;
  return new ExcelFailure(code, message, { cause: error });
}
