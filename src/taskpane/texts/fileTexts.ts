/** Files that the person chooses. */
export const FILE = {
  opening: (name: string) => `Leyendo «${name}»…`,
  type: (name: string, kinds: readonly string[]) =>
    `«${name}» no es ${kinds.join(' ni ')}: guárdelo como libro de Excel y elíjalo de nuevo.`,
  unread: (name: string) => `«${name}» no se pudo leer: ciérrelo si está abierto en otro programa y elíjalo de nuevo.`,
} as const;
