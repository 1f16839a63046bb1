import { readUserName, writeUserName } from '../../src/device/preferences';

/** A browser's `localStorage`: values by key, also as own properties, which is how the helpers look for their container. */
class FakeLocalStorage {
  [key: string]: unknown;
  getItem(key: string): unknown {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
}

const page = globalThis as { window?: unknown; Office?: unknown };

function openPage(localStorage: object, partitionKey?: string): void {
  page.window = { localStorage };
  page.Office = { context: { partitionKey } };
}

afterEach(() => {
  delete page.window;
  delete page.Office;
});

test('a name that was kept is read again, without the blanks around it', async () => {
  openPage(new FakeLocalStorage());
  expect(await readUserName()).toBeUndefined();
  await writeUserName('  Ana María Núñez ');
  expect(await readUserName()).toBe('Ana María Núñez');
});

test('an empty name is no name', async () => {
  openPage(new FakeLocalStorage());
  await writeUserName('Ana');
  await writeUserName(' ');
  expect(await readUserName()).toBeUndefined();
});

test('each part of a partitioned storage has its own name', async () => {
  const device = new FakeLocalStorage();
  openPage(device, '(https://uno)');
  await writeUserName('Ana');
  openPage(device, '(https://dos)');
  expect(await readUserName()).toBeUndefined();
  openPage(device, '(https://uno)');
  expect(await readUserName()).toBe('Ana');
});

test('what another program left under our key is not taken for a name', async () => {
  const device = new FakeLocalStorage();
  device.setItem('@conpes/userName', '{"nombre":"Ana"}');
  openPage(device);
  expect(await readUserName()).toBeUndefined();
});

test('outside of a browser there is no name, and nothing fails', async () => {
  await expect(writeUserName('Ana')).resolves.toBeUndefined();
  await expect(readUserName()).resolves.toBeUndefined();
});

test('a storage that is refused or full does not stop the work', async () => {
  page.window = {
    get localStorage(): never {
      throw new Error('SecurityError');
    },
  };
  await expect(readUserName()).resolves.toBeUndefined();

  const full = new FakeLocalStorage();
  full.setItem = () => {
    throw new Error('QuotaExceededError');
  };
  openPage(full);
  await expect(writeUserName('Ana')).resolves.toBeUndefined();
});
