import { ARTICLE, article, count, filled, numbered, prose, quote, type Input } from './tree.ts';

/** Half of the bytes go to the body and half to the frontmatter. */
const half = (bytes: number): number => bytes / 2;

const said = (index: number): string => `Das sei Punkt ${index.toString(36)} des Plans`;

/** So many numbered sentences of one file that it has about so many bytes, as text and as quotes. */
function manyQuotes(bytes: number, joint: string, most = Infinity): string {
  const times = Math.min(most, count(bytes, 130));
  const all = Array.from({ length: times }, (_, index) => said(index));
  return article(`${all.join(joint)}.`, {
    more: `quotes:\n${all.map((text, index) => quote(`q${index}`, text)).join('')}`,
  });
}

const written: Record<string, (bytes: number) => string> = {
  'quotes in one paragraph': (bytes) => manyQuotes(bytes, '. '),
  '2,000 quotes in one paragraph': (bytes) => manyQuotes(bytes, '. ', 2000),
  '400 quotes in one paragraph': (bytes) => manyQuotes(bytes, '. ', 400),
  'quotes in paragraphs': (bytes) => manyQuotes(bytes, '.\n\n'),
  '400 quotes in list items': (bytes) => manyQuotes(bytes, '.\n- ', 400),
  '400 direct quotes in a long text': (bytes) => {
    const all = Array.from({ length: Math.min(400, count(bytes, 2000)) }, (_, index) =>
      said(index),
    );
    const filling = prose(count(bytes / all.length, 9));
    return article(all.map((text) => `„${text}“, sagte sie. ${filling}`).join('\n\n'), {
      more: `quotes:\n${all
        .map((text, index) => quote(`q${index}`, text).replace('indirect', 'direct'))
        .join('')}`,
    });
  },
  'ambiguous quotes': (bytes) =>
    article(filled('der Plan ist gut und ', half(bytes)), {
      more: `quotes:\n${numbered(half(bytes), (index) => quote(`q${index}`, 'der Plan ist gut'))}`,
    }),
  '500 ambiguous quotes': (bytes) =>
    article(filled('der Plan ist gut und ', bytes), {
      more: `quotes:\n${upTo(400, half(bytes), (index) => quote(`q${index}`, 'der Plan'))}`,
    }),
  '400 ambiguous quotes with a prefix': (bytes) =>
    article(filled('der Plan ist gut und ', bytes), {
      more: `quotes:\n${upTo(400, half(bytes), (index) => quote(`q${index}`, 'Plan', ', prefix: der'))}`,
    }),
  '400 ambiguous quotes with spaces before them': (bytes) =>
    article(filled('„„„„„„„„„„„„„„„„„„„„„„„„„„„„„„Plan ', bytes), {
      more: `quotes:\n${upTo(400, half(bytes), (index) => quote(`q${index}`, 'Plan', ', prefix: "der „"'))}`,
    }),
  'quotes not found': (bytes) =>
    article(prose(count(half(bytes), 9)), {
      more: `quotes:\n${numbered(half(bytes), (index) => quote(`q${index}`, `Nie gesagt ${index} haben sie`))}`,
    }),
  '400 quotes not found in a long text': (bytes) =>
    article(prose(count(bytes, 9)), {
      more: `quotes:\n${upTo(400, half(bytes), (index) => quote(`q${index}`, `Wort${index}x Worta Wortb Wortd`))}`,
    }),
  'quotes of one word not found': (bytes) =>
    article(prose(count(half(bytes), 9)), {
      more: `quotes:\n${upTo(400, half(bytes), (index) => quote(`q${index}`, `Worx${index}`))}`,
    }),
  'a long quote not found': (bytes) =>
    article(prose(count(half(bytes), 9)), {
      more: `quotes:\n${quote('q', `${prose(count(half(bytes), 9))}x`)}`,
    }),
  'a long quote': (bytes) =>
    article(prose(count(half(bytes), 9)), {
      more: `quotes:\n${quote('q', prose(count(half(bytes), 9)))}`,
    }),
  'quotes in quotes': (bytes) => nested(Math.floor(Math.sqrt(bytes) / 3)),
  '100 quotes in quotes': (bytes) => nested(Math.min(100, Math.floor(Math.sqrt(bytes) / 3))),
  'quotes on one passage': (bytes) => samePassage(count(bytes, 80)),
  '400 quotes on one passage': (bytes) => samePassage(Math.min(400, count(bytes, 80))),
  '400 quotes on one long passage': (bytes) => {
    const text = prose(count(Math.min(2000, bytes / 4), 9));
    const times = Math.min(400, count(bytes, text.length + 80));
    return article(`${text}.`, {
      more: `quotes:\n${Array.from({ length: times }, (_, index) => quote(`q${index}`, text)).join('')}`,
    });
  },
  'quotes that overlap in part': (bytes) => overlapping(count(bytes, 130)),
  '400 quotes that overlap in part': (bytes) => overlapping(Math.min(400, count(bytes, 130))),
  'one quote of many segments': (bytes) => segments(count(bytes, 60)),
  'one quote of the same segment': (bytes) =>
    article(filled('ja ', half(bytes)), {
      more: `quotes:\n${quote('q', filled('ja […] ', half(bytes)).slice(0, -7))}`,
    }),
  'a quote with a word of 9 kB': (bytes) => longWord(Math.min(9000, bytes / 2)),
  'a quote with a word': (bytes) => longWord(half(bytes)),
  'a quote with many passages in marks': (bytes) => {
    const text = filled('sie „ja“ und ', half(bytes)).trim();
    return article(text, { more: `quotes:\n${quote('q', text)}` });
  },
  'a quote over many paragraphs': (bytes) => {
    const text = filled('ja und\n\n', half(bytes)).trim();
    return article(text, { more: `quotes:\n${quote('q', text.replaceAll('\n\n', ' '))}` });
  },
  'a quote over many links': (bytes) => {
    const times = count(bytes, 16);
    return article('[ja](/) und '.repeat(times), {
      more: `quotes:\n${quote('q', 'ja und '.repeat(times).trim())}`,
    });
  },
  'a quote over many pull quotes': (bytes) => {
    const times = count(bytes, 30);
    const main = Array.from({ length: times }, (_, index) => `ja ${index}`);
    return article(main.map((text) => `${text}\n\n> nein\n\n`).join(''), {
      more: `quotes:\n${quote('q', main.join(' '))}`,
    });
  },
  'direct quotes whose marks are missing': (bytes) =>
    manyQuotes(bytes, '. ', 400).replaceAll('speech: indirect', 'speech: direct'),
  'quotes with a misspelt speaker': (bytes) =>
    manyQuotes(bytes, '. ', 400).replaceAll('speaker: ada-berg', 'speaker: ada-borg'),
  'quotes of many unknown speakers': (bytes) => {
    let index = 0;
    return manyQuotes(bytes, '. ').replace(/ada-berg/g, () => `ada-berg-${index++}`);
  },
  'quotes with one id': (bytes) => manyQuotes(bytes, '. ', 400).replace(/id: q\d+/g, 'id: q'),
  'quotes with misspelt keys': (bytes) => manyQuotes(bytes, '. ').replaceAll('speech:', 'speach:'),
  'quotes without a speaker': (bytes) =>
    manyQuotes(bytes, '. ').replaceAll('speaker: ada-berg, ', ''),
  'quotes with many topics': (bytes) =>
    article('Das sei der Plan.', {
      more: `quotes:\n${quote('q', 'Das sei der Plan', `, topics: [${numbered(bytes, (n) => `t${n}`, ', ')}]`)}`,
    }),
  'headings that repeat quotes': (bytes) => repeating(bytes, (text) => `## „${text}“`),
  'block quotes that repeat quotes': (bytes) => repeating(bytes, (text) => `> „${text}“`),
  'block quotes that repeat a long quote': (bytes) => {
    const text = prose(count(half(bytes), 9));
    return article(`${text}\n\n${filled('> Wort1 Wort2\n\n', half(half(bytes)))}`, {
      more: `quotes:\n${quote('q', text)}`,
    });
  },
};

