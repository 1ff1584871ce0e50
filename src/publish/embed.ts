/**
 * What other sites put into their pages to show a quote: the code of a frame, and oEmbed (https://oembed.com), from
 * which editors such as WordPress take it by themselves where an article's address is pasted.
 *
 * oEmbed is told of articles alone. Its answer holds the code, so it takes a file of its own, and hosts count files: one
 * an article is a twentieth more, one a quote would be as many as there are quotes. A quote's page must not refer to
 * its article's answer either, which would show another thing than the one that was asked for. A quote's code is
 * there to be copied.
 */
import { h } from 'hastscript';
import { rehype } from 'rehype';
import type { Article, Quote } from '../archive/model.ts';
import { embedPath } from '../paths.ts';
import { quoteTitle, wordingOf } from '../quotes/wording.ts';
import { PICTURE_SIZE, type Addresses } from '../site.ts';
import { pictureOf } from './pictures.ts';

/** Pixels of a frame. Where there is less room it becomes narrower; `embedHeight` reckons with half of this. */
const WIDTH = 600;
/** Higher than this a frame would fill a telephone; what is longer is scrolled. */
const HIGHEST = 560;
const ARTICLE_HEIGHT = 420;

/** About how many characters stand in a line of a frame of 300 pixels, and how high such a line is in pixels. */
const WORDS_LINE = { characters: 26, height: 27 };
const SMALL_LINE = { characters: 30, height: 22 };
/** Everything that is not a line of text. */
const AROUND = 84;

const TITLE_LENGTH = 90;
/** A day, in seconds: a headline may be corrected. */
const CACHE_AGE = 86_400;

const serialiser = rehype().freeze();

/** The height in pixels of a frame that shows a quote whole where it is 300 pixels wide, up to `HIGHEST`. */
export function embedHeight(quote: Quote): number {
  const { speaker, article } = quote;
  const lines = (text: string, { characters, height }: typeof WORDS_LINE) =>
    Math.ceil((text.length + 2) / characters) * height;
  const height =
    lines(wordingOf(quote), WORDS_LINE) +
    lines(`${speaker.name}${speaker.jobTitle ?? ''} frei indirekt`, SMALL_LINE) +
    lines(`${article.headline} 31. Dezember 2025`, SMALL_LINE) +
    AROUND;
  return Math.min(height, HIGHEST);
}

/** The code of a frame that shows one quote. */
export function embedCode(quote: Quote, { absolute, publication }: Addresses): string {
  const { article } = quote;
  return frame({
    src: `${absolute(embedPath(article.id))}#${quote.id}`,
    title: `${quoteTitle(quote, TITLE_LENGTH)} – ${publication.name}`,
    height: embedHeight(quote),
  });
}

/** An oEmbed answer of type `rich`: all quotes of an article in a frame. */
export function oembedJson(article: Article, addresses: Addresses): string {
  const { absolute, pictures, publication } = addresses;
  const { author, headline, id } = article;
  const answer = {
    version: '1.0',
    type: 'rich',
    title: headline,
    ...(author.length === 0 ? {} : { author_name: author.join(', ') }),
    provider_name: publication.name,
    provider_url: absolute('/'),
    cache_age: CACHE_AGE,
    html: frame({
      src: absolute(embedPath(id)),
      title: `Zitate aus „${headline}“ – ${publication.name}`,
      height: ARTICLE_HEIGHT,
    }),
    width: WIDTH,
    height: ARTICLE_HEIGHT,
    ...(pictures
      ? {
          thumbnail_url: absolute(pictureOf(article).path),
          thumbnail_width: PICTURE_SIZE.width,
          thumbnail_height: PICTURE_SIZE.height,
        }
      : {}),
  };
  return `${JSON.stringify(answer)}\n`;
}

/** Sizes are attributes too: a site may forbid styles in its pages. */
function frame({ src, title, height }: { src: string; title: string; height: number }): string {
  const style = 'border: 0; max-width: 100%';
  const element = h('iframe', { src, title, width: WIDTH, height, loading: 'lazy', style });
  return serialiser.stringify(h(null, [element]));
}
