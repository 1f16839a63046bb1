import { byId } from './dom';
import { ribbonOf, type RibbonButton, type RibbonGroup } from './manifestTab';
import { attempt, isWarning, say } from './notices';

export interface RibbonActions {
  readonly showPane: () => void;
  readonly runCommand: (functionName: string) => Promise<void>;
}

/** The buttons are those of the built add-in's manifest. */
export async function drawRibbon(actions: RibbonActions): Promise<void> {
  const manifest = await (await fetch('/manifest.xml')).text();
  byId('ribbon', HTMLElement).append(...ribbonOf(manifest).map((group) => groupElement(group, actions)));
}

function groupElement({ label, buttons }: RibbonGroup, actions: RibbonActions): HTMLElement {
  const group = document.createElement('div');
  group.className = 'ribbon-group';
  group.role = 'group';
  group.ariaLabel = label;
  const caption = document.createElement('span');
  caption.className = 'ribbon-caption';
  caption.textContent = label;
  caption.ariaHidden = 'true';
  const row = document.createElement('div');
  row.append(...buttons.map((button) => buttonElement(button, actions)));
  group.append(row, caption);
  return group;
}

function buttonElement(button: RibbonButton, actions: RibbonActions): HTMLButtonElement {
  const { label, title, icon } = button;
  const element = document.createElement('button');
  element.type = 'button';
  element.title = title;
  const image = document.createElement('img');
  image.src = icon;
  image.alt = '';
  element.append(image, label);
  element.addEventListener('click', () => void press(element, button, actions));
  return element;
}

async function press(
  element: HTMLButtonElement,
  { label, functionName }: RibbonButton,
  { showPane, runCommand }: RibbonActions,
): Promise<void> {
  if (functionName === undefined) {
    showPane();
    return;
  }
  // Not `disabled`, which would take the focus away.
  if (element.ariaBusy === 'true') return;
  element.ariaBusy = 'true';
  say(`${label}…`);
  await attempt(label, () => runCommand(functionName));
  say(isWarning() ? `${label}: no se hizo.` : `${label}: terminó.`);
  element.ariaBusy = null;
}
