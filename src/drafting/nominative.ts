/** A phrase as a name of its own: „der örtlichen Polizei“ is Örtliche Polizei. */
import { nameOf, withoutDeterminer } from './mention-words.ts';
import type { Token } from './tokens.ts';

/** How an adjective that ends with -e or -en ends as a name, by its determiner; „dem“ and „des“ ask the noun. */
const ENDINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  der: { e: 'er', en: 'e' },
  die: { e: 'e', en: 'e' },
  das: { e: 'es' },
  einer: { en: 'e' },
  '': { en: 'e' },
};

const NEUTER =
  /(?:ministerium|amt|institut|gericht|werk|unternehmen|parlament|zentrum|haus|blatt|büro|komitee|kabinett|rathaus)e?s?$/u;
const PLURAL = /(?:en|er|ern|eln|innen)$/u;
/** A capital shows that the adjective is part of a name; of other words in -en few end so. */
const IN_NAMES = /^\p{Lu}.*(?:ischen|schen|lichen|igen|eien|ßen|ten|alen|ären)$/u;

/** The words of a phrase without its determiner, in the nominative as far as its adjective tells. */
export function nominative(phrase: readonly Token[]): string {
  const words = withoutDeterminer(phrase);
  const [first, noun] = words;
  const determiner = words === phrase ? '' : (phrase[0]?.lower ?? '');
  const [, stem, ending] = /^(.+?)(e|en)$/u.exec(first?.text ?? '') ?? [];
  const adjective = first?.kind === 'word' && (!first.capitalised || IN_NAMES.test(first.text));
  if (!first || !noun?.capitalised || stem === undefined || ending === undefined || !adjective)
    return nameOf(words);
  const strong = ENDINGS[determiner]?.[ending] ?? oblique(determiner, ending, noun.lower);
  return nameOf([{ ...first, text: stem + (strong ?? ending) }, ...words.slice(1)]);
}

function oblique(determiner: string, ending: string, noun: string): string | undefined {
  if (ending !== 'en' || !/^(?:de[nms]|eine[nms])$/u.test(determiner)) return undefined;
  if (determiner === 'den' && PLURAL.test(noun)) return 'e';
  return NEUTER.test(noun) ? 'es' : 'er';
}
