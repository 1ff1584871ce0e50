/**
 * The open data of the site: one row a format. Made from it are the routes of the development server (src/pages/_files), the files of a build, the schemas that
 * are served, the links in heads, footer and articles, JSON-LD, the headers of responses and their media types; the
 * recipes of servers are tested against it. A new format is a row here and a writer.
 */
import type { z } from 'zod';
import type { Subjects } from '../archive/groups.ts';
import type { Topic, Voice } from '../archive/model.ts';
import { articlePath, FILES, PATHS, topicPath, voicePath } from '../paths.ts';
import type { Addresses } from '../site.ts';
import { annotationPage } from './annotations-schema.ts';
import { annotationsJson } from './annotations.ts';
import { oembedJson } from './embed.ts';
import { siteFeed, topicFeed, voiceFeed, type Feed } from './feeds/feed.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { rss } from './feeds/rss.ts';
import { jsonSchema } from './json-schema.ts';
import { quotesCsv } from './quotes-csv.ts';
import { quotesJson } from './quotes-json.ts';
import { quotesFile } from './quotes-schema.ts';
import { tei } from './tei.ts';

/** What a file is about. */
export type Scope = 'site' | 'article' | 'voice' | 'topic';

export interface Format<Of extends Scope = Scope> {
  /** One file for the whole site, or one beside the page of each article, voice or topic. */
  of: Of;
  /** Name of the file, in any folder that of this format alone. */
  file: string;
  /** Media type, as a server sends it. */
  type: string;
  /** The file’s content. */
  write: (subject: Subjects[Of], addresses: Addresses) => string;
  /** Whether there is a file about this one; without it there is one about each. */
  isThere?: (subject: Subjects[Of]) => boolean;
  /** What pages call a link to it: the footer where it is of the site, else the article. */
  label?: string;
  /**
   * Title of the link to it in the head: of every page where it is of the site, else of the page of the voice or topic
   * of that name, or the article.
   */
  title?: (name: string, site: string) => string;
  /** What links in heads call its type, where that is not the media type. */
  linkType?: string;
  /** Whether it holds all quotes of the site. */
  whole?: boolean;
  /** Its zod schema, which is served as JSON Schema beside the site’s own files, and the title of that. */
  schema?: { of: z.ZodType; title: (site: string) => string };
}

/** A voice or topic with fewer quotes has no feeds: they would rarely change, and hosts limit the number of files. */
const QUOTES_OF_A_FEED = 3;

/** Whether there are feeds beside the page of a voice or topic. */
export function hasFeeds({ quotes }: Pick<Voice | Topic, 'quotes'>): boolean {
  return quotes.length >= QUOTES_OF_A_FEED;
}

const RSS = { file: FILES.feed, type: 'application/rss+xml; charset=utf-8' };
const JSON_FEED = { file: FILES.jsonFeed, type: 'application/feed+json' };

const ROWS = [
  row('site', {
    file: FILES.quotes,
    type: 'application/json',
    label: 'Zitate als JSON',
    whole: true,
    schema: { of: quotesFile, title: (site) => `All quotes of ${site} (${FILES.quotes})` },
    write: quotesJson,
  }),
  row('site', {
    file: 'zitate.csv',
    type: 'text/csv; charset=utf-8',
    label: 'als CSV',
    whole: true,
    write: quotesCsv,
  }),
  row('article', {
    file: FILES.text,
    type: 'text/plain; charset=utf-8',
    label: 'Text',
    title: () => 'Text des Artikels',
    write: ({ text }) => text,
  }),
  row('article', {
    file: FILES.annotations,
    // The profile is what Web Annotation Protocol § 4.2 asks for.
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    label: 'Fundstellen',
    title: () => 'Zitate als Web Annotations',
    schema: {
      of: annotationPage,
      title: () => `The quotes of an article as Web Annotations (${FILES.annotations})`,
    },
    write: annotationsJson,
  }),
  row('article', {
    file: 'tei.xml',
    type: 'application/tei+xml; charset=utf-8',
    label: 'TEI',
    title: () => 'Artikel mit Zitaten als TEI',
    write: tei,
  }),
  row('article', {
    file: FILES.oembed,
    type: 'application/json',
    linkType: 'application/json+oembed',
    title: () => 'Einbetten',
    // A frame without a quote is nothing to offer.
    isThere: ({ quotes }) => quotes.length > 0,
    write: oembedJson,
  }),
  ...feeds('voice', voiceFeed, {
    title: (name, site) => `${site}: ${name}`,
    isThere: hasFeeds,
  }),
  ...feeds('topic', topicFeed, {
    title: (name, site) => `${site}: ${name}`,
    isThere: hasFeeds,
  }),
  ...feeds('site', siteFeed, { title: (name) => name, label: 'Feed' }),
];

