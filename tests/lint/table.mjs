/**
 * The rooms of the house, in the order in which data goes through them: one imports only from those named in its row,
 * which stand above it. A file belongs to the room with the longest name that begins its path below `src/`. Lint holds
 * every import against this table (`rules.mjs`), and the README shows it (`tests/unit/rooms.test.ts` compares).
 *
 * `knows`: what a room may touch beside plain data: `node` (files, processes, the environment), `dom` (a browser's
 * globals), `astro` (its modules and components). `except`: single files of it that know more. `imports`: the rooms
 * it may import from, beside itself and `BASE`.
 *
 * @typedef {'node' | 'dom' | 'astro'} Surroundings
 * @typedef {{ holds: string, knows: Surroundings[], except?: Record<string, Surroundings[]>, imports: string[] }} Room
 */

/** Files that any room may import: plain constants and functions over strings. They import one another alone. */
export const BASE = ['site.ts', 'paths.ts', 'theme.ts'];

/** What content is read, checked and written with. */
const CONTENT = ['german', 'quotes', 'schemas', 'markdown', 'content'];

/** What is there once content is read: most that is made of it needs these. */
const ARCHIVE = ['quotes', 'archive', 'statistics', 'lists', 'publish'];

/** @type {Record<string, Room>} */
export const ROOMS = {
  'settings.ts': {
    holds: 'the environment: folders, the site’s address, what a build is to make',
    knows: ['node'],
    imports: [],
  },
  german: {
    holds:
      'German words: spelling, forms of verbs and nouns, compounds; search, checks and drafting share it',
    knows: [],
    imports: [],
  },
  quotes: {
    holds: 'the heart: kinds of speech, locating passages, coverage, nesting, marking up the tree',
    knows: [],
    imports: ['german'],
  },
  schemas: {
    holds: 'one zod schema a kind of file, every field documented',
    knows: [],
    imports: ['quotes'],
  },
  markdown: {
    holds: 'the one remark/rehype pipeline, of site and checks',
    knows: [],
    imports: ['german', 'quotes'],
  },
  content: {
    holds:
      'a content tree read: source and positions, articles, references, every problem at once; and edited',
    knows: [],
    except: {
      'files.ts': ['node'],
      'edit/files.ts': ['node'],
      'tree.ts': ['node'],
      'article/entry.ts': ['node'],
    },
    imports: ['german', 'quotes', 'schemas', 'markdown', 'settings.ts'],
  },
  drafting: {
    holds: 'quotes proposed from a text, and what of them is written',
    knows: [],
    except: { 'command.ts': ['node'], 'request.ts': ['node'] },
    imports: CONTENT,
  },
  archive: {
    holds: 'entries joined into plain data with every reference resolved',
    knows: [],
    except: { 'watched.ts': ['node'] },
    imports: ['quotes', 'schemas', 'content', 'settings.ts'],
  },
  statistics: {
    holds: 'what pages compute: shares, matrices, timelines, what is related',
    knows: [],
    imports: ['german', 'quotes', 'archive'],
  },
  lists: {
    holds: 'long lists on several pages, groups, German dates',
    knows: [],
    imports: ['archive', 'statistics'],
  },
  output: {
    holds: 'a site’s folder: each file with what it was made from, and what of it stays',
    knows: ['node'],
    imports: [],
  },
  pictures: {
    holds:
      'pictures for social networks: raster, layout, cards; drawn in workers and kept in a cache',
    knows: ['node'],
    imports: ['german', 'quotes', 'archive', 'statistics', 'lists', 'output'],
  },
  publish: {
    holds:
      'head, JSON-LD, feeds, sitemap, citations, icons, and the table of open-data files with their writers',
    knows: [],
    imports: ['german', 'quotes', 'archive', 'statistics', 'lists'],
  },
  collection: {
    holds:
      'a reader’s own list of quotes, how the browser keeps it, and the links that put a quote on it',
    knows: [],
    except: { 'storage.ts': ['dom'], 'keep-links.ts': ['dom'] },
    imports: ['quotes', 'publish'],
  },
  scripts: {
    holds: 'what the reading pages do in the browser',
    knows: ['dom'],
    imports: ['publish', 'collection'],
  },
  verify: {
    holds: 'a published site held against itself',
    knows: ['node'],
    imports: ['quotes', 'publish'],
  },
  search: {
    holds: 'the index of quotes, and what a typed query means',
    knows: [],
    except: {
      'build-index.ts': ['node'],
      'index-files.ts': ['node'],
      'lexicon/state.ts': ['node'],
      'pagefind/format.ts': ['node'],
      'pagefind/index.ts': ['node'],
      'pagefind/packs.ts': ['node'],
    },
    imports: ['german', ...ARCHIVE],
  },
  'search/browser': {
    holds: 'the search page’s script',
    knows: ['dom'],
    imports: [
      'german',
      'quotes',
      'statistics',
      'lists',
      'publish',
      'collection',
      'scripts',
      'search',
    ],
  },
  'collection/browser': {
    holds: 'the script of the list’s page',
    knows: ['dom'],
    imports: ['quotes', 'publish', 'collection', 'scripts', 'search/browser'],
  },
  hosting: {
    holds: 'headers, media types, recipes for servers, the local server',
    knows: ['node'],
    imports: ['publish', 'output', 'settings.ts'],
  },
  'page-models': {
    holds: 'what each page shows, as plain values that pure functions make from the archive',
    knows: [],
    imports: ARCHIVE,
  },
  components: {
    holds: 'parts of pages, one a file, in folders by kind',
    knows: ['astro'],
    imports: [...ARCHIVE, 'page-models', 'search', 'search/browser', 'hosting', 'scripts'],
  },
  layouts: {
    holds: 'the frame of every page',
    knows: ['astro'],
    imports: ['components', 'publish', 'page-models', 'scripts', 'styles', 'assets'],
  },
  pages: {
    holds: 'routes',
    knows: ['astro'],
    imports: [
      ...ARCHIVE,
      'page-models',
      'search',
      'search/browser',
      'collection/browser',
      'hosting',
      'components',
      'layouts',
      'styles',
    ],
  },
  rendering: {
    holds: 'the program that Astro builds of the pages, which renders any of them from its model',
    knows: [],
    except: { 'adapter.ts': ['astro'], 'entry.ts': ['astro'] },
    imports: ['page-models'],
  },
  building: {
    holds:
      'a build: fingerprints, what is made of the content, pages rendered in threads, the swap',
    knows: ['node'],
    imports: [
      'german',
      'content',
      'archive',
      'lists',
      'output',
      'pictures',
      'publish',
      'search',
      'hosting',
      'page-models',
      'rendering',
      'settings.ts',
    ],
  },
  desk: {
    holds: 'annotating in the browser: what its two sides say to each other',
    knows: [],
    imports: ['quotes', 'content'],
  },
  'desk/server': {
    holds: 'the desk’s side of the development server: files read, analysed, saved and made',
    knows: ['node'],
    imports: [...CONTENT, 'drafting', 'desk', 'settings.ts'],
  },
  'desk/browser': {
    holds: 'the desk itself: editor, keys, panel, choice of voices and topics',
    knows: ['dom'],
    imports: ['german', 'quotes', 'content', 'desk'],
  },
  dev: {
    holds: 'the development server: problems in the browser, the index in memory, the desk',
    knows: ['node', 'astro'],
    imports: [
      'content',
      'markdown',
      'archive',
      'search',
      'hosting',
      'desk',
      'desk/server',
      'settings.ts',
    ],
  },
  commands: {
    holds: 'what npm run calls',
    knows: ['node'],
    imports: [
      'schemas',
      'content',
      'drafting',
      'building',
      'hosting',
      'verify',
      'desk',
      'settings.ts',
    ],
  },
};
