/** A phrase as a name of its own: „der örtlichen Polizei“ is Örtliche Polizei, „des Weißen Hauses“ Weißes Haus. */
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
  /(?:ministerium|amt|institut|gericht|werk|unternehmen|parlament|zentrum|haus|blatt|büro|komitee|kabinett|rathaus|papier|schreiben|dokument|gutachten|interview|protokoll|dossier|magazin|portal|bündnis|gremium|präsidium|team|konsortium|gespräch|statement|memo)e?s?$/u;
const PLURAL = /(?:en|er|ern|eln|innen)$/u;
/** A capital shows that the adjective is part of a name; of other words in -en few end so. */
const IN_NAMES = /^\p{Lu}.*(?:ischen|schen|lichen|igen|eien|ßen|ten|alen|ären)$/u;

/** The words of a phrase without its determiner, in the nominative as far as determiner and endings tell. */
export function nominative(phrase: readonly Token[]): string {
  const words = withoutDeterminer(phrase);
  const determiner = words === phrase ? '' : (phrase[0]?.lower ?? '');
  const { text, noun } = withoutAdjective(words, determiner);
  const head = words[noun];
  if (!head?.capitalised || !OBLIQUE.has(determiner)) return nameOf(text);
  return nameOf(text.with(noun, { ...head, text: withoutCase(head.text, determiner) }));
}

/** The words with their first adjective as a name has it, and where the noun stands. */
function withoutAdjective(
  words: readonly Token[],
  determiner: string,
): { text: readonly Token[]; noun: number } {
  const [first, noun] = words;
  const [, stem, ending] = /^(.+?)(e|en)$/u.exec(first?.text ?? '') ?? [];
  const adjective = first?.kind === 'word' && (!first.capitalised || IN_NAMES.test(first.text));
  if (!first || !noun?.capitalised || stem === undefined || ending === undefined || !adjective)
    return { text: words, noun: 0 };
  const strong = ENDINGS[determiner]?.[ending] ?? oblique(determiner, ending, noun.lower);
  return { text: words.with(0, { ...first, text: stem + (strong ?? ending) }), noun: 1 };
}

function oblique(determiner: string, ending: string, noun: string): string | undefined {
  if (ending !== 'en' || !/^(?:de[nms]|eine[nms])$/u.test(determiner)) return undefined;
  if (determiner === 'den' && PLURAL.test(noun)) return 'e';
  return NEUTER.test(noun) ? 'es' : 'er';
}

const OBLIQUE: ReadonlySet<string> = new Set(['des', 'eines', 'dem', 'einem']);

/** „des Präsidenten“, „dem Journalisten“: nouns that end so in every case but the first. */
const WEAK = /(?<=ent|ant|ist|dat|krat|nom|log|graf)e?n$/u;
/** What looks like a genitive and is part of the noun: Campus, Praxis, Kongress, Netz. */
const NO_GENITIVE = /(?:us|is|ss|ß|x|z)$/u;
/** Nouns in -e, which take -s alone. */
const IN_E = /(?:gewerbe|gebäude|gelände|gebirge|interesse|regime|college|ee)s$/iu;

/** A noun without the ending of its genitive or dative. */
function withoutCase(noun: string, determiner: string): string {
  if (WEAK.test(noun)) return noun.replace(WEAK, '');
  if (!determiner.endsWith('s') || !noun.endsWith('s') || NO_GENITIVE.test(noun)) return noun;
  if (/nisses$/u.test(noun)) return noun.slice(0, -3);
  if (IN_E.test(noun)) return noun.slice(0, -1);
  return noun.replace(/e?s$/u, '');
}
