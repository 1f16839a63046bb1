/** How the host looks, where it tells; on the web it does not, and the browser's preference holds. */
export function isHostDark(): boolean | undefined {
  const { officeTheme } = Office.context as { readonly officeTheme?: Partial<Office.OfficeTheme> };
  return officeTheme?.isDarkTheme ?? isDarkColor(officeTheme?.bodyBackgroundColor);
}

/** Tells when the person changes the look of Office. */
export function onHostTheme(listener: () => void): void {
  // Hosts without this event refuse it through the callback, which is as good as never.
  Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, listener);
}

function isDarkColor(color: string | undefined): boolean | undefined {
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i
    .exec(color ?? '')
    ?.slice(1)
    .map((hex) => parseInt(hex, 16));
  if (!channels) return undefined;
  return channels.reduce((sum, channel) => sum + channel, 0) < 3 * 128;
}
