import { openAddIn, type AddInFrame } from '../../simulator/browser';
import { byId } from './dom';
import type { OpenBook } from './showBook';

const LOCALE = 'es-CO';
const PANE = '/taskpane.html';
const COMMANDS = '/commands.html';

/** The parts of the add-in that stand over the open book: its pane, and the hidden page of the ribbon's functions. */
export class AddIn {
  private readonly pane = byId('pane', HTMLIFrameElement);
  private readonly commands = byId('commands', HTMLIFrameElement);
  private paneFrame: AddInFrame | undefined;
  private commandsFrame: AddInFrame | undefined;

  /** `today` is a day as `2026-06-05`; without one it is the real day. */
  constructor(
    private readonly book: OpenBook,
    private today: string,
  ) {}

  setToday(today: string): void {
    this.today = today;
    this.restart();
  }

  restart(): void {
    this.paneFrame?.close();
    this.commandsFrame?.close();
    this.commandsFrame = undefined;
    this.paneFrame = this.open(this.pane, PANE);
  }

  /** Excel loads the page of the functions when the first one is asked for. */
  async runCommand(functionName: string): Promise<void> {
    this.commandsFrame ??= this.open(this.commands, COMMANDS);
    await loaded(this.commands, COMMANDS);
    await this.commandsFrame.runCommand(functionName);
  }

  private open(iframe: HTMLIFrameElement, page: string): AddInFrame {
    return openAddIn(iframe, `${page}?hoy=${this.today}`, { session: this.book.session, locale: LOCALE });
  }
}

/** Office.js takes commands before the page's own scripts have said which functions there are. */
async function loaded({ contentWindow }: HTMLIFrameElement, path: string): Promise<void> {
  while (contentWindow?.location.pathname !== path || contentWindow.document.readyState !== 'complete') {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
