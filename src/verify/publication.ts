/** A published site as whoever verifies it sees it: files behind an address (remote.ts), or in a folder (folder.ts). */
import { BOUNDS, type Bounds } from './bounds.ts';

export interface Publication {
  /**
   * @param path from the site's root on, without a slash before it: `artikel/a/text.txt`; '' or a path that ends in a
   *   slash is a page
   * @throws UnreadableError for this file
   * @throws ExhaustedError where no more is read
   */
  read(path: string): Promise<Uint8Array>;
}

/** A file of the publication that is not there, cannot be reached, is too large or takes too long. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
}

/** The publication asks for more reading than a verification does. */
export class ExhaustedError extends Error {
  override name = 'ExhaustedError';
}

/** The one file that grows with the site. */
const LIST = 'zitate.json';

/** What one file may take. */
export interface Allowance {
  /** Counts bytes as they come. @throws UnreadableError, ExhaustedError where they are too many */
  take(bytes: number): void;
  ms: number;
}

/** Keeps count of what has been read of a publication. */
export class Budget {
  private readonly bounds: Bounds;
  private readonly until: number;
  private bytes = 0;
  private silent = 0;

  constructor(bounds: Bounds = BOUNDS) {
    this.bounds = bounds;
    this.until = performance.now() + bounds.totalMs;
  }

  /** @throws ExhaustedError where nothing more is to be read */
  allow(path: string): Allowance {
    const { listBytes, fileBytes, listMs, answerMs, silent } = this.bounds;
    if (this.silent >= silent) {
      throw new ExhaustedError(`${silent} Dateien nacheinander kamen ohne Antwort`);
    }
    const left = this.until - performance.now();
    if (left <= 0)
      throw new ExhaustedError(`sie dauert länger als ${minutes(this.bounds.totalMs)}`);
    const [most, ms] = path === LIST ? [listBytes, listMs] : [fileBytes, answerMs];
    let size = 0;
    return {
      ms: Math.ceil(Math.min(ms, left)),
      take: (bytes) => {
        size += bytes;
        this.bytes += bytes;
        if (size > most) throw new UnreadableError(`ist größer als ${megabytes(most)}`);
        if (this.bytes > this.bounds.totalBytes) {
          throw new ExhaustedError(`sie läse mehr als ${megabytes(this.bounds.totalBytes)}`);
        }
      },
    };
  }

  /** Whether a file was answered at all, be it with an error. */
  answered(yes: boolean): void {
    this.silent = yes ? 0 : this.silent + 1;
  }
}

/**
 * Only names as this site gives them, so that no path leads out of it.
 * @throws UnreadableError for another
 */
export function checkPath(path: string): void {
  if (!/^(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/.test(path)) {
    throw new UnreadableError('ist keine Adresse dieser Website');
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

function minutes(ms: number): string {
  return ms < 60_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}
