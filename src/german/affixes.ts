/**
 * Reads the German hunspell dictionary (dictionary-de, igerman98) backwards: from an inflected form to its stems.
 */

interface SuffixRule {
  flag: string;
  strip: string;
  condition: RegExp;
}

/** The dictionary of Hunspell, as its lemmas are looked up. */
export interface Affixes {
  /** Every entry with the flags of all its lines. */
  entries: ReadonlyMap<string, string>;
  /** Stems from which one of the suffix flags makes the form. */
  stemsOf(form: string, flags: string): { stem: string; flag: string }[];
}

/** Suffixes of nouns, and of verbs and adjectives; the other flags serve compounding and prefixes. */
export const NOUN_SUFFIXES = 'EFJMNPQRSTpq';
export const OTHER_SUFFIXES = 'ABCDIOWXYZ';
const LONGEST_SUFFIX = 7;

/** Nouns, or their plurals, that the dictionary does not have. */
const MISSING: [string, string][] = [
  ['Truppe', 'N'],
  ['Steuer', 'N'],
  ['Webseite', 'N'],
  ['Älteste', 'N'],
  // As in Maßnahme, Teilnahme.
  ['Nahme', 'N'],
];

/** Parses hunspell's `.aff` and `.dic` texts. */
function parseAffixes(aff: string, dic: string): Affixes {
  const bySuffix = new Map<string, SuffixRule[]>();
  for (const line of aff.split('\n')) {
    const [kind, flag = '', strip = '', added = '', condition = '.', ...rest] = line
      .trim()
      .split(/\s+/);
    if (kind !== 'SFX' || rest.length > 0 || !(NOUN_SUFFIXES + OTHER_SUFFIXES).includes(flag))
      continue;
    const suffix = added === '0' ? '' : (added.split('/')[0] ?? '');
    if (/^[YN]$/.test(strip) && /^\d+$/.test(added)) continue;
    const rule = {
      flag,
      strip: strip === '0' ? '' : strip,
      condition: new RegExp(`${condition}$`, 'u'),
    };
    bySuffix.set(suffix, [...(bySuffix.get(suffix) ?? []), rule]);
  }
  const entries = new Map<string, string>(MISSING);
  for (const line of dic.split('\n')) {
    if (!/^\p{L}/u.test(line)) continue;
    const [word = '', flags = ''] = line.trimEnd().split('/');
    entries.set(word, (entries.get(word) ?? '') + flags);
  }
  return {
    entries,
    stemsOf(form, flags) {
      const found: { stem: string; flag: string }[] = [];
      for (let length = 0; length <= Math.min(LONGEST_SUFFIX, form.length - 1); length += 1) {
        const rules = bySuffix.get(form.slice(form.length - length));
        for (const rule of rules ?? []) {
          if (!flags.includes(rule.flag)) continue;
          const stem = form.slice(0, form.length - length) + rule.strip;
          if (entries.get(stem)?.includes(rule.flag) && rule.condition.test(stem)) {
            found.push({ stem, flag: rule.flag });
          }
        }
      }
      return found;
    },
  };
}

/** The dictionary of the npm package (about 0.2 s). Used at build time only: neither it nor a part of it is published. */
export async function germanAffixes(): Promise<Affixes> {
  const { default: dictionary } = await import('dictionary-de');
  const decoder = new TextDecoder();
  return parseAffixes(decoder.decode(dictionary.aff), decoder.decode(dictionary.dic));
}
