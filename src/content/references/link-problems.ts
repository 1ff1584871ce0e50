import { PATHS } from '../../paths.ts';
import { RESERVED_PAGES } from '../../schemas/page.ts';
import { excerpt } from '../excerpt.ts';
import { nearestName } from '../nearest-name.ts';
import type { Problem } from '../rules.ts';
import type { WrittenLink } from '../source/links.ts';
import { say } from '../wording/say.ts';

/** An article as a link may lead to it. */
export interface LinkedArticle {
  /** When readers see it, as `Date.parse` counts: always at -Infinity, never at Infinity. */
  from: number;
  /** Its `datePublished`, as written. */
  until: string;
  /** Ids that its page has; undefined where its file could not be read as a whole. */
  anchors: ReadonlySet<string> | undefined;
}

/** What links can lead to, by id; former ids are among them. */
export interface LinkTargets {
  articles: ReadonlyMap<string, LinkedArticle>;
  /** When readers see the page of a voice or topic. */
  voices: ReadonlyMap<string, number>;
  topics: ReadonlyMap<string, number>;
  pages: ReadonlySet<string>;
}

/** Links of one file. */
interface LinksOfFile {
  /** The path of its page. */
  path: string;
  /** When readers see it. */
  from: number;
  links: readonly WrittenLink[];
}

const INSIDE = 'https://inside.invalid';

/** Links within the site that lead nowhere, at the time at which readers see them. */
export function linkProblems(files: readonly LinksOfFile[], targets: LinkTargets): Problem[] {
  return files.flatMap(({ path, from, links }) =>
    links.flatMap(({ target, file, place }) => {
      const url = new URL(target, INSIDE + path);
      const wrong = faultOf(url, from, targets);
      if (!wrong) return [];
      const message = say('link-nowhere', { target: excerpt(target), why: wrong.why });
      const hint = wrong.meant
        ? `${say('link-meant', { target: wrong.meant })} ${say('link-nowhere-mend')}`
        : say('link-nowhere-mend');
      return [{ file, ...place, rule: 'link' as const, message, hint }];
    }),
  );
}

interface Fault {
  why: string;
  /** The address that may be meant. */
  meant?: string | undefined;
}

function faultOf(url: URL, from: number, targets: LinkTargets): Fault | undefined {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const [room = '', id, ...rest] = parts;
  // Files have an ending to their names; whether each is there, only the finished site can tell.
  if (/\.[\p{L}\p{N}]/u.test(parts.at(-1) ?? '')) return undefined;
  if (id === undefined) return pageFault(room, targets);
  if (/^seite-\d+$/.test(id) && rest.length === 0 && room !== 'themen') return undefined;
  switch (`/${room}/`) {
    case PATHS.articles:
      return rest.length > 0 && rest[0] !== 'einbetten'
        ? { why: say('link-no-page', { id: excerpt(url.pathname) }), meant: fromRoot(rest) }
        : articleFault(id, decodeURI(url.hash.slice(1)), from, targets);
    case PATHS.quotes:
      return articleFault(id, rest[0] ?? '', from, targets);
    case PATHS.voices:
      return shownFault('voice', id, from, targets.voices);
    case PATHS.topics:
      return shownFault('topic', id, from, targets.topics);
    default:
      return { why: say('link-no-page', { id: excerpt(url.pathname) }) };
  }
}

/** `artikel/haushalt`, which a browser adds to the address of the page, for `/artikel/haushalt/`. */
function fromRoot([room = '', ...rest]: readonly string[]): string | undefined {
  return (ROOMS as readonly string[]).includes(`/${room}/`)
    ? `/${[room, ...rest].join('/')}/`
    : undefined;
}

const ROOMS = [PATHS.articles, PATHS.quotes, PATHS.voices, PATHS.topics];

/** Pages that the site has of itself. */
const OWN_PAGES: ReadonlySet<string> = new Set(['', ...RESERVED_PAGES]);

function pageFault(id: string, { pages }: LinkTargets): Fault | undefined {
  if (OWN_PAGES.has(id) || pages.has(id)) return undefined;
  const near = nearestName(id, [...pages, 'artikel', 'zitate', 'stimmen', 'themen', 'suche']);
  return { why: say('link-no-page', { id: excerpt(id) }), meant: near && `/${near}/` };
}

function articleFault(
  id: string,
  anchor: string,
  from: number,
  { articles }: LinkTargets,
): Fault | undefined {
  const article = articles.get(id);
  if (!article) {
    const near = nearestName(id, [...articles.keys()]);
    return {
      why: say('link-no-article', { id: excerpt(id) }),
      meant: near && `${PATHS.articles}${near}/`,
    };
  }
  if (article.from > from) {
    return {
      why:
        article.from === Infinity
          ? say('link-draft', { id })
          : say('link-held-back', { id, date: article.until }),
    };
  }
  if (anchor === '' || !article.anchors || article.anchors.has(anchor)) return undefined;
  return { why: say('link-no-quote', { article: id, id: excerpt(anchor) }) };
}

function shownFault(
  kind: 'voice' | 'topic',
  id: string,
  from: number,
  shown: ReadonlyMap<string, number>,
): Fault | undefined {
  const since = shown.get(id);
  if (since === undefined) {
    const near = nearestName(id, [...shown.keys()]);
    const folder = kind === 'voice' ? PATHS.voices : PATHS.topics;
    return { why: say(`link-no-${kind}`, { id: excerpt(id) }), meant: near && `${folder}${near}/` };
  }
  return since > from ? { why: say('link-unused', { id }) } : undefined;
}
