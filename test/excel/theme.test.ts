import { isHostDark, onHostTheme } from '../../src/excel/theme';

type Theme = Partial<Office.OfficeTheme> | undefined;
type Handler = (type: unknown, listener: () => void) => void;

/** Just what the theme asks of Office.js. */
function inOffice(officeTheme: Theme, addHandlerAsync: Handler = () => undefined): void {
  Object.assign(globalThis, {
    Office: {
      context: { officeTheme, document: { addHandlerAsync } },
      EventType: { OfficeThemeChanged: 'officeThemeChanged' },
    },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test.each<[string, Theme, boolean | undefined]>([
  ['says that it is dark', { isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, true],
  ['says that it is not', { isDarkTheme: false, bodyBackgroundColor: '#000000' }, false],
  ['tells only its colours, black', { bodyBackgroundColor: '#262626' }, true],
  ['tells only its colours, white', { bodyBackgroundColor: '#FFFFFF' }, false],
  ['tells a colour without #', { bodyBackgroundColor: '1f1f1f' }, true],
  ['tells a middling grey, which is light enough', { bodyBackgroundColor: '#808080' }, false],
  ['tells a colour that is none', { bodyBackgroundColor: 'window' }, undefined],
  ['has a theme without colours', {}, undefined],
  ['is the web and has no theme', undefined, undefined],
])('a host that %s', (_, theme, dark) => {
  inOffice(theme);
  expect(isHostDark()).toBe(dark);
});

test('a change of the look is listened for', () => {
  const handlers: (() => void)[] = [];
  inOffice(undefined, (type, listener) => {
    expect(type).toBe('officeThemeChanged');
    handlers.push(listener);
  });
  const changed = jest.fn();
  onHostTheme(changed);
  handlers.forEach((handler) => handler());
  expect(changed).toHaveBeenCalledTimes(1);
});
