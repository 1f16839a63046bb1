/** The numbers of the events in the protocol (`eventType` of the `GenericEventHandlers` in office-js 1.1.110). */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  nameChanged: 25,
} as const;

/** Events of all sheets are registered with the collection, under this name (`Constants.eventWorkbookId`). */
export const ALL_SHEETS = 'Workbook';

/** An event as a client gets it; it tells its own handlers by type and target. */
export interface ObjectEvent {
  readonly kind: 'object';
  readonly type: number;
  readonly targetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** `workbook.onSelectionChanged` is the older event of the document, which tells nothing more. */
export type ExcelEvent = ObjectEvent | { readonly kind: 'documentSelection' };

/** Who does something. A co-author's edits are `Remote`; of its own the add-in is told so from ExcelApi 1.14 on. */
export type Doer = 'addin' | 'user' | 'coauthor';
