/** The event that the page's window raises when somebody chooses light or dark. */
export const SCHEME_CHOSEN = 'playground-scheme';
