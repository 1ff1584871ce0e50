/** Precompressed copies beside the files, for servers that send them as they are (nginx, Caddy). */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Written } from '../output/manifest.ts';
import { writeNew } from '../output/new-file.ts';
import type { SiteFolder } from '../output/site-folder.ts';

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

/** Two cores are what common builders have; two files are compressed at a time. */
const CONCURRENCY = 2;

interface Compressed {
  files: number;
  /** Sizes in bytes, of the files that got copies. */
  before: number;
  gzip: number;
  brotli: number;
}

/**
 * Writes `<file>.gz` and `<file>.br` beside each text file of 1,024 bytes or more, unless they are there. Same input,
 * same bytes.
 * @param onProgress told after each file how many of all are done
 */
export async function compress(
  site: SiteFolder,
  { onProgress }: { onProgress?: (done: number, all: number) => void } = {},
): Promise<Compressed> {
  const files = [...site.written].filter(([name]) => isCompressible(name)).sort(byName);
  const total: Compressed = { files: 0, before: 0, gzip: 0, brotli: 0 };
  const queue = files.values();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [name, file] of queue) {
      if (file.size >= SMALLEST) {
        total.files += 1;
        total.before += file.size;
        total.gzip += await copyOf(site, name, file, GZIP);
        total.brotli += await copyOf(site, name, file, BROTLI);
      }
      onProgress?.(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return total;
}

interface Encoding {
  suffix: string;
  encode: (bytes: Uint8Array) => Promise<Buffer>;
}

const GZIP: Encoding = {
  suffix: 'gz',
  encode: async (bytes) => {
    const zipped = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });
    // The tenth byte of gzip names the operating system; 255 is "unknown" (RFC 1952), so every machine writes the same.
    zipped[9] = 255;
    return zipped;
  },
};

const BROTLI: Encoding = {
  suffix: 'br',
  encode: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

/** @returns the size of the copy in bytes */
async function copyOf(
  site: SiteFolder,
  name: string,
  file: Written,
  { suffix, encode }: Encoding,
): Promise<number> {
  const copy = `${name}.${suffix}`;
  const key = `${suffix} ${file.digest}`;
  if (!site.keep(copy, key)) {
    const bytes = await encode(await readFile(site.placeOf(name)));
    site.add(copy, { key, ...writeNew(site.placeOf(copy), bytes) });
  }
  return site.written.get(copy)?.size ?? 0;
}

function byName([a]: readonly [string, Written], [b]: readonly [string, Written]): number {
  return a < b ? -1 : 1;
}
