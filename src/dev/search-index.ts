import { mediaType } from '../hosting/media-types.ts';
import { joinArchive } from '../archive/join.ts';
import { searchIndexFiles } from '../search/build-index.ts';
import { PAGEFIND_FOLDER, SEARCH_FOLDER } from '../search/files.ts';
import type { PagefindIndex } from '../search/pagefind/index.ts';
import type { ContentWatch, Middleware } from './content-watch.ts';

/**
 * Serves the search index from memory under the paths it has on the published site. It is built when first asked for
 * and again after a change, of what the pages show.
 */
export function searchIndexMiddleware(watch: ContentWatch): Middleware {
  let version = -1;
  let building: Promise<ReadonlyMap<string, Uint8Array>> = Promise.resolve(new Map());

  let pagefind: PagefindIndex | undefined;

  async function build(
    last: ReadonlyMap<string, Uint8Array>,
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    const { good } = await watch.current();
    if (good.articles.length === 0) return last;
    const settings = { base: watch.base, pictures: false };
    const made = await searchIndexFiles(joinArchive(good), settings, pagefind);
    pagefind = made.pagefind;
    return new Map(made.files.map(({ path, content }) => [path, content]));
  }

  return (request, response, next) => {
    const path = indexPath(request.url ?? '', watch.base);
    if (path === undefined) return next();
    if (version !== watch.version) {
      version = watch.version;
      // One after the other: two builds at a time would take one another's Pagefind away.
      building = building.then(build);
      building.catch(() => (version = -1));
    }
    building.then((files) => {
      const content = files.get(path);
      if (!content) {
        response.writeHead(404).end();
        return;
      }
      response.setHeader('Content-Type', mediaType(path) ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'no-store');
      response.end(content);
    }, next);
  };
}

/** A path of the index without the base path; undefined for everything else. */
function indexPath(url: string, base: string): string | undefined {
  const [pathname = ''] = url.split('?');
  const inside = pathname.startsWith(base)
    ? pathname.slice(base.length)
    : pathname.replace(/^\//, '');
  return [PAGEFIND_FOLDER, SEARCH_FOLDER].some((folder) => inside.startsWith(`${folder}/`))
    ? inside
    : undefined;
}
