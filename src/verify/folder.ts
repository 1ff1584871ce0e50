/** A published site in a folder, such as `dist`. Nothing outside of it is read, by a link neither. */
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { BOUNDS, type Bounds } from './bounds.ts';
import {
  Budget,
  checkPath,
  ExhaustedError,
  UnreadableError,
  type Publication,
} from './publication.ts';

/** Opens without waiting: opening a named pipe would never end. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A site's files in a folder, read from it and from nowhere else. */
export function publicationIn(folder: string, bounds: Bounds = BOUNDS): Publication {
  const budget = new Budget(bounds);
  return {
    async read(path) {
      checkPath(path);
      const { take } = budget.allow(path);
      const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
      try {
        return await readWithin(await realpath(folder), file, take);
      } catch (error) {
        if (error instanceof UnreadableError || error instanceof ExhaustedError) throw error;
        const code = (error as NodeJS.ErrnoException).code ?? String(error);
        throw new UnreadableError(
          code === 'ENOENT' ? 'ist nicht da' : `ist nicht zu lesen (${code})`,
        );
      }
    },
  };
}

/** @param take counts bytes, and throws where they are too many */
async function readWithin(
  root: string,
  file: string,
  take: (bytes: number) => void,
): Promise<Uint8Array> {
  if (!(await realpath(file)).startsWith(root + sep)) {
    throw new UnreadableError('ist ein Link, der aus dem Ordner hinausführt');
  }
  const handle = await open(file, READ);
  try {
    if (!(await handle.stat()).isFile()) throw new UnreadableError('ist keine Datei');
    const parts: Buffer[] = [];
    for await (const part of handle.createReadStream({ autoClose: false })) {
      take((part as Buffer).length);
      parts.push(part as Buffer);
    }
    return Buffer.concat(parts);
  } finally {
    await handle.close();
  }
}
