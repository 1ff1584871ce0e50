/** Names of people as they stand in a text, with an office or title before them. */
import { COUNTRIES, isFeminine, isRole, isTitle } from './roles.ts';
import type { Token } from './tokens.ts';
import { ADVERBS, NOMINATIVE_DETERMINERS, OBLIQUE_DETERMINERS, PREPOSITIONS } from './words.ts';

/** „der Sprecher von Kanzler Karl Berg“: somebody speaks for the person who is named. */
export function withoutPrincipal(tokens: readonly Token[]): readonly Token[] {
  const office = tokens.findIndex(({ lower, capitalised }) => capitalised && isRole(lower));
  const link = tokens[office + 1]?.lower ?? '';
  const next = tokens[office + 2];
  if (office < 0 || !next?.capitalised) return tokens;
  const served = isRole(next.lower)
    ? /^(?:von|des|der)$/u.test(link)
    : link === 'von' && tokens.length - office <= 4 && !COUNTRIES.has(next.lower);
  return served ? tokens.slice(0, office + 1) : tokens;
}

export interface ReadName {
  name: string;
  role: string | undefined;
  feminine: boolean | undefined;
  /** Index of its last token. */
  end: number;
}

/** A name with an office or title before it, „Generalsekretär Mark Rutte“, at a token. */
export function nameAt(tokens: readonly Token[], at: number): ReadName | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word' || !first.capitalised || !isRole(first.lower)) return undefined;
  const before = tokens[at - 1];
  let next = at + 1;
  while (isNamePoint(tokens, next) || (tokens[next] && isTitle(tokens[next]?.lower ?? '')))
    next += 1;
  const words: string[] = [];
  let end = at;
  for (; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (!token) break;
    if (isNameWord(token) || (words.length > 0 && isSurname(tokens, next))) {
      words.push(token.text);
      end = next;
    } else if (words.length > 0 && isParticle(tokens, next, words.length)) words.push(token.text);
    else if (
      words.length > 0 &&
      token.text === '.' &&
      /^\p{Lu}$/u.test(tokens[next - 1]?.text ?? '')
    )
      words.push(`${words.pop() ?? ''}.`);
    else break;
  }
  while (words.length > 0 && !/\p{Lu}/u.test(words.at(-1) ?? '')) words.pop();
  if (words.length === 0) return undefined;
  const role = isTitle(first.lower) ? undefined : first.text;
  const article = before?.lower;
  const feminine =
    isFeminine(first.lower) || (first.lower !== 'mitglied' && article === 'die') ? true : false;
  return { name: words.join(' '), role, feminine, end };
}

/** Whether a token can be part of somebody's name: capitalised, and no office, adverb, preposition or article. */
export function isNameWord(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.capitalised &&
    !isRole(token.lower) &&
    !ADVERBS.has(token.lower) &&
    !PREPOSITIONS.has(token.lower) &&
    !NOMINATIVE_DETERMINERS.has(token.lower) &&
    !OBLIQUE_DETERMINERS.has(token.lower)
  );
}

/** „Jost Kämmerer“: many surnames are offices; one ends the name. */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.capitalised && !tokens[at + 1]?.capitalised;
}

/** `count` words of the name stand before it: „Eva von der Heide“, but „Eva Berg von der Bank“. */
function isParticle(tokens: readonly Token[], at: number, count: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (tokens[at]?.capitalised) return false;
  const next = tokens[at + 1];
  if (/^(?:van|de|di|da|del|al|bin|ibn|ter|ten|zu|el|la|le|dos)$/u.test(lower))
    return next?.capitalised ?? false;
  return (
    (lower === 'von' &&
      count === 1 &&
      (next?.lower === 'der' || next?.lower === 'den') &&
      (tokens[at + 2]?.capitalised ?? false)) ||
    ((lower === 'der' || lower === 'den') &&
      (tokens[at - 1]?.lower === 'von' || tokens[at - 1]?.lower === 'van'))
  );
}

function isNamePoint(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '.' && isTitle(tokens[at - 1]?.lower ?? '');
}
