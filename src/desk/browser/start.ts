/** Begins what the page is: the desk of an article, or the list of all of them with the form for a new one. */
import { ARTICLE_DESK, PAGE_META, type OpenedArticle } from '../protocol.ts';
import { connect, metaOf, ServerRefused, type Ask } from './api.ts';
import { openDesk } from './desk.ts';
import { element } from './dom.ts';
import { showList } from './list.ts';

/** Undefined where there is no such file: a closed window may have left its text. */
async function opened(ask: Ask, id: string): Promise<OpenedArticle | undefined> {
  try {
    return await ask('open', { id });
  } catch (error) {
    if (error instanceof ServerRefused && error.status === 404) return undefined;
    throw error;
  }
}

async function start(root: HTMLElement): Promise<void> {
  const list = metaOf(document, PAGE_META.root);
  const ask = connect({
    root: list,
    token: metaOf(document, PAGE_META.token),
    place: metaOf(document, PAGE_META.place),
  });
  const id = metaOf(document, PAGE_META.article);
  if (id === '') return showList(root, ask, (article) => `${list}${ARTICLE_DESK}${article}/`);
  await openDesk(root, ask, id, await opened(ask, id), list);
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
