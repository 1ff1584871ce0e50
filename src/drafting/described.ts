/** Who it is that is not called by name: an institution, a country, somebody without a name, or a person known by office. */
import type { Cast, Person } from './cast.ts';
import { isInhabitant, nameOf, withoutDeterminer } from './mention-words.ts';
import { BODIES, COUNTRIES, isFeminine, isGeneral, isPlural, isRole, isUnnamed } from './roles.ts';
import { isContent } from './speech-nouns.ts';
import type { Token } from './tokens.ts';

/** @param newest the woman or man that the text spoke of last */
export function described(
  tokens: readonly Token[],
  cast: Cast,
  newest: (feminine: boolean) => Person | undefined,
): Person | undefined {
  const [first] = tokens;
  const words = withoutDeterminer(tokens);
  const determiner = first !== undefined && words !== tokens;
  const name = nameOf(words);
  if (name === '') return undefined;
  const known = cast.known(name);
  if (known) return known;
  const nouns = words.filter(({ kind, capitalised }) => kind !== 'quote' && capitalised);
  const [noun] = nouns;
  if (!noun) return undefined;
  const convener = convenerOf(noun.text);
  if (convener !== undefined) return cast.known(convener) ?? other(convener, 'Organization');
  if (nouns.length === 3 && words.length === 3 && first?.lower !== 'das' && isAgent(noun.lower))
    return cast.person(nameOf(words.slice(1)), noun.text);
  if (BODIES.has(noun.lower) && nouns.length === 1) return other(name, 'Organization');
  const definite = determiner && /^(?:der|die|das|dem|den|des)$/u.test(first.lower);
  if (isRole(noun.lower) || isInhabitant(noun)) {
    if (determiner && isPlural(first.lower, noun.lower)) return unnamed(words);
    const feminine = isFeminine(noun.lower) || first?.lower === 'die' || first?.lower === 'eine';
    const last = definite && nouns.length === 1 ? newest(feminine) : undefined;
    const person =
      (definite ? cast.holding(noun.text) : undefined) ??
      (last && mayBeCalled(last, noun) ? last : undefined);
    if (person) return person;
    const somebody = unnamed(words);
    return somebody && { ...somebody, feminine };
  }
  // „der Vorwurf“: whose, is not said.
  if (isContent(noun.lower)) return undefined;
  if (COUNTRIES.has(noun.lower) && nouns.length === 1) return other(name, 'Country');
  if (isUnnamed(noun.lower) || (determiner && /^eine?[rsnm]?$/u.test(first.lower)))
    return unnamed(words);
  if (!determiner && nouns.length === words.length) {
    if (nouns.length === 1) {
      const full = cast.fullName(noun.text);
      if (full !== undefined) return cast.person(full);
    }
    if (nouns.length === 2) return cast.person(name);
  }
  return other(name, 'Organization');
}

/** „der Politiker“ may be anybody, „der Trainer“ is nobody who has another office. */
function mayBeCalled({ kind, name, role }: Person, noun: Token): boolean {
  const office = (role ?? (kind === 'Unnamed' ? name : undefined))?.toLowerCase();
  return (
    office === undefined ||
    isInhabitant(noun) ||
    isGeneral(noun.lower) ||
    office.endsWith(noun.lower)
  );
}

/** „Anwohner“, „Rentner“: what somebody is, where a first name and a surname follow. */
function isAgent(lower: string): boolean {
  return /(?:er|ist|ent|ant|or|eur|är|loge|mann)$/u.test(lower);
}

/** „beim Nato-Gipfel“, „auf dem SPD-Parteitag“: those who gather there speak. */
function convenerOf(noun: string): string | undefined {
  return /^(.+)-(?:gipfel|konferenz|kongress|parteitag|sitzung|tagung|treffen|versammlung)s?$/iu.exec(
    noun,
  )?.[1];
}

export function unnamed(tokens: readonly Token[]): Person | undefined {
  const name = nameOf(tokens);
  return name === '' ? undefined : other(name, 'Unnamed');
}

export function other(name: string, kind: Person['kind']): Person {
  return { name, kind, role: undefined, feminine: undefined, id: undefined };
}
