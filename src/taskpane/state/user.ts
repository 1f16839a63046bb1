import { readUserName, writeUserName } from '../../device/preferences';
import { getPane, setPane } from './store';

let known: Promise<void> | undefined;

/** The name that this device keeps, once it is first needed: what keeps it is a part of its own. */
export function knowUserName(): Promise<void> {
  known ??= readUserName().then((userName) => {
    if (userName !== undefined && getPane().userName === '') setPane({ userName });
  });
  return known;
}

export function setUserName(name: string): void {
  const userName = name.trim();
  setPane({ userName });
  void writeUserName(userName);
}