function upTo(most: number, bytes: number, write: (index: number) => string): string {
  let index = 0;
  const times = Math.min(most, count(bytes, write(0).length));
  return Array.from({ length: times }, () => write(index++)).join('');
}

function nested(depth: number): string {
  const text = (level: number): string =>
    `${Array.from({ length: depth - level }, (_, n) => `auf${level + n}`).join(' ')} Kern ${Array.from({ length: depth - level }, (_, n) => `ab${depth - n}`).join(' ')}`;
  return article(`${text(0)}.`, {
    more: `quotes:\n${Array.from({ length: depth }, (_, level) => quote(`q${level}`, text(level).trim())).join('')}`,
  });
}

function samePassage(times: number): string {
  return article('Das sei der Plan.', {
    more: `quotes:\n${Array.from({ length: times }, (_, index) => quote(`q${index}`, 'Das sei der Plan')).join('')}`,
  });
}

function overlapping(times: number): string {
  const words = Array.from({ length: times * 2 }, (_, index) => `w${index}`);
  return article(words.join(' '), {
    more: `quotes:\n${Array.from({ length: times }, (_, index) =>
      quote(`q${index}`, words.slice(index, index + Math.min(times, 10)).join(' ')),
    ).join('')}`,
  });
}

function segments(times: number): string {
  const all = Array.from({ length: times }, (_, index) => `Teil${index.toString(36)}`);
  return article(all.join(', sagte sie, '), { more: `quotes:\n${quote('q', all.join(' […] '))}` });
}

function longWord(bytes: number): string {
  const text = `Das sei ${'Donaudampf'.repeat(count(bytes, 10))}`;
  return article(`${text}.`, { more: `quotes:\n${quote('q', text)}` });
}

function repeating(bytes: number, write: (text: string) => string): string {
  const times = Math.min(400, count(bytes, 200));
  const all = Array.from({ length: times }, (_, index) => said(index));
  const more = `quotes:\n${all.map((text, index) => quote(`q${index}`, text)).join('')}`;
  return article(
    `${all.join('. ')}.\n\n${numbered(bytes - more.length, (index) => write(said(index % times)), '\n\n')}`,
    { more },
  );
}

/** Articles whose quotes ask for much. */
export const QUOTES: Input[] = Object.entries(written).map(([name, write]) => ({
  name,
  files: (bytes) => ({ [ARTICLE]: write(bytes) }),
}));
