import {
  count,
  filled,
  keys,
  numbered,
  prose,
  QUOTED,
  SAID,
  ARTICLE,
  article,
  type Input,
  type Keys,
} from './tree.ts';

const written: Record<string, (bytes: number) => Keys> = {
  'a headline of one word': (bytes) => ({ headline: 'a'.repeat(bytes) }),
  'a headline of 50 kB': (bytes) => ({ headline: prose(count(Math.min(bytes, 50_000), 9)) }),
  'a headline of words': (bytes) => ({ headline: prose(count(bytes, 9)) }),
  'a headline of marks': (bytes) => ({ headline: filled('„a“ ', bytes) }),
  'a headline of open marks': (bytes) => ({ headline: filled('„', bytes) }),
  'a description of words': (bytes) => ({ description: prose(count(bytes, 9)) }),
  'a description of marks': (bytes) => ({ description: filled('„a“ ', bytes) }),
  'a dateline of words': (bytes) => ({ more: `dateline: ${prose(count(bytes, 9))}\n` }),
  'a source of words': (bytes) => ({ more: `source: { name: ${prose(count(bytes, 9))} }\n` }),
  'a source with a long address': (bytes) => ({
    more: `source: { name: a, url: "https://example.org/${'a'.repeat(bytes)}" }\n`,
  }),
  authors: (bytes) => ({ more: `author: [${numbered(bytes, (n) => `Ada${n}`, ', ')}]\n` }),
  topics: (bytes) => ({ more: `topics: [${numbered(bytes, (n) => `thema-${n}`, ', ')}]\n` }),
  'one topic many times': (bytes) => ({ more: `topics: [${filled('haushalt, ', bytes)}]\n` }),
  'one unknown topic many times': (bytes) => ({
    more: `topics: [${filled('haushelt, ', bytes)}]\n`,
  }),
  'scare quotes': (bytes) => ({
    more: `scareQuotes: [${numbered(bytes, (n) => `Wort${n}`, ', ')}]\n`,
  }),
  'a long scare quote': (bytes) => ({ more: `scareQuotes: [${prose(count(bytes, 9))}]\n` }),
  events: (bytes) => ({
    more: `events:\n${numbered(bytes, (n) => `  - { date: 2025-01-01, title: Ereignis ${n} }\n`)}`,
  }),
  'events on one passage': (bytes) => ({
    more: `events:\n${filled('  - { date: 2025-01-01, title: a, text: lange }\n', bytes)}`,
  }),
  'events that are not found': (bytes) => ({
    more: `events:\n${numbered(bytes, (n) => `  - { date: 2025-01-01, title: a, text: nie gesagt ${n} }\n`)}`,
  }),
  'events with wrong dates': (bytes) => ({
    more: `events:\n${numbered(bytes, (n) => `  - { date: x${n}, title: a }\n`)}`,
  }),
  'unknown keys': (bytes) => ({ more: numbered(bytes, (n) => `quelle${n}: a\n`) }),
  'one key many times': (bytes) => ({ more: filled('dateline: a\n', bytes) }),
  'keys without a colon': (bytes) => ({ more: numbered(bytes, (n) => `quelle${n}\n`) }),
  'notes behind values': (bytes) => ({ more: numbered(bytes, (n) => `quelle${n}: a #b\n`) }),
  'notes behind list entries': (bytes) => ({
    more: `scareQuotes:\n${filled('  - a #b\n', bytes)}`,
  }),
  'lines of notes': (bytes) => ({ more: filled('# a\n', bytes) }),
  'empty lines in the frontmatter': (bytes) => ({ more: filled('\n', bytes) }),
  'brackets in the frontmatter': (bytes) => ({ more: `author: ${'['.repeat(bytes)}\n` }),
  'closed brackets in the frontmatter': (bytes) => ({
    more: `author: ${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}\n`,
  }),
  'braces in the frontmatter': (bytes) => ({ more: `source: ${filled('{a: ', bytes)}\n` }),
  'entries in entries': (bytes) => ({ more: `author: \n${filled('- ', bytes)}a\n` }),
  'keys in keys': (bytes) => ({
    more: `source:\n${numbered(bytes, (n) => `${' '.repeat(n + 1)}a:\n`)}`,
  }),
  'references that multiply': () => ({
    more: `author: &a [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 12 }, (_, n) => `k${n}: &a${n} [${`*a${n === 0 ? '' : n - 1}, `.repeat(10)}]\n`).join('')}`,
  }),
  'references to one value': (bytes) => ({ more: `author: [&a x, ${filled('*a, ', bytes)}]\n` }),
  'references to many values': (bytes) => ({
    more: `author: [${numbered(bytes, (n) => `&a${n} x, *a${n}`, ', ')}]\n`,
  }),
  'names to which nothing refers': (bytes) => ({
    more: `author: [${numbered(bytes, (n) => `&a${n} x`, ', ')}]\n`,
  }),
  'references to nothing': (bytes) => ({
    more: `author: [${numbered(bytes, (n) => `*a${n}`, ', ')}]\n`,
  }),
  'types of values': (bytes) => ({ more: `author: [${filled('!a x, ', bytes)}]\n` }),
  'a value of many lines': (bytes) => ({ more: `dateline: |\n${filled('  a\n', bytes)}` }),
  'a folded value of many lines': (bytes) => ({ more: `dateline: >\n${filled('  a\n\n', bytes)}` }),
  'a plain value of many lines': (bytes) => ({ more: `dateline: a\n${filled('  a\n', bytes)}` }),
  'a quoted value of many lines': (bytes) => ({ more: `dateline: "${filled('\n  a', bytes)}"\n` }),
  'a value of escapes': (bytes) => ({ more: `dateline: "${filled('\\u0061', bytes)}"\n` }),
  'a value of wrong escapes': (bytes) => ({ more: `dateline: "${filled('\\q', bytes)}"\n` }),
  'a value without its closing mark': (bytes) => ({ more: `dateline: "${filled('a\n', bytes)}\n` }),
  'a long key': (bytes) => ({ more: `${'a'.repeat(bytes)}: b\n` }),
  'a long question mark': (bytes) => ({ more: filled('? a\n', bytes) }),
  'tabs before keys': (bytes) => ({ more: filled('\ta: b\n', bytes) }),
  'documents in the frontmatter': (bytes) => ({ more: filled('...\na: b\n', bytes) }),
};

