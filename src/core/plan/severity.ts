/** How grave a finding is; marks in the sheet show it too. */
export type Severity = 'error' | 'warning' | 'info';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Advertencia',
  info: 'Aviso',
};
