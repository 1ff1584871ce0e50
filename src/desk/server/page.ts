/** The desk's pages: what loads the script, and the token without which the server answers nothing. */
import { h } from 'hastscript';
import { toHtml } from '../../markdown/render.ts';
import { PAGE_META } from '../protocol.ts';

interface PageOptions {
  /** Base path of the site. */
  base: string;
  /** Path of the list of articles. */
  root: string;
  token: string;
  /** What tells the content folder from others. */
  place: string;
  /** Id of the article; undefined on the list. */
  article: string | undefined;
}

/**
 * The page has no client of Vite's: a file saved at the desk is a change that would reload it, and with it what is
 * being typed.
 */
export function deskPage({ base, root, token, place, article }: PageOptions): string {
  return pageOf(
    article === undefined ? 'Redaktion' : `${article} – Redaktion`,
    [
      h('meta', { name: PAGE_META.token, content: token }),
      h('meta', { name: PAGE_META.place, content: place }),
      h('meta', { name: PAGE_META.root, content: root }),
      h('meta', { name: PAGE_META.article, content: article ?? '' }),
      h('link', { rel: 'stylesheet', href: `${base}src/desk/desk.css` }),
      h('script', { type: 'module', src: `${base}src/desk/browser/start.ts` }),
    ],
    [
      h('main', { id: 'redaktion' }),
      h(
        'noscript',
        h('p', 'Die Redaktion braucht JavaScript. Schalten Sie es für diese Seite ein.'),
      ),
    ],
  );
}

/** A page that says why there is no desk here. */
export function refusalPage(message: string, root: string): string {
  return pageOf(
    'Redaktion',
    [],
    [
      h('main', [
        h('h1', 'Redaktion'),
        h('p', message),
        h('p', h('a', { href: root }, 'Alle Artikel')),
      ]),
    ],
  );
}

type Children = Parameters<typeof h>[2][];

function pageOf(title: string, head: Children, body: Children): string {
  const tree = h('html', { lang: 'de' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', title),
      ...(head as ReturnType<typeof h>[]),
    ]),
    h('body', body as ReturnType<typeof h>[]),
  ]);
  return toHtml({ type: 'doctype' }, tree);
}
