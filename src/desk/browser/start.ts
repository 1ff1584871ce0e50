/** Begins what the page is: the desk of an article, or the list of all of them with the form for a new one. */
import { ARTICLE_DESK, PAGE_META } from '../protocol.ts';
import { connect } from './api.ts';
import { openDesk } from './desk.ts';
import { element } from './dom.ts';
import { showList } from './list.ts';

function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

async function start(root: HTMLElement): Promise<void> {
  const list = meta(PAGE_META.root);
  const ask = connect({ root: list, token: meta(PAGE_META.token) });
  const id = meta(PAGE_META.article);
  if (id === '') return showList(root, ask, (article) => `${list}${ARTICLE_DESK}${article}/`);
  await openDesk(root, ask, await ask('open', { id }), list);
}

const root = document.querySelector<HTMLElement>('#redaktion');
if (root)
  start(root).catch((error: unknown) => {
    root.replaceChildren(
      element('h1', {}, 'Redaktion'),
      element(
        'p',
        { role: 'alert' },
        error instanceof Error ? error.message : 'Die Redaktion lässt sich nicht öffnen.',
      ),
      element('p', {}, element('a', { href: location.href }, 'Noch einmal versuchen')),
    );
  });
