/** What differs between one Excel and another; each entry with its source, for none of it can be asked. */
export interface HostProfile {
  /**
   * What has to stand between the addresses of a list (`getRanges`): on Windows the list separator of the system, `;` in
   * Colombia (office-js #1167, reproduced by Microsoft; #1985; it cannot be asked, #2891). `none`: no list is taken.
   */
  readonly listSeparator: ',' | ';' | 'none';
}

export const DEFAULT_PROFILE: HostProfile = { listSeparator: ',' };
