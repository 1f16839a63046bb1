/** Members travel as `RowHidden`; selections and property objects spell them as the client does, `rowHidden`. */
export const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
