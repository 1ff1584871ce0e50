/** Reads files of the search index over the network, each once. */
import { SEARCH_FOLDER, fileName, type Manifest } from '../files.ts';
import type { IndexFiles } from '../query/read-index.ts';
import { IndexError } from './problems.ts';

/** @param href makes an address of a path within the site */
export function indexFiles(href: (path: string) => string): IndexFiles {
  const loaded = new Map<string, Promise<unknown>>();
  const address = (file: string) => href(`/${SEARCH_FOLDER}/${file}`);

  /** A failed load is forgotten, so that the next attempt asks again. */
  function once<T>(name: string, load: () => Promise<T>): Promise<T> {
    let value = loaded.get(name) as Promise<T> | undefined;
    if (!value) {
      value = load();
      loaded.set(name, value);
      value.catch(() => loaded.delete(name));
    }
    return value;
  }

  const manifest = () =>
    once('manifest', () => loadJson<Manifest>(address('manifest.json'), 'unreachable'));
  const file = <T>(name: string, read: (data: unknown) => T) =>
    once(name, async () => {
      const { build } = await manifest();
      const data = await loadJson<unknown>(address(`${build}/${name}`), 'outdated');
      try {
        return read(data);
      } catch (error) {
        throw new IndexError('damaged', `${name}: ${String(error)}`);
      }
    });
  return {
    manifest,
    file,
    numbered: (kind, number, read) => file(fileName(kind, number), read),
  };
}

/** @param missing what it means that there is no such file */
async function loadJson<T>(url: string, missing: 'unreachable' | 'outdated'): Promise<T> {
  let response: Response;
  try {
    // The manifest has one name for ever; everything else lies in a folder of its build.
    response = await fetch(url, missing === 'unreachable' ? { cache: 'no-cache' } : {});
  } catch (error) {
    throw new IndexError('unreachable', `${url}: ${String(error)}`);
  }
  if (response.status === 404) throw new IndexError(missing, `${url}: not found`);
  if (!response.ok) throw new IndexError('unreachable', `${url}: ${response.status}`);
  try {
    return (await response.json()) as T;
  } catch (error) {
    throw new IndexError('damaged', `${url}: ${String(error)}`);
  }
}