/** The schemas that formats name, as files of their own. */
const SCHEMAS = ROWS.flatMap(({ file, schema }) =>
  schema === undefined
    ? []
    : [
        row('site', {
          file: schemaFile(file),
          type: 'application/schema+json',
          write: (_, { absolute, publication }) =>
            jsonSchema(
              { of: schema.of, title: schema.title(publication.name) },
              absolute(`/${schemaFile(file)}`),
            ),
        }),
      ],
);

/** Every format, those of schemas included. */
export const OPEN_DATA: readonly Format[] = [...ROWS, ...SCHEMAS];

/** The formats of a scope, in the order of the table. */
export function formatsOf(scope: Scope): readonly Format[] {
  return OPEN_DATA.filter(({ of }) => of === scope);
}

/** The formats of a scope that there are files of about one subject. */
export function formatsAbout(scope: Scope, subject: Subjects[Scope]): readonly Format[] {
  return formatsOf(scope).filter(({ isThere }) => isThere?.(subject) ?? true);
}

/**
 * The path of a format’s file.
 * @param id of the article, voice or topic that the file is about; the file of the site has none
 */
export function pathOf({ of, file }: Pick<Format, 'of' | 'file'>, id = ''): string {
  return `${FOLDERS[of](id)}${file}`;
}

/**
 * The files that pages link by name, in the order of the table.
 * @param folder where the files stand: the path of the article, `/` for those of the site
 */
export function linksOf(scope: Scope, folder: string): { path: string; label: string }[] {
  return formatsOf(scope).flatMap(({ file, label }) =>
    label === undefined ? [] : [{ path: folder + file, label }],
  );
}

/** Every path of a format’s files, where `*` stands for any characters: `/*text.txt`. */
export function filePattern({ of, file }: Format): string {
  return of === 'site' && !beside(file) ? `${PATHS.home}${file}` : `/*${file}`;
}

/** Whether files of this name stand beside pages. */
function beside(file: string): boolean {
  return OPEN_DATA.some((format) => format.of !== 'site' && format.file === file);
}

/** Names a media type where nothing is sent: `text/csv`. */
export function withoutCharset(type: string): string {
  return type.replace('; charset=utf-8', '');
}

const FOLDERS: Readonly<Record<Scope, (id: string) => string>> = {
  site: () => PATHS.home,
  article: articlePath,
  voice: voicePath,
  topic: topicPath,
};

/** A row whose writer gets what its scope says. The table holds rows of every scope, so their type forgets which. */
function row<Of extends Scope>(of: Of, format: Omit<Format<Of>, 'of'>): Format {
  return { of, ...format } as unknown as Format;
}

/** A feed in both its formats. */
function feeds<Of extends Scope>(
  of: Of,
  feedOf: (subject: Subjects[Of], addresses: Addresses) => Feed,
  { label, ...rest }: Pick<Format<Of>, 'title' | 'label' | 'isThere'>,
): Format[] {
  return [
    row(of, {
      ...RSS,
      ...(label === undefined ? {} : { label }),
      ...rest,
      write: (subject, addresses) => rss(feedOf(subject, addresses), addresses),
    }),
    row(of, {
      ...JSON_FEED,
      ...rest,
      write: (subject, addresses) => jsonFeed(feedOf(subject, addresses), addresses),
    }),
  ];
}

function schemaFile(file: string): string {
  return file.replace(/\.\w+$/, '.schema.json');
}
