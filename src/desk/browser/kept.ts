/** What this browser keeps of an article until it is saved, and which proposals were dropped. */

interface KeptText {
  text: string;
  /** The revision of the file that it was made from. */
  revision: string;
}

export function keepText(id: string, kept: KeptText): void {
  write(`redaktion:text:${id}`, JSON.stringify(kept));
}

export function keptText(id: string): KeptText | undefined {
  return read(`redaktion:text:${id}`) as KeptText | undefined;
}

export function forgetText(id: string): void {
  try {
    localStorage.removeItem(`redaktion:text:${id}`);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

export function keepDropped(id: string, keys: ReadonlySet<string>): void {
  write(`redaktion:verworfen:${id}`, JSON.stringify([...keys]));
}

export function keptDropped(id: string): Set<string> {
  const keys = read(`redaktion:verworfen:${id}`);
  return new Set(Array.isArray(keys) ? (keys as string[]) : []);
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Full or forbidden: the text is in the window all the same, and is saved as soon as the server answers.
  }
}

function read(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
