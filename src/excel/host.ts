/** Resolves when Office has told which host this is; outside of Excel it says so. */
export async function whenInExcel(): Promise<void> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new Error('Abra este complemento desde Excel.');
}

/**
 * Ties a button of the ribbon (`FunctionName` in the manifest) to what it does; Excel waits until it has ended. What
 * goes wrong is shown in a small dialog of ours, `messagePage`, because no pane needs to be open.
 */
export function onRibbonCommand(name: string, messagePage: string, run: () => Promise<void>): void {
  // A page that never asks whether Office is ready is taken for a broken one: Office.js throws after some seconds.
  void Office.onReady();
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run()
      .catch((error: unknown) => showMessage(messagePage, error))
      .finally(() => event.completed());
  });
}

/** Brings a sheet to the front, where there is one of that name. */
export async function showSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) return;
  sheet.activate();
  await context.sync();
}

function showMessage(page: string, error: unknown): void {
  const url = new URL(page, window.location.href);
  // Behind the #: it never leaves the computer.
  url.hash = encodeURIComponent(error instanceof Error ? error.message : String(error));
  Office.context.ui.displayDialogAsync(url.href, { height: 25, width: 30, displayInIframe: true });
}
