/** Which file of a site a request asks for. Addresses that browsers or servers could read in two ways are refused. */
import { REDIRECT_FILES } from './redirects.ts';

export interface SitePath {
  /** Decoded names from the site's root on; none is empty or begins with a dot, but for `.well-known`. */
  names: string[];
  /** Whether the path ends in a slash: the page of a folder. */
  folder: boolean;
  /** The query with its question mark, or ''. */
  search: string;
}

/** Files that the site brings along for hosts, not for readers. */
const FOR_HOSTS = new Set<string>(['_headers', ...Object.values(REDIRECT_FILES)]);

/**
 * @param target the request's target as it was sent: `/zeitung/suche?q=x`
 * @param base the base path, with a slash at both ends
 * @returns `base` where the site's root was asked for without its base path or last slash, `outside` for another path
 *   outside of it, `odd` for a path that names nothing
 */
export function readTarget(target: string, base: string): SitePath | 'base' | 'outside' | 'odd' {
  const [, path = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target) ?? [];
  if (path === base.slice(0, -1) || (path === '/' && base !== '/')) return 'base';
  if (!path.startsWith(base)) return 'outside';
  const inside = path.slice(base.length);
  const folder = inside === '' || inside.endsWith('/');
  const names: string[] = [];
  for (const part of inside.split('/').slice(0, folder ? -1 : undefined)) {
    const name = decode(part);
    if (name === undefined || !isName(name)) return 'odd';
    names.push(name);
  }
  if (names.length === 1 && FOR_HOSTS.has(names[0] ?? '')) return 'odd';
  return { names, folder, search };
}

/** The path of a folder's page as a redirect names it: built from decoded names, so that it cannot lead to another host. */
export function folderAddress({ names, search }: SitePath, base: string): string {
  return `${base}${names.map((name) => `${encodeURIComponent(name)}/`).join('')}${search}`;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function isName(name: string): boolean {
  if (name === '' || /[/\\\p{Cc}]/u.test(name)) return false;
  return !name.startsWith('.') || name === '.well-known';
}
