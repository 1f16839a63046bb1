const CALM_FRAMES = 3;
const MOST_FRAMES = 60;

/** Resolves when what is measured has stayed the same for some frames, or will not come to rest. */
export async function settled(measure: () => string): Promise<void> {
  let before = '';
  for (let frame = 0, calm = 0; frame < MOST_FRAMES && calm < CALM_FRAMES; frame++) {
    await new Promise(requestAnimationFrame);
    const now = measure();
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
}
