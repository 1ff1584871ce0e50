/** The list of articles, and the form in which a new one is pasted. */
import { fold } from '../../german/spelling.ts';
import type { ArticleSummary } from '../protocol.ts';
import type { Ask } from './api.ts';
import { element, labelled } from './dom.ts';
import { keepTold, leftArticles } from './kept.ts';

/**
 * Fills the page with the list of articles.
 * @throws ServerGone, ServerRefused where the list cannot be read
 */
export async function showList(
  root: HTMLElement,
  ask: Ask,
  addressOf: (id: string) => string,
): Promise<void> {
  const { articles } = await ask('list', {});
  const left = await leftArticles();
  root.classList.add('list');
  root.replaceChildren(
    element('h1', {}, 'Redaktion'),
    ...(left.length === 0 ? [] : [leftWork(left, addressOf)]),
    newArticle(ask, addressOf),
    element(
      'section',
      { 'aria-labelledby': 'artikel' },
      element('h2', { id: 'artikel' }, 'Artikel'),
      ...(articles.length === 0
        ? [element('p', {}, 'Noch gibt es keinen Artikel.')]
        : filtered(articles, addressOf)),
    ),
  );
}

/** All articles, and a field that leaves those whose headline, id or date has all words that are written in it. */
function filtered(
  articles: readonly ArticleSummary[],
  addressOf: (id: string) => string,
): HTMLElement[] {
  const items = articles.map((article) => ({
    words: fold(
      `${article.headline} ${article.id} ${article.date} ${dayOf(article)} ${numbersOf(article)}`,
    ),
    dom: item(article, addressOf(article.id)),
  }));
  const none = element('p', { role: 'status' });
  const wanted = element('input', {
    type: 'search',
    autocomplete: 'off',
    input: () => {
      const words = wanted.value.trim().split(/\s+/u).map(fold);
      let shown = 0;
      for (const one of items) {
        one.dom.hidden = !words.every((word) => one.words.includes(word));
        if (!one.dom.hidden) shown += 1;
      }
      none.textContent = shown === 0 ? 'Kein Artikel heißt so.' : '';
    },
  });
  return [
    labelled('Artikel finden', wanted),
    element('ul', {}, ...items.map(({ dom }) => dom)),
    none,
  ];
}

/** What windows have left that were closed before they had saved. */
function leftWork(ids: readonly string[], addressOf: (id: string) => string): HTMLElement {
  return element(
    'section',
    { class: 'notice', 'aria-labelledby': 'behalten' },
    element('h2', { id: 'behalten' }, 'Noch nicht gesichert'),
    element('p', {}, 'Das hat dieser Browser von Ihrer letzten Arbeit behalten:'),
    element(
      'ul',
      {},
      ...ids.map((id) => element('li', {}, element('a', { href: addressOf(id) }, id))),
    ),
  );
}

const LONG_DAY = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' });

/** An article’s day as its file has it, as a moment; undefined where it is none. */
function momentOf({ date }: ArticleSummary): Date | undefined {
  const moment = new Date(date.slice(0, 10));
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** „26. November 2026“; what is no day stays as it is written. */
function dayOf(article: ArticleSummary): string {
  const moment = momentOf(article);
  return moment ? LONG_DAY.format(moment) : article.date;
}

/** „6.11.2026 06.11.2026“, as days are typed. */
function numbersOf(article: ArticleSummary): string {
  const moment = momentOf(article);
  if (!moment) return '';
  const [day, month] = [moment.getUTCDate(), moment.getUTCMonth() + 1];
  const year = String(moment.getUTCFullYear());
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(day)}.${String(month)}.${year} ${two(day)}.${two(month)}.${year}`;
}

function item(article: ArticleSummary, address: string): HTMLElement {
  const { headline, draft } = article;
  return element(
    'li',
    {},
    element('a', { href: address }, headline),
    ' ',
    element('small', {}, `${dayOf(article)}${draft ? ' · Entwurf' : ''}`),
  );
}

function newArticle(ask: Ask, addressOf: (id: string) => string): HTMLElement {
  const field = (attributes: Record<string, string | boolean> = {}): HTMLInputElement =>
    element('input', { type: 'text', autocomplete: 'off', ...attributes });
  const headline = field({ required: true });
  const date = field({ type: 'date', required: true });
  const source = field();
  const sourceUrl = field({ type: 'url', placeholder: 'https://' });
  const text = element('textarea', { rows: '12', required: true });
  const told = element('p', { role: 'status' });
  let html = '';
  let plain = '';
  text.addEventListener('paste', ({ clipboardData }) => {
    // A text that is pasted into the empty field keeps its headings and paragraphs.
    html = text.value === '' ? (clipboardData?.getData('text/html') ?? '') : '';
    plain = clipboardData?.getData('text/plain') ?? '';
  });
  async function create(): Promise<void> {
    // What was written after pasting is in the field alone.
    const same = text.value.replaceAll(/\s+/g, '') === plain.replaceAll(/\s+/g, '');
    const answer = await ask('create', {
      headline: headline.value.trim(),
      date: date.value,
      source: source.value.trim(),
      sourceUrl: sourceUrl.value.trim(),
      plain: text.value,
      html: same ? html : '',
    });
    keepTold(answer.id, answer.told.join(' '));
    location.assign(addressOf(answer.id));
  }
  return element(
    'section',
    { 'aria-labelledby': 'neu' },
    element('h2', { id: 'neu' }, 'Neuer Artikel'),
    element(
      'form',
      {
        submit: (event) => {
          event.preventDefault();
          create().catch((error: unknown) => {
            told.textContent = error instanceof Error ? error.message : String(error);
          });
        },
      },
      labelled('Überschrift', headline),
      labelled('Datum', date),
      labelled('Quelle', source),
      labelled('Adresse der Quelle', sourceUrl),
      labelled('Text, hier einfügen', text),
      element('button', { class: 'first' }, 'Anlegen und annotieren'),
      told,
    ),
  );
}
