import { byId } from './dom';

const LEAST = 280;
const MOST = 900;
const STEP = 10;

/** The width of the pane, by dragging its edge or with the arrow keys on it. */
export class Splitter {
  private readonly handle = byId('splitter', HTMLDivElement);
  private readonly region = byId('pane-region', HTMLElement);
  private width = 0;

  constructor(width: number) {
    this.handle.ariaValueMin = String(LEAST);
    this.handle.ariaValueMax = String(MOST);
    this.set(width);
    this.handle.addEventListener('keydown', this.onKey);
    this.handle.addEventListener('pointerdown', (event) => this.handle.setPointerCapture(event.pointerId));
    this.handle.addEventListener('pointermove', (event) => {
      if (this.handle.hasPointerCapture(event.pointerId))
        this.set(this.region.getBoundingClientRect().right - event.clientX);
    });
  }

  private set(width: number): void {
    this.width = Math.round(Math.min(Math.max(width, LEAST), MOST));
    this.region.style.width = `${this.width}px`;
    this.handle.ariaValueNow = String(this.width);
    this.handle.ariaValueText = `${this.width} píxeles`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: STEP, ArrowRight: -STEP };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.set(this.width + step);
  };
}
