/** Files of the content that are published as they are, on the development server. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin, PUBLIC_FOLDER } from '../content/files.ts';
import { mediaType } from '../hosting/media-types.ts';
import type { Middleware } from './content-watch.ts';

/** Serves them in the place of the project's own of the same name, as a build does. */
export function ownFilesMiddleware(contentDirectory: string, base: string): Middleware {
  const folder = path.join(contentDirectory, PUBLIC_FOLDER);
  return (request, response, next) => {
    const file = fileAt(request.url ?? '', base, folder);
    if (file === undefined) return next();
    contentOf(file).then((content) => {
      if (content === undefined) return next();
      response.setHeader('Content-Type', mediaType(file) ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'no-store');
      response.end(content);
    }, next);
  };
}

/** Where an address would lie in the folder; undefined where it leads out of it. */
function fileAt(url: string, base: string, folder: string): string | undefined {
  const pathname = URL.parse(url, 'http://localhost')?.pathname ?? '';
  const inside = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
  try {
    const file = path.join(folder, decodeURIComponent(inside));
    return file !== folder && !file.includes('\0') && isWithin(folder, file) ? file : undefined;
  } catch {
    return undefined;
  }
}

async function contentOf(file: string): Promise<Uint8Array | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? readFile(file) : undefined;
}