const others: Input[] = [
  {
    name: 'a frontmatter without an end',
    files: (bytes) => ({ [ARTICLE]: `---\n${filled('a: b\n', bytes)}` }),
  },
  { name: 'a file of hyphens', files: (bytes) => ({ [ARTICLE]: '-'.repeat(bytes) }) },
  { name: 'a file of lines of spaces', files: (bytes) => ({ [ARTICLE]: filled('   \n', bytes) }) },
  {
    name: 'a file of control characters',
    files: (bytes) => ({ [ARTICLE]: '\u0001'.repeat(bytes) }),
  },
  {
    name: 'a voice with many names',
    files: (bytes) => ({
      [ARTICLE]: article(SAID, { more: QUOTED }),
      'speakers/ada-berg.md': `---\nname: Ada Berg\nalternateName:\n${numbered(bytes, (n) => `  - Ada Berg${n}\n`)}---\n`,
    }),
  },
  {
    name: 'a voice with one name many times',
    files: (bytes) => ({
      [ARTICLE]: article(SAID, { more: QUOTED }),
      'speakers/ada-berg.md': `---\nname: Ada Berg\nalternateName:\n${filled('  - Ada\n', bytes)}---\n`,
    }),
  },
  {
    name: 'a voice with many names, and many unknown voices',
    files: (bytes) => ({
      [ARTICLE]: article(SAID, {
        more: `topics: [${numbered(Math.min(bytes, 20_000), (n) => `thema-${n}`, ', ')}]\n${QUOTED}`,
      }),
      'topics/haushalt.md': `---\nname: Haushalt\nalternateName:\n${numbered(bytes, (n) => `  - Thema Nummer${n}\n`)}---\n`,
    }),
  },
  {
    name: 'a voice of one long name',
    files: (bytes) => ({
      [ARTICLE]: article(SAID, { more: QUOTED }),
      'speakers/ada-berg.md': `---\nname: ${'a'.repeat(bytes)}\n---\n`,
    }),
  },
  {
    name: 'a voice with many addresses',
    files: (bytes) => ({
      [ARTICLE]: article(SAID, { more: QUOTED }),
      'speakers/ada-berg.md': `---\nname: Ada Berg\nsameAs:\n${numbered(bytes, (n) => `  - https://example.org/${n}\n`)}---\n`,
    }),
  },
  {
    name: 'a page of list items',
    files: (bytes) => ({
      [ARTICLE]: article(SAID, { more: QUOTED }),
      'pages/ueber.md': `---\nname: Über\n---\n\n${filled('- ', bytes)}\n`,
    }),
  },
];

/** Files whose keys ask for much. */
export const KEYS: Input[] = [
  ...Object.entries(written).map(([name, write]) => keys(name, write)),
  ...others,
];
