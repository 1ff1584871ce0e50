import fc from 'fast-check';

const WORDS = [
  ...['Frieden', 'Plan', 'Außenminister', 'daß', 'dass', 'Straße', 'Ärger', 'öffentlich', 'Übung'],
  ...['er', 'sie', 'sei', 'habe', 'werde', 'nicht', 'mehr', 'und', 'Nato-Beitritt', 'Rubios', 'ẞ'],
  ...[
    '28-Punkte-Plan',
    '10:30',
    '1.',
    '24.',
    '3)',
    '§',
    '50',
    '5"',
    'geht’s',
    'A\u0308rger',
    'CO₂',
  ],
];

/** What Markdown or HTML could read as something other than text, and what typography and scripts bring along. */
const PUNCTUATION = [
  ...[
    '–',
    '—',
    '…',
    '[…]',
    '„',
    '“',
    '”',
    '‚',
    '‘',
    '»',
    '«',
    '›',
    '‹',
    '"',
    "'",
    '’',
    '?',
    '!',
    ':wort',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__wort__',
    '*wort*',
    '`',
    '``',
    '~',
    '~~~',
    '```',
    '#',
    '##',
    '-',
    '+',
    '=',
  ],
  ...[
    '===',
    '---',
    '___',
    '>',
    '<',
    '<b>',
    '</p>',
    '<!--',
    '&',
    '&amp;',
    '&copy;',
    '&#33;',
    '|',
    '\\',
    '\\*',
  ],
  ...[
    '[x](y)',
    '![x](y)',
    '[x]:',
    '[x]: y',
    '<https://a.b>',
    'https://a.b/_c_',
    'a@b.de',
    '{',
    '}',
    '$',
    '%',
    '^',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    ';',
    ',',
    '.',
    '/',
    '@',
    '1.',
    '2)',
    '-1',
    ':::',
    '::wort',
    '{#id}',
    '\ufffd',
  ],
  ...[
    'Sil\u00adbe',
    '\u200b',
    '\u2060',
    '\u202a',
    '😀',
    '👩‍🚀',
    '🇩🇪',
    '\u{10ffff}',
    'ﬁ',
    'e\u0301',
    '\u0301',
  ],
];

const character = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  .map((value) => value.replace(/[\p{Cc}\s]/gu, '') || '.');

const token = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...PUNCTUATION) },
  { weight: 1, arbitrary: character },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...PUNCTUATION),
        fc.constantFrom(...WORDS),
        fc.constantFrom(...PUNCTUATION),
      )
      .map((parts) => parts.join('')),
  },
);

const space = fc.oneof(
  { weight: 8, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('\n', '  ', '\u00a0', '\u202f', '\t', '  \n', '') },
);

/** A paragraph of German text with any punctuation and any white space between its words. */
export const paragraph = fc
  .array(fc.tuple(token, space), { minLength: 1, maxLength: 30 })
  .map((parts) =>
    parts
      .map(([word, gap]) => word + gap)
      .join('')
      .trim(),
  );

/** The same on one line. */
export const line = paragraph.map((text) => text.replaceAll('\n', ' '));

/** A share of something, each as likely as any other (`fc.double` is nearly always nearly zero). */
export const share = fc.nat(9999).map((part) => part / 10_000);
