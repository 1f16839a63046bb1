export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How editing ends: with what stands there, or without. */
export interface Ends {
  readonly done: (text: string) => void;
  readonly cancelled: () => void;
}

/**
 * The input over the cell that is being edited. RevoGrid's own editor stands there some frames later, and keys that come
 * meanwhile are lost; this one has the focus before the key that opened it is written.
 */
export class CellInput {
  private readonly input = document.createElement('input');
  private ends: Ends | undefined;

  constructor(private readonly parent: HTMLElement) {
    this.input.className = 'cell-input';
    this.input.ariaLabel = 'Contenido de la celda';
    this.input.addEventListener('blur', () => this.commit());
  }

  get isOpen(): boolean {
    return this.ends !== undefined;
  }

  open({ left, top, width, height }: Place, text: string, ends: Ends): void {
    this.ends = ends;
    this.input.value = text;
    Object.assign(this.input.style, {
      left: `${left}px`,
      top: `${top}px`,
      minWidth: `${width}px`,
      height: `${height}px`,
    });
    this.parent.append(this.input);
    this.input.focus();
  }

  commit(): void {
    this.take()?.done(this.input.value);
  }

  cancel(): void {
    this.take()?.cancelled();
  }

  /** Taking the input away makes it lose the focus, which must not commit once more. */
  private take(): Ends | undefined {
    const { ends } = this;
    this.ends = undefined;
    if (ends) this.input.remove();
    return ends;
  }
}
