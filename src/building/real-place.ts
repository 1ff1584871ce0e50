import { realpathSync } from 'node:fs';
import path from 'node:path';

/** A path with its links followed, whose end need not be there yet. */
export function realPlace(place: string): string {
  try {
    return realpathSync.native(place);
  } catch (error) {
    const parent = path.dirname(place);
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!isMissing || parent === place) throw error;
    return path.join(realPlace(parent), path.basename(place));
  }
}
