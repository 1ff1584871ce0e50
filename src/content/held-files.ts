/** What was read of files before, for those who read them again whenever one of them has changed. */

/** Tells what is found in files; where one has the same bytes as before, it may know that without reading it. */
export interface FoundInFiles {
  /**
   * What is found in a file, of plain data, as in JSON.
   *
   * @param file its path; one path is always read in the same way
   */
  find<Found>(file: string, bytes: Uint8Array, read: () => Found): Found;
}

/** Holds in memory what was found. */
export class HeldFiles implements FoundInFiles {
  readonly #held = new Map<string, { bytes: Uint8Array; found: unknown }>();

  find<Found>(file: string, bytes: Uint8Array, read: () => Found): Found {
    const held = this.#held.get(file);
    if (held && sameBytes(held.bytes, bytes)) return held.found as Found;
    const found = read();
    this.#held.set(file, { bytes, found });
    return found;
  }
}

/** Whether two files have the same content. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
