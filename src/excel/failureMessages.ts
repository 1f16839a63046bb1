/** Codes of Office.js, and what helps: to repeat only where repeating may. */
const MESSAGES: readonly (readonly [codes: readonly string[], message: string])[] = [
  [
    ['GeneralException', 'RequestAborted', 'OperationAborted', 'Conflict'],
    'Excel no pudo completar el comando. Repítalo: lo que ya estaba escrito no se repite.',
  ],
  [
    ['AccessDenied', 'NotAllowed'],
    'Excel no permite el cambio: la hoja o el libro están protegidos. Quite la protección (Revisar › Desproteger hoja) y repita.',
  ],
  [['InvalidOperationInCellEditMode', 'InvalidState'], 'Hay una celda en edición. Termine con Entrar o Esc y repita.'],
  [['SearchDialogIsOpen'], 'El cuadro de búsqueda de Excel está abierto. Ciérrelo y repita.'],
  [['InactiveWorkbook'], 'Hay otro libro delante. Vuelva al libro de la matriz y repita.'],
  [
    ['ItemNotFound', 'InvalidReference', 'InvalidBinding', 'InvalidSelection'],
    'Una hoja o un rango ya no existe: alguien lo borró o lo renombró. Vuelva a leer el libro y repita.',
  ],
  [['ItemAlreadyExists'], 'Ya hay una hoja o una tabla con ese nombre. Cámbiele el nombre a la suya y repita.'],
  [['MergedRangeConflict'], 'Hay celdas combinadas donde se iba a escribir. Sepárelas y repita.'],
  [
    ['FilteredRangeConflict'],
    'Un filtro oculta filas donde se iba a escribir. Muestre todas las filas (Datos › Borrar) y repita.',
  ],
  [['PivotTableRangeConflict'], 'Una tabla dinámica ocupa las celdas donde se iba a escribir. Muévala y repita.'],
  [
    ['InsertDeleteConflict'],
    'Excel no puede insertar filas o columnas ahí: lo impide una tabla, una matriz de fórmulas o un grupo de celdas. Sepárelas de la matriz y repita.',
  ],
  [
    ['NonBlankCellOffSheet'],
    'No caben filas o columnas nuevas: hay datos en el borde de la hoja. Borre lo que hay en sus últimas filas y columnas y repita.',
  ],
  [
    ['InvalidArgument', 'InvalidOperation', 'FormulaLengthExceedsLimit'],
    'Excel no aceptó un dato. No se escribió lo que faltaba; repita el comando y, si sigue, guarde el libro y avise a quien mantiene el complemento.',
  ],
  [
    [
      'RequestPayloadSizeLimitExceeded',
      'ResponsePayloadSizeLimitExceeded',
      'OperationCellsExceedLimit',
      'RangeExceedsLimit',
    ],
    'Son más celdas de las que Excel admite de una vez. Borre las filas y columnas que sobran alrededor de la matriz.',
  ],
  [['UnsupportedSheet'], 'La hoja no es de cálculo (de gráfico o de macros). Use el comando en la hoja de la matriz.'],
  [['UndoNotSupported'], 'Este Excel no puede deshacer el comando en un solo paso.'],
  [
    ['ApiNotFound', 'NotImplemented', 'NotSupported', 'UnsupportedFeature', 'UnsupportedOperation'],
    'Este Excel no sabe hacer lo que el comando necesita. Actualícelo (Archivo › Cuenta) o abra el libro en Excel para la web.',
  ],
];

/** In Spanish what happened and what to do. */
export function messageOf(code: string): string {
  const [, message = unknown(code)] = MESSAGES.find(([codes]) => codes.includes(code)) ?? [];
  return message;
}

function unknown(code: string): string {
  return `Excel no pudo completar el comando (${code}). Guarde el libro y, si al repetirlo sigue igual, avise a quien mantiene el complemento.`;
}
