/** How much of a site is read before it is said not to be verifiable. A site of 10,000 articles stays far below. */
export interface Bounds {
  /** Bytes of one file, unpacked, and of the one that lists all quotes. */
  fileBytes: number;
  listBytes: number;
  /** Bytes of all files together. */
  totalBytes: number;
  /** Milliseconds of one answer, of the list of all quotes, and of everything. */
  answerMs: number;
  listMs: number;
  totalMs: number;
  /** After so many files in a row without an answer no more are asked for. */
  silent: number;
}

const MEBIBYTE = 1024 * 1024;
const MINUTE = 60_000;

export const BOUNDS: Bounds = {
  fileBytes: 16 * MEBIBYTE,
  listBytes: 128 * MEBIBYTE,
  totalBytes: 8192 * MEBIBYTE,
  answerMs: MINUTE / 3,
  listMs: 2 * MINUTE,
  totalMs: 30 * MINUTE,
  silent: 24,
};

/** Addresses of a sitemap, and files of it, that are looked at. */
export const SITEMAP_ADDRESSES = 500_000;
export const SITEMAP_FILES = 100;

/** Findings that are told; the rest are counted. */
export const TOLD_OF_ARTICLE = 50;
export const TOLD = 1000;

/** Memory of the process that verifies, in megabytes. */
export const HEAP_MEGABYTES = 2048;
/** Milliseconds for which it may be deaf before it is ended: one article of honest size takes a fraction of it. */
export const DEAF_MS = 30_000;
