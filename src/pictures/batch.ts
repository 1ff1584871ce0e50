/** Draws a batch of pictures, or takes them from the cache. Runs in the build's own thread and in its workers. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Painter } from './raster/painter.ts';
import { drawPicture } from './cards/picture.ts';
import type { PictureSpec } from './spec.ts';
import { Typeface } from './raster/typeface.ts';

export interface Job {
  spec: PictureSpec;
  /** Absolute path of the file to write. */
  file: string;
}

export interface BatchSettings {
  cacheDir: string;
  /** Changes with everything but the spec that a picture's bytes depend on. */
  version: string;
}

export interface BatchResult {
  drawn: number;
  reused: number;
  /** Sum of the files' sizes. */
  bytes: number;
  /** Names of the files in the cache that stand for these pictures. */
  cached: string[];
}

export class BatchDrawer {
  readonly #settings: BatchSettings;
  #painter: Painter | undefined;

  constructor(settings: BatchSettings) {
    this.#settings = settings;
  }

  async draw(jobs: readonly Job[]): Promise<BatchResult> {
    const result: BatchResult = { drawn: 0, reused: 0, bytes: 0, cached: [] };
    for (const { spec, file } of jobs) {
      const name = this.#nameOf(spec);
      const kept = path.join(this.#settings.cacheDir, name);
      let picture = await keptPicture(kept);
      if (picture) {
        result.reused += 1;
      } else {
        // Fonts are loaded only where there is something to draw.
        this.#painter ??= new Painter(new Typeface());
        picture = drawPicture(spec, this.#painter);
        await writeAtomically(kept, Buffer.concat([picture, digestOf(picture)]));
        result.drawn += 1;
      }
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, picture);
      result.bytes += picture.length;
      result.cached.push(name);
    }
    return result;
  }

  /** Two letters of the hash as folder: a folder with all pictures of a large archive would be slow to read. */
  #nameOf(spec: PictureSpec): string {
    const hash = createHash('sha256')
      .update(this.#settings.version)
      .update(JSON.stringify(spec))
      .digest('hex');
    return path.join(hash.slice(0, 2), `${hash.slice(2, 40)}.png`);
  }
}

/** Bytes of the digest that stands behind a picture in the cache, where no decoder looks. */
const DIGEST_LENGTH = 32;

/** A picture of the cache, unless it is missing, was cut off by a crash, or is not what was once written. */
async function keptPicture(file: string): Promise<Buffer | undefined> {
  const kept = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const picture = kept?.subarray(0, -DIGEST_LENGTH);
  return picture && kept?.subarray(-DIGEST_LENGTH).equals(digestOf(picture)) ? picture : undefined;
}

function digestOf(picture: Buffer): Buffer {
  return createHash('sha256').update(picture).digest();
}

/** Another thread that draws the same, or a build that shares the cache, sees the file whole or not at all. */
async function writeAtomically(file: string, data: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  await writeFile(temporary, data);
  await rename(temporary, file);
}
