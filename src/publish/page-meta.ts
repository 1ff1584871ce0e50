/**
 * What a page says of itself in its head, as data: the layout writes it out. One function a kind of page.
 */
import { pagePath, pageTitle } from '../lists/paging.ts';
import type { Article, Page, Quote, Topic, Voice } from '../archive/model.ts';
import { PATHS } from '../paths.ts';
import { PICTURE_SIZE, type Addresses } from '../site.ts';
import { accentLinks } from './accent.ts';
import { citationMetas } from './citation/embedded.ts';
import { isoDateTime } from './dates.ts';
import {
  articlePageData,
  listPageData,
  quotePageData,
  sitePageData,
  topicPageData,
  voicePageData,
} from './json-ld/pages.ts';
import { formatsAbout, formatsOf, withoutCharset, type Format } from './open-data.ts';
import type { JsonLdNode } from './json-ld/serialise.ts';
import { pictureOf, quotePictureOf, sitePictureOf, type Picture } from './pictures.ts';
import { shorten } from '../german/shorten.ts';
import { quoteTitle, wordingOf } from '../quotes/wording.ts';

/** Attributes of one element, in order. */
type Attributes = Readonly<Record<string, string>>;

export interface PageMeta {
  /** Content of `<title>`. */
  title: string;
  /** One `<meta>` each: description, robots, Open Graph, Twitter. */
  metas: readonly Attributes[];
  /** One `<link>` each: the canonical address, feeds, data of the same content. */
  links: readonly Attributes[];
  /** For `serialiseJsonLd`; empty where the page has nothing to tell machines. */
  data: readonly JsonLdNode[];
}

interface PageFacts {
  /** Without the site's name. */
  title: string;
  description: string;
  path: string;
  picture?: Picture;
  type?: 'website' | 'article' | 'profile';
  /** Open Graph properties of the page's type. */
  properties?: readonly (readonly [property: string, content: string])[];
  /** What reference managers make an item of. */
  cited?: readonly Attributes[];
  /** Addresses of the same content in other formats. */
  alternates?: readonly Alternate[];
  indexed?: boolean;
  data: readonly JsonLdNode[];
}

interface Alternate {
  type: string;
  title: string;
  path: string;
}

const TITLE_LENGTH = 90;
const DESCRIPTION_LENGTH = 200;
/** Of a quote's words in a description, so that who said them, and where, has room. */
const WORDS_LENGTH = 120;

export function homeMeta(addresses: Addresses): PageMeta {
  const { claim, description } = addresses.publication;
  return pageMeta(
    {
      title: claim,
      description,
      path: PATHS.home,
      data: sitePageData(addresses),
    },
    addresses,
  );
}

export function articleMeta(article: Article, addresses: Addresses): PageMeta {
  const { path, headline, description, datePublished, dateModified } = article;
  const { timeZone } = addresses.publication;
  return pageMeta(
    {
      title: headline,
      description,
      path,
      picture: pictureOf(article),
      type: 'article',
      properties: [
        ['article:published_time', isoDateTime(datePublished, timeZone)],
        ...(dateModified === undefined
          ? []
          : [['article:modified_time', isoDateTime(dateModified, timeZone)] as const]),
        ...article.topics.map(({ name }) => ['article:tag', name] as const),
      ],
      alternates: alternatesOf(
        formatsAbout('article', article),
        { path, name: headline },
        addresses,
      ),
      data: articlePageData(article, addresses),
    },
    addresses,
  );
}

export function quoteMeta(quote: Quote, addresses: Addresses): PageMeta {
  const { timeZone } = addresses.publication;
  return pageMeta(
    {
      title: quoteTitle(quote, TITLE_LENGTH),
      description: `${wordingOf(quote, WORDS_LENGTH)} – ${quote.speaker.name} in „${quote.article.headline}“`,
      path: quote.path,
      picture: quotePictureOf(quote),
      type: 'article',
      properties: [['article:published_time', isoDateTime(quote.article.datePublished, timeZone)]],
      cited: citationMetas(quote, addresses),
      data: quotePageData(quote, addresses),
    },
    addresses,
  );
}

