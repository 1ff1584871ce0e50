/** Files that begin something: an article, a voice, a topic, a standing page. */
import { PLACEHOLDERS } from '../placeholders.ts';
import { idFor } from '../references/register.ts';
import { RESERVED_ID_PATTERN } from '../../schemas/ids.ts';
import { RESERVED_PAGES } from '../../schemas/page.ts';
import type { SpeakerData } from '../../schemas/speaker.ts';
import { writeFrontmatter } from './written.ts';

/** What `npm run new` can begin. */
export const KINDS = ['article', 'speaker', 'topic', 'page'] as const;

/** One of these. */
export type Kind = (typeof KINDS)[number];

interface NewFile {
  /** Below the content root. */
  path: string;
  text: string;
  /** What is left for the editor to write, a sentence each, in German. */
  left: string[];
}

const NO_PERSON =
  'Die Art (type), wenn es keine Person ist: Organization, Country, oder Unnamed, wenn der Text keinen Namen nennt.';

/** Letters of the part of an article's address that is made of its headline. */
const LONGEST_SLUG = 60;

/**
 * @param name a headline, a name or a title; or an id, from which a name for a start is made
 * @param options `date`: of an article, `YYYY-MM-DD`; `type`: of a speaker
 * @returns the file, or undefined where no address can be made of the name
 */
export function newFile(
  kind: Kind,
  name: string,
  { date, type }: { date: string; type: SpeakerData['type'] },
): NewFile | undefined {
  if (kind === 'article') return newArticle(name, date);
  const id = idFor(name);
  if (id === undefined || RESERVED_ID_PATTERN.test(id)) return undefined;
  const called = id === name ? nameFrom(id) : name;
  const named = id === name ? [`Prüfen Sie den Namen: „${called}“ ist aus „${id}“ gemacht.`] : [];
  switch (kind) {
    case 'speaker':
      return {
        path: `speakers/${id}.md`,
        text: writeFrontmatter({ name: called, type }),
        left: [
          ...named,
          ...(type === 'Person' ? [NO_PERSON] : []),
          'Amt und Zugehörigkeit (jobTitle, affiliation), wo es sie gibt.',
        ],
      };
    case 'topic':
      return {
        path: `topics/${id}.md`,
        text: writeFrontmatter({ name: called }),
        left: [...named, 'Ein Satz, worum es geht (description).'],
      };
    case 'page':
      return RESERVED_PAGES.some((reserved) => reserved === id)
        ? undefined
        : {
            path: `pages/${id}.md`,
            text: `${writeFrontmatter({ name: called })}\n${PLACEHOLDERS.page}\n`,
            left: [...named, 'Der Text der Seite.'],
          };
  }
}

function newArticle(headline: string, date: string): NewFile | undefined {
  const slug = slugOf(headline);
  if (slug === undefined) return undefined;
  const data = { headline, description: headline, datePublished: date, status: 'draft' };
  return {
    path: `articles/${date}-${slug}.md`,
    text: `${writeFrontmatter(data)}\n${PLACEHOLDERS.article}\n`,
    left: [
      'Der Teaser (description), zurzeit die Überschrift.',
      'Der Text, unter den Strichen.',
      'Die Zitate: am Bildschirm mit „npm run dev“ unter /redaktion/.',
      'Nehmen Sie „status: draft“ heraus, wenn er erscheinen soll.',
    ],
  };
}

/** As many words as an address should have; those that have no Latin letters are left out. */
export function slugOf(headline: string): string | undefined {
  let slug: string | undefined;
  for (const word of headline.split(/[^\p{L}\p{N}\p{M}]+/u)) {
    const part = word === '' ? undefined : idFor(word);
    if (part === undefined) continue;
    const longer = slug === undefined ? part.slice(0, LONGEST_SLUG) : `${slug}-${part}`;
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return slug;
}

function nameFrom(id: string): string {
  return id
    .split('-')
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
