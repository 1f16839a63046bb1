const SHARE = new Intl.NumberFormat('es-CO', { style: 'percent', maximumFractionDigits: 2 });

/** `0.805` → `80,5 %`; what is missing is said to be. ICU's versions differ in the space: this one does not break. */
export function spanishShare(fraction: number | undefined | null): string {
  return fraction === undefined || fraction === null ? 'sin dato' : SHARE.format(fraction).replace(/\s*%$/, '\u00a0%');
}

/** Problems of readings end as they like; a message ends once. */
export function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** `1 error`, `2 errores`. */
export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
