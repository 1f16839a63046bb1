const SHARE = new Intl.NumberFormat('es-CO', { style: 'percent', maximumFractionDigits: 2 });

/** `0.805` → `80,5 %`, the space as the platform's es-CO has it; what is missing is said to be. */
export function spanishShare(fraction: number | undefined | null): string {
  return fraction === undefined || fraction === null ? 'sin dato' : SHARE.format(fraction);
}
