/** Precompressed copies beside the files, for servers that send them as they are (nginx, Caddy). */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Text of the site; pictures and fonts are compressed already, and so are Pagefind's own formats. */
const TEXT = /\.(html|css|js|json|jsonld|txt|csv|xml|svg|webmanifest)$/;

/** Whether a file is of a kind that gets copies, so that what is sent for it depends on who asks; a path that ends in `/` is a page. */
export function isCompressible(path: string): boolean {
  return path.endsWith('/') || TEXT.test(path);
}

/** Smaller files fit in the first packet as they are; the servers' recipes have the same limit. */
const SMALLEST = 1024;

/** Of eleven: the last step takes two and a half times as long for two per cent less. */
const BROTLI_QUALITY = 10;

/** Two cores are what common builders have; each file is compressed in the two ways at a time. */
const CONCURRENCY = 2;

export interface Compressed {
  files: number;
  /** Sizes in bytes, of the files that got copies. */
  before: number;
  gzip: number;
  brotli: number;
}

/**
 * Writes `<file>.gz` and `<file>.br` beside each text file of 1,024 bytes or more. Same input, same bytes.
 * @param outDir the built site
 * @param onProgress told after each file how many of all are done
 */
export async function compress({
  outDir,
  onProgress,
}: {
  outDir: string;
  onProgress?: (done: number, all: number) => void;
}): Promise<Compressed> {
  const paths = (await readdir(outDir, { recursive: true })).filter(isCompressible).sort();
  const total: Compressed = { files: 0, before: 0, gzip: 0, brotli: 0 };
  const queue = paths.values();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const path of queue) {
      const sizes = await compressFile(join(outDir, path));
      if (sizes) {
        total.files += 1;
        total.before += sizes.before;
        total.gzip += sizes.gzip;
        total.brotli += sizes.brotli;
      }
      onProgress?.(++done, paths.length);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return total;
}

async function compressFile(file: string): Promise<Omit<Compressed, 'files'> | undefined> {
  if ((await stat(file)).size < SMALLEST) return undefined;
  const bytes = await readFile(file);
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ]);
  // The tenth byte of gzip names the operating system; 255 is "unknown" (RFC 1952), so every machine writes the same.
  zipped[9] = 255;
  await Promise.all([writeFile(`${file}.gz`, zipped), writeFile(`${file}.br`, brotli)]);
  return { before: bytes.length, gzip: zipped.length, brotli: brotli.length };
}
