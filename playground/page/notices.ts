import { byId } from './dom';

const status = byId('status', HTMLParagraphElement);
const dialog = byId('message', HTMLDialogElement);
const dialogText = byId('message-text', HTMLParagraphElement);

/** News that need no answer: in the line below the sheet. */
export function say(text: string): void {
  status.textContent = text;
}

/** What went wrong, so that nobody misses it. */
export function warn(text: string): void {
  dialogText.textContent = text;
  if (!dialog.open) dialog.showModal();
}

/** Whether something went wrong that nobody has put away yet. */
export const isWarning = (): boolean => dialog.open;

/** Runs what may fail, and says why it did. */
export async function attempt(failure: string, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    warn(`${failure}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
