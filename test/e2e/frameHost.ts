import { openAddIn, Session, type AddInFrame, type FrameOptions } from '../../simulator/browser';
import { newWorkbook } from '../../simulator/xlsx';

/** What the page of the test offers: it is bundled for the browser and driven from the test. */
export interface HostPage {
  session: Session;
  frame: AddInFrame;
  changes: number;
  open(options?: Omit<FrameOptions, 'session'>): void;
}

declare global {
  interface Window {
    host: HostPage;
  }
}

const session = new Session(newWorkbook('Hoja'));
const iframe = document.createElement('iframe');
document.body.append(iframe);

const open: HostPage['open'] = (options) => {
  window.host.frame.close();
  window.host.frame = openAddIn(iframe, '/addin.html', { session, ...options });
};

window.host = { session, frame: openAddIn(iframe, '/addin.html', { session }), changes: 0, open };
session.onChange(() => {
  window.host.changes++;
});
