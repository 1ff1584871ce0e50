/**
 * Leads from addresses that something had before to those it has now: redirects for hosts and servers that make them,
 * and a page at each former address for all others.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { h } from 'hastscript';
import { rehype } from 'rehype';
import type { Addresses } from '../site.ts';
import { PAGE_POLICY, withoutHeaderOnly } from './content-security-policy.ts';

/** A former address and the present one; both are paths within the site that end in a slash. */
export interface Move {
  from: string;
  to: string;
}

/** What Cloudflare Pages takes of a `_redirects` file: lines without a placeholder, and UTF-16 units of one. */
export const MOST_REDIRECTS = 2000;
export const LONGEST_LINE = 1000;

/** Names of the files that servers and hosts read. Readers are not shown them. */
export const REDIRECT_FILES = {
  hosts: '_redirects',
  nginx: '_redirects.nginx',
  caddy: '_redirects.caddy',
} as const;

/**
 * The moves that lead somewhere: not from an address that is in use again, and from each address once, the first.
 * @param inUse paths of all pages within the site
 */
export function usableMoves(moves: readonly Move[], inUse: Iterable<string>): Move[] {
  const taken = new Set(inUse);
  return moves.filter(({ from }) => {
    if (taken.has(from)) return false;
    taken.add(from);
    return true;
  });
}

/** Writes the pages, and the files for hosts and servers as far as there is something to say in them. */
export async function writeRedirects(
  moves: readonly Move[],
  { outDir, addresses }: { outDir: string; addresses: Addresses },
): Promise<void> {
  const write = async (name: string, content: string): Promise<void> => {
    const file = join(outDir, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  const forHosts = redirectsFile(moves, addresses);
  if (forHosts !== '') await write(REDIRECT_FILES.hosts, forHosts);
  if (moves.length === 0) return;
  await write(REDIRECT_FILES.nginx, nginxMap(moves, addresses));
  await write(REDIRECT_FILES.caddy, caddyMap(moves, addresses));
  for (const move of moves) {
    await write(`${move.from.slice(1)}index.html`, movedPage(move, addresses));
  }
}

/**
 * The `_redirects` file of Netlify and Cloudflare Pages. What leads from a single address comes first, as Cloudflare
 * wants it, and so much of it as it takes; the page at a former address leads on where no line does, and on Netlify,
 * which prefers a file that is there.
 *
 * These hosts publish the folder at their root: a base path is served by rewriting it away, and whatever is asked for
 * outside it is led there.
 */
export function redirectsFile(moves: readonly Move[], { href }: Addresses): string {
  const root = href('');
  const ofBase = root === '' ? [] : [`${root} ${root}/ 301`];
  const lines = moves
    .map(({ from, to }) => `${href(from)} ${href(to)} 301`)
    .filter((line) => line.length <= LONGEST_LINE)
    .slice(0, MOST_REDIRECTS - ofBase.length);
  const rewrites = root === '' ? [] : [`${root}/* /:splat 200`, `/* ${root}/:splat 302`];
  return [...lines, ...ofBase, ...rewrites].map((line) => `${line}\n`).join('');
}

/** Entries of a `map` from `$uri`; the recipe includes them. */
function nginxMap(moves: readonly Move[], { href }: Addresses): string {
  return moves.map(({ from, to }) => `"${href(from)}" "${href(to)}";\n`).join('');
}

/** Directives of a `route`; the recipe imports them. */
function caddyMap(moves: readonly Move[], { href }: Addresses): string {
  return [
    'map {path} {moved} {',
    ...moves.map(({ from, to }) => `\t${href(from)} ${href(to)}`),
    '\tdefault ""',
    '}',
    '@moved expression `{moved} != ""`',
    'redir @moved {moved}{question} 301',
    '',
  ].join('\n');
}

/** A page that leads on at once and shows where to; no search engine keeps it. */
export function movedPage({ to }: Move, { href, absolute }: Addresses): string {
  const title = 'Diese Seite hat eine neue Adresse';
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: 'de' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', {
          httpEquiv: 'content-security-policy',
          content: withoutHeaderOnly(PAGE_POLICY),
        }),
        h('meta', { name: 'viewport', content: 'width=device-width' }),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('meta', { httpEquiv: 'refresh', content: `0; url=${href(to)}` }),
        h('title', title),
        h('link', { rel: 'canonical', href: absolute(to) }),
      ]),
      h('body', [h('main', [h('h1', title), h('p', [h('a', { href: href(to) }, absolute(to))])])]),
    ]),
  ]);
  return `${rehype().data('settings', { upperDoctype: true }).stringify(page)}\n`;
}
