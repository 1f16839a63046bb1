import type { Storage } from '@microsoft/office-js-helpers';

/**
 * What is kept on this device and not in the workbook. The only module that knows `@microsoft/office-js-helpers`:
 * it is archived and brings far more than its `Storage`, so it comes as a file of its own when first needed.
 */

/** The name the user signs with, where this device keeps one. */
export async function readUserName(): Promise<string | undefined> {
  const kept: unknown = (await openStorage())?.get(userNameKey());
  return typeof kept === 'string' && kept !== '' ? kept : undefined;
}

/** Keeps the name for the next time; an empty one is as good as none. */
export async function writeUserName(name: string): Promise<void> {
  const storage = await openStorage();
  try {
    storage?.set(userNameKey(), name.trim());
  } catch {
    // The storage is full: the name holds for this session only.
  }
}

/** A device that keeps nothing (no window, storage refused to framed pages, no network) is no reason to stop. */
async function openStorage(): Promise<Storage<string> | undefined> {
  try {
    const helpers = await import(/* webpackChunkName: "preferences" */ '@microsoft/office-js-helpers');
    return new helpers.Storage<string>('conpes');
  } catch {
    return undefined;
  }
}

/** Browsers part the storage of a framed page by who frames it: Office names the part, to be set before the key. */
function userNameKey(): string {
  const partition = typeof Office === 'undefined' ? undefined : Office.context.partitionKey;
  return `${partition ?? ''}userName`;
}
