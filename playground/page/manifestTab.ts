export interface RibbonButton {
  readonly label: string;
  readonly title: string;
  readonly icon: string;
  /** The function of the commands page; `undefined` shows the pane. */
  readonly functionName: string | undefined;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The buttons of the add-in's own tab, as its manifest names them. */
export function ribbonOf(manifest: string): RibbonGroup[] {
  const xml = new DOMParser().parseFromString(manifest, 'application/xml');
  const resources = new Map(
    [...xml.querySelectorAll('Resources [id]')].map((entry) => [entry.id, entry.getAttribute('DefaultValue') ?? '']),
  );
  const resource = (element: Element | null): string => resources.get(element?.getAttribute('resid') ?? '') ?? '';
  const button = (control: Element): RibbonButton => ({
    label: resource(control.querySelector(':scope > Label')),
    title: resource(control.querySelector('Supertip > Description')),
    icon: new URL(resource(control.querySelector('Icon > [size="32"]'))).pathname,
    functionName: control.querySelector('FunctionName')?.textContent,
  });
  return [...xml.querySelectorAll('CustomTab > Group')].map((group) => ({
    label: resource(group.querySelector(':scope > Label')),
    buttons: [...group.querySelectorAll('Control')].map(button),
  }));
}
