/** The head of a page as data, which the layout writes out. */
import { shorten } from '../german/shorten.ts';
import { FILES, PATHS } from '../paths.ts';
import { PICTURE_SIZE, type Addresses } from '../site.ts';
import { accentLinks } from './accent.ts';
import type { JsonLdNode } from './json-ld/serialise.ts';
import { formatsOf, withoutCharset, type Format } from './open-data.ts';
import { sitePictureOf, type Picture } from './pictures.ts';

/** Attributes of one element, in order. */
type Attributes = Readonly<Record<string, string>>;

/** What stands in the head of a page. */
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

/** What a kind of page says of itself. */
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

/** The same content in another format. */
interface Alternate {
  type: string;
  title: string;
  path: string;
}

const DESCRIPTION_LENGTH = 200;

/** The whole head: what the page says of itself, and what every page has. */
export function pageMeta(facts: PageFacts, addresses: Addresses): PageMeta {
  const { href, absolute, pictures, publication } = addresses;
  const { name } = publication;
  const { path, picture = sitePictureOf(publication), type = 'website', indexed = true } = facts;
  const description = shorten(facts.description, DESCRIPTION_LENGTH);
  const openGraph: (readonly [string, string])[] = [
    ['og:site_name', name],
    ['og:locale', 'de_DE'],
    ['og:type', type],
    ['og:title', facts.title],
    ['og:url', absolute(path)],
    ...(pictures ? pictureProperties(picture, absolute(picture.path)) : []),
    ...(facts.properties ?? []),
  ];
  // Whoever looks for a feed on any page needs one format of it; the front page names all.
  const ofSite = formatsOf('site').filter(
    ({ file }) => path === PATHS.home || file !== FILES.jsonFeed,
  );
  const alternates = [
    ...(facts.alternates ?? []),
    ...alternatesOf(ofSite, { path: PATHS.home, name }, addresses),
  ];
  return {
    title: `${facts.title} – ${name}`,
    metas: [
      // Search engines know it by its name, networks by its property.
      { name: 'description', property: 'og:description', content: description },
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
    ['og:image:width', String(PICTURE_SIZE.width)],
    ['og:image:height', String(PICTURE_SIZE.height)],
    ['og:image:alt', alt],
  ];
}

/** The open data beside a page that its head links. */
export function alternatesOf(
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
