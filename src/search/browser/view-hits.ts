/** Hits as a list: each quote whole, with its speaker, kind, article and date; other voices' words named in place. */
import { germanDate } from '../../lists/dates.ts';
import { quotePath, voicePath } from '../../paths.ts';
import { textFragment } from '../../publish/citation/text-fragment.ts';
import { isVerbatim, SPEECH } from '../../quotes/speech.ts';
import { cutPieces, markWords, type Marks, type Piece } from '../query/marks.ts';
import type { ArticleHit, Hit, QuoteHit } from '../records.ts';
import { element } from './dom.ts';

type Href = (path: string) => string;

/** Quotes longer than this are folded. */
const LONG = 480;

export function hitElement(hit: Hit, marks: Marks, href: Href): HTMLLIElement {
  return hit.kind === 'quote' ? quoteElement(hit, marks, href) : articleElement(hit, marks, href);
}

function quoteElement(hit: QuoteHit, marks: Marks, href: Href): HTMLLIElement {
  const { speech, voice, headline, day, anchor } = hit;
  const link = element('a', { href: href(anchor) + landing(hit.text) }, ...wordsOf(hit, marks));
  const long = hit.text.length > LONG;
  const words = element(
    isVerbatim(speech) ? 'blockquote' : 'p',
    { class: long ? 'words folded' : 'words', 'data-speech': speech },
    link,
  );
  return element(
    'li',
    { class: 'quote', 'data-quote': hit.key },
    words,
    long && unfolder(words),
    element(
      'p',
      { class: 'facts' },
      element('a', { class: 'who', href: href(voicePath(voice.id)) }, voice.name),
      ' ',
      element('span', { class: 'kind', 'data-speech': speech }, SPEECH[speech].label),
      ' ',
      element(
        'span',
        {},
        element('a', { href: href(quotePath(hit.key)) }, 'Zitat'),
        ' aus ',
        element('cite', {}, headline),
        ', ',
        element('time', { datetime: day }, germanDate(day)),
      ),
    ),
  );
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

/** The anchor leads to the passage in every browser; the fragment highlights its first segment in most. */
function landing(text: string): string {
  const [first = ''] = text.split(' […] ');
  return textFragment(first);
}

function articleElement(hit: ArticleHit, marks: Marks, href: Href): HTMLLIElement {
  return element(
    'li',
    { class: 'article-hit' },
    element('a', { href: href(hit.path) }, ...markWords(hit.headline, marks).map(pieceNode)),
    element('p', { class: 'facts' }, element('time', { datetime: hit.day }, germanDate(hit.day))),
  );
}
