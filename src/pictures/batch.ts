/** Draws a batch of pictures, or takes them from the cache. Runs in the build's own thread and in its workers. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Written } from '../output/manifest.ts';
import { writeNew } from '../output/new-file.ts';
import { Painter } from './raster/painter.ts';
import { drawPicture } from './cards/picture.ts';
import type { PictureSpec } from './spec.ts';
import { Typeface } from './raster/typeface.ts';

export interface Job {
  spec: PictureSpec;
  /** Of the picture in the cache: stands for all that its bytes depend on. */
  name: string;
  /** Absolute path of the file to write. */
  file: string;
}

export interface BatchSettings {
  cacheDir: string;
}

export interface BatchResult {
  drawn: number;
  /** What was written, in the order of the jobs. */
  written: Omit<Written, 'key'>[];
}

/** Draws pictures one after the other in its own thread, and takes those that the cache has. */
export class BatchDrawer {
  readonly #settings: BatchSettings;
  #painter: Painter | undefined;

  constructor(settings: BatchSettings) {
    this.#settings = settings;
  }

  async draw(jobs: readonly Job[]): Promise<BatchResult> {
    const result: BatchResult = { drawn: 0, written: [] };
    for (const { spec, name, file } of jobs) {
      const kept = path.join(this.#settings.cacheDir, name);
      let picture = await keptPicture(kept);
      if (!picture) {
        // Fonts are loaded only where there is something to draw.
        this.#painter ??= new Painter(new Typeface());
        picture = drawPicture(spec, this.#painter);
        await writeAtomically(kept, Buffer.concat([picture, digestOf(picture)]));
        result.drawn += 1;
      }
      result.written.push(writeNew(file, picture));
    }
    return result;
  }
}

/**
 * The name of a picture in the cache. Two letters of the hash are a folder: one with all pictures of a large archive
 * would be slow to read.
 * @param version changes with everything but the spec that a picture's bytes depend on
 */
export function pictureName(spec: PictureSpec, version: string): string {
  const digest = createHash('sha256').update(version).update(JSON.stringify(spec)).digest('hex');
  return path.join(digest.slice(0, 2), `${digest.slice(2, 40)}.png`);
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
