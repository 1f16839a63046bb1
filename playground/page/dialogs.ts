/** What Office.js says to its host when an add-in asks for a dialog `displayInIframe` (1.1.110). */
interface DialogRequest {
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _data: { readonly targetId: string };
}

const DIALOG = 'dialogMessageReceived';
const REGISTER = 1;

/** Excel on the web shows such a dialog itself. The simulator says yes and shows nothing: that is left to this page. */
export function onDialog(show: (url: URL) => void): void {
  addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => {
    if (origin !== location.origin || typeof data !== 'string' || !data.includes(DIALOG)) return;
    const { _actionName, _actionType, _data } = JSON.parse(data) as DialogRequest;
    if (_actionName !== DIALOG || _actionType !== REGISTER) return;
    const { url } = JSON.parse(_data.targetId) as { url: string };
    show(new URL(url));
  });
}