/** @param page which page of the voice's quotes, 1 for the first */
export function voiceMeta(voice: Voice, addresses: Addresses, page = 1): PageMeta {
  const who = voice.jobTitle === undefined ? voice.name : `${voice.name}, ${voice.jobTitle}`;
  return pageMeta(
    {
      title: pageTitle(voice.name, page),
      description: `${who}: alle Zitate, am Wortlaut geprüft.`,
      path: pagePath(voice.path, page),
      type: voice.type === 'Person' ? 'profile' : 'website',
      alternates: alternatesOf(formatsAbout('voice', voice), voice, addresses),
      data: voicePageData(voice, addresses),
    },
    addresses,
  );
}

/** @param page which page of the topic's quotes, 1 for the first */
export function topicMeta(topic: Topic, addresses: Addresses, page = 1): PageMeta {
  return pageMeta(
    {
      title: pageTitle(topic.name, page),
      description: topic.description ?? `Wer sagt was zum Thema ${topic.name}?`,
      path: pagePath(topic.path, page),
      alternates: alternatesOf(formatsAbout('topic', topic), topic, addresses),
      data: topicPageData(topic, addresses),
    },
    addresses,
  );
}

/** A list of articles, quotes, voices or topics, or a page of it (`/zitate/seite-2/`). */
export function listMeta(
  list: { title: string; description: string; path: string },
  addresses: Addresses,
): PageMeta {
  return pageMeta({ ...list, data: listPageData(list, addresses) }, addresses);
}

export function standingMeta(page: Page, addresses: Addresses): PageMeta {
  const { name, path } = page;
  return pageMeta(
    { title: name, description: `${name} – ${addresses.publication.description}`, path, data: [] },
    addresses,
  );
}

/** A page that search engines should leave out: 404, a reader's own list. */
export function unindexedMeta(
  page: { title: string; path: string },
  addresses: Addresses,
): PageMeta {
  const { description } = addresses.publication;
  return pageMeta({ ...page, description, indexed: false, data: [] }, addresses);
}

function pageMeta(facts: PageFacts, addresses: Addresses): PageMeta {
  const { href, absolute, pictures, publication } = addresses;
  const { name } = publication;
  const { path, picture = sitePictureOf(publication), type = 'website', indexed = true } = facts;
  const description = shorten(facts.description, DESCRIPTION_LENGTH);
  const openGraph: (readonly [string, string])[] = [
    ['og:site_name', name],
    ['og:locale', 'de_DE'],
    ['og:type', type],
    ['og:title', facts.title],
    ['og:description', description],
    ['og:url', absolute(path)],
    ...(pictures ? pictureProperties(picture, absolute(picture.path)) : []),
    ...(facts.properties ?? []),
  ];
  const alternates = [
    ...(facts.alternates ?? []),
    ...alternatesOf(formatsOf('site'), { path: PATHS.home, name }, addresses),
  ];
  return {
    title: `${facts.title} – ${name}`,
    metas: [
      { name: 'description', content: description },
      ...(indexed ? [] : [{ name: 'robots', content: 'noindex' }]),
      ...openGraph.map(([property, content]) => ({ property, content })),
      // The rest of a Twitter card is read from Open Graph.
      { name: 'twitter:card', content: pictures ? 'summary_large_image' : 'summary' },
      ...(facts.cited ?? []),
    ],
    links: [
      ...accentLinks(addresses),
      ...(indexed ? [{ rel: 'canonical', href: absolute(path) }] : []),
      ...alternates.map(({ path: address, ...link }) => ({
        rel: 'alternate',
        ...link,
        href: href(address),
      })),
    ],
    data: facts.data,
  };
}

function pictureProperties({ alt }: Picture, address: string): [string, string][] {
  return [
    ['og:image', address],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(PICTURE_SIZE.width)],
    ['og:image:height', String(PICTURE_SIZE.height)],
    ['og:image:alt', alt],
  ];
}

/** The open data beside a page that its head links. */
function alternatesOf(
  formats: readonly Format[],
  { path: folder, name }: { path: string; name: string },
  { publication }: Addresses,
): Alternate[] {
  return formats.flatMap(({ file, type, linkType, title }) =>
    title === undefined
      ? []
      : [
          {
            type: linkType ?? withoutCharset(type),
            title: title(name, publication.name),
            path: folder + file,
          },
        ],
  );
}
