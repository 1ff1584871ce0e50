/** Hits as a list: each quote whole, with its speaker, kind, article and date; other voices' words named in place. */
import { germanDate } from '../../lists/dates.ts';
import { PATHS, quotePath, voicePath } from '../../paths.ts';
import { textFragment } from '../../publish/citation/text-fragment.ts';
import { isVerbatim, SPEECH } from '../../quotes/speech.ts';
import type { ArticlePart } from '../query/articles.ts';
import { cutPieces, markWords, type Marks, type Piece } from '../query/marks.ts';
import type { ArticleHit, QuoteHit } from '../records.ts';
import { element } from './dom.ts';

type Href = (path: string) => string;

/** Quotes longer than this are folded, unless their first mark stands so far down that folding would hide it. */
const LONG = 480;
const IN_VIEW = 240;

/** Why an article was found. */
const REASONS: Record<ArticlePart, string> = {
  headline: 'in der Überschrift',
  teaser: 'im Vorspann',
  topic: 'im Thema',
};

/** Path and fragment that lead to the passage in every browser, and highlight its first segment in most. */
function landing({ anchor, text }: QuoteHit): string {
  const [first = ''] = text.split(' […] ');
  return anchor + textFragment(first);
}

/**
 * A quote among the hits.
 * @param row its place in the archive, by which further actions find it
 * @param href makes an address under the site's base from a path
 */
export function quoteElement(hit: QuoteHit, row: number, marks: Marks, href: Href): HTMLLIElement {
  const { speech, speaker, article } = hit;
  const inside = wordsOf(hit, marks);
  const link = element('a', { href: href(landing(hit)) }, ...inside);
  const first = firstMark(hit, marks);
  const long = hit.text.length > LONG && (first ?? 0) < IN_VIEW;
  // A mark in the headline says why a quote was found that has none of its own.
  const headline = first === undefined ? markWords(article.headline, marks) : undefined;
  const words = element(
    isVerbatim(speech) ? 'blockquote' : 'p',
    { class: long ? 'words folded' : 'words', 'data-speech': speech },
    link,
  );
  return element(
    'li',
    { class: 'quote', 'data-quote': hit.key, 'data-row': row },
    words,
    long && unfolder(words),
    element(
      'p',
      { class: 'facts' },
      element('a', { class: 'who', href: href(voicePath(speaker.id)) }, speaker.name),
      ' ',
      element('span', { class: 'kind', 'data-speech': speech }, SPEECH[speech].label),
      ' ',
      element(
        'span',
        {},
        element('a', { href: href(quotePath(hit.key)) }, 'Zitat'),
        ' aus ',
        element('cite', {}, ...(headline?.map(pieceNode) ?? [article.headline])),
        ', ',
        element('time', { datetime: article.day }, germanDate(article.day)),
      ),
    ),
    element(
      'p',
      { class: 'actions' },
      element(
        'button',
        { type: 'button', 'data-context': row, 'aria-expanded': 'false' },
        'Zusammenhang',
      ),
      ' ',
      element('button', { type: 'button', 'data-copy': landing(hit) }, 'Link kopieren'),
      ' ',
      element('a', { href: `${href(PATHS.collection)}#${hit.key}` }, 'Merken'),
    ),
  );
}

/** The sentence in which the quote stands. */
export function contextElement(hit: QuoteHit, [before, after]: [string, string]): HTMLElement {
  const nothing = before === '' && after === '';
  return element(
    'p',
    { class: 'context' },
    nothing && 'Das Zitat ist ein Satz für sich: ',
    before,
    element('b', {}, hit.text),
    after,
  );
}

/** How far into the text the first mark stands. */
function firstMark({ parts }: QuoteHit, marks: Marks): number | undefined {
  let at = 0;
  for (const { text, voice } of parts) {
    for (const piece of voice === undefined ? markWords(text, marks) : [{ text, marked: false }]) {
      if (piece.marked) return at;
      at += piece.text.length;
    }
  }
  return undefined;
}

/**
 * The words; those of another voice are never marked as this speaker's, and its name stands behind them. What is
 * verbatim within a paraphrase looks as it does in the article.
 */
function wordsOf({ parts, verbatim, speech }: QuoteHit, marks: Marks): (Node | string)[] {
  const pieces = parts.flatMap(({ text, voice }): VoicedPiece[] =>
    voice === undefined ? markWords(text, marks) : [{ text, marked: false, voice }],
  );
  const words = cutPieces(pieces, verbatim).flatMap(({ inside, pieces: own }) =>
    inside ? [element('q', { class: 'verbatim' }, ...own.map(pieceNode))] : own.map(pieceNode),
  );
  return isVerbatim(speech) ? ['„', ...words, '“'] : words;
}

interface VoicedPiece extends Piece {
  voice?: string;
}

function pieceNode({ text, marked, voice }: VoicedPiece): Node | string {
  if (voice !== undefined) {
    const name = element('span', { class: 'by' }, ` [${voice}]`);
    return element('span', { class: 'other-voice' }, text, name);
  }
  return marked ? element('mark', {}, text) : text;
}

function unfolder(words: HTMLElement): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'unfold', 'aria-expanded': 'false' },
    'Ganz zeigen',
  );
  button.addEventListener('click', () => {
    const folded = words.classList.toggle('folded');
    button.setAttribute('aria-expanded', String(!folded));
    button.textContent = folded ? 'Ganz zeigen' : 'Kürzen';
  });
  return button;
}

/**
 * An article among the hits.
 * @param part where of the article the words were found, which is shown as the reason
 */
export function articleElement(
  hit: ArticleHit,
  part: ArticlePart,
  marks: Marks,
  href: Href,
): HTMLLIElement {
  return element(
    'li',
    { class: 'article-hit' },
    element('a', { href: href(hit.path) }, ...markWords(hit.headline, marks).map(pieceNode)),
    element(
      'p',
      { class: 'facts' },
      element('time', { datetime: hit.day }, germanDate(hit.day)),
      ' ',
      element('span', { class: 'reason' }, `Gefunden ${REASONS[part]}`),
    ),
  );
}
