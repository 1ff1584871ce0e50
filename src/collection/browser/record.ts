/**
 * A quote of the list, read from its own page: its words as they are set there, and what citations say of it, from the
 * metadata in the page's head. So a list needs no data of its own, and as many small requests as it has quotes.
 */
import type { Cited } from '../../publish/citation/reference.ts';
import { textFragment } from '../../publish/citation/text-fragment.ts';
import { isVerbatim, SPEECH, type Speech } from '../../quotes/speech.ts';

export interface QuoteRecord {
  cited: Cited;
  /** The address of its page. */
  url: string;
  words: HTMLElement;
  speaker: HTMLElement;
  kind: HTMLElement;
  /** The link to the passage. */
  article: HTMLElement;
  day: HTMLElement;
}

/** Why there is no record: the site has no such quote, or could not be asked. */
export type Missing = 'gone' | 'unreachable';

/** How long a page may take, in milliseconds. */
const PATIENCE = 20_000;

/** @param path of the page of the list; pages of quotes stand beside it */
export async function readRecord(path: string, key: string): Promise<QuoteRecord | Missing> {
  const found = await fetchPage(new URL(`../${key}/`, new URL(path, location.href)));
  if (found === 'gone' || found === 'unreachable') return found;
  const present = movedTo(found);
  if (present === undefined) return recordIn(found, key) ?? 'gone';
  const page = await fetchPage(present);
  return typeof page === 'string' ? page : (recordIn(page, key) ?? 'gone');
}

/** Hosts that make no redirects have a page at a former address, which names the present one. */
function movedTo(page: Document): URL | undefined {
  const link = page.querySelector('main a')?.getAttribute('href') ?? null;
  const leadsOn = page.querySelector('meta[http-equiv="refresh"]') !== null;
  return leadsOn && link !== null ? new URL(link, location.href) : undefined;
}

/** A page as a document: an XMLHttpRequest makes one without the text becoming markup here. */
function fetchPage(url: URL): Promise<Document | Missing> {
  return new Promise((resolve) => {
    if (url.origin !== location.origin) return resolve('gone');
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.addEventListener('load', () => {
      const page = request.response as Document | null;
      if (request.status === 404 || request.status === 410) resolve('gone');
      else resolve(request.status === 200 && page !== null ? page : 'unreachable');
    });
    request.addEventListener('error', () => resolve('unreachable'));
    request.addEventListener('timeout', () => resolve('unreachable'));
    request.send();
  });
}

function recordIn(page: Document, key: string): QuoteRecord | undefined {
  const part = (selector: string) => {
    const element = page.querySelector<HTMLElement>(`.poster ${selector}`);
    return element && document.importNode(element, true);
  };
  const [words, speaker, kind, article, day] = [
    part('.words'),
    part('h1 .who'),
    part('.kind'),
    part('.poster-article a'),
    part('time'),
  ];
  const url = page.querySelector('meta[property="og:url"]')?.getAttribute('content');
  const speech = words?.dataset['speech'];
  if (!words || !speaker || !kind || !article || !day || !url || !isSpeech(speech))
    return undefined;
  const said = (words.textContent ?? '').trim();
  words.className = 'words';
  article.setAttribute(
    'href',
    `${article.getAttribute('href') ?? ''}${textFragment(passage(words, speech))}`,
  );
  return {
    url,
    words,
    speaker,
    kind,
    article,
    day,
    cited: {
      key,
      speech,
      // The words include the names of other voices; the quotation marks around direct speech are added when it is shown.
      parts: [
        { text: isVerbatim(speech) ? said.slice(1, -1) : said, verbatim: false, voice: undefined },
      ],
      speaker: { name: (speaker.textContent ?? '').trim() },
      article: {
        headline: meta(page, 'citation_title')[0] ?? '',
        author: meta(page, 'citation_author'),
        day: meta(page, 'citation_publication_date')[0] ?? '',
        source: { name: meta(page, 'dc:source')[0] ?? '' },
      },
    },
  };
}

/** The first piece of the words as the article has them. */
function passage(words: HTMLElement, speech: Speech): string {
  const bare = words.cloneNode(true) as HTMLElement;
  for (const name of bare.querySelectorAll('.by')) name.remove();
  const [first = ''] = bare.textContent.split(' […] ');
  return first.trim().replace(isVerbatim(speech) ? /^„|“$/g : '', '');
}

function meta(page: Document, name: string): string[] {
  return [...page.querySelectorAll(`meta[name="${name}"]`)].flatMap(
    (element) => element.getAttribute('content') ?? [],
  );
}

function isSpeech(value: string | undefined): value is Speech {
  return value !== undefined && value in SPEECH;
}
