/** Which phrase is a clause’s subject. */
import { isAddress, isQuotedName, phraseEnd, type Phrase } from './noun-phrase.ts';
import { readingsOf, type Token } from './tokens.ts';
import {
  ADVERBS,
  NOMINATIVE_DETERMINERS,
  NOMINATIVE_PRONOUNS,
  OBLIQUE_DETERMINERS,
  NUMERALS,
  PREPOSITIONS,
} from './words.ts';

/** A phrase that may be a subject begins here. */
function mayBeSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'number') return true;
  if (token.kind !== 'word') return opensQuote(tokens, at);
  if (isAddress(token)) return true;
  if (token.capitalised && (ADVERBS.has(token.lower) || (at === 0 && isOpeningAdjective(tokens))))
    return false;
  if (isWeakOblique(tokens, at)) return false;
  if (token.capitalised && at === 0)
    return (
      !PREPOSITIONS.has(token.lower) &&
      (!OBLIQUE_DETERMINERS.has(token.lower) || NOMINATIVE_DETERMINERS.has(token.lower))
    );
  return token.capitalised || NOMINATIVE_DETERMINERS.has(token.lower);
}

/** A mark that stands right before a word opens, whatever its form. */
function opensQuote(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isQuotedName(token) && tokens[at + 1]?.start === token.end;
}

/** Where words in quotation marks end that are no name: none of them is a subject. */
function closingMark(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at <= to; at += 1) {
    const token = tokens[at];
    if (token && isQuotedName(token) && !opensQuote(tokens, at)) return at;
  }
  return from;
}

/** „der örtlichen Zeitung“ is no nominative: there, the adjective would end with -e. */
function isWeakOblique(tokens: readonly Token[], at: number): boolean {
  const adjective = tokens[at + 1];
  return (
    tokens[at]?.lower === 'der' &&
    adjective?.kind === 'word' &&
    !adjective.capitalised &&
    /en$/u.test(adjective.lower) &&
    tokens[at + 2]?.capitalised === true
  );
}

/** The subject among the tokens from `from` to `to`, of which none is the verb: the first phrase that may be one. */
export function subjectIn(tokens: readonly Token[], from: number, to: number): Phrase | undefined {
  let at = from;
  while (at <= to) {
    const token = tokens[at];
    if (!token) return undefined;
    const opens = at === 0 || !token.capitalised;
    if (opensQuote(tokens, at) && !tokens[at + 1]?.capitalised) {
      at = closingMark(tokens, at, to) + 1;
      continue;
    }
    if (
      token.kind === 'word' &&
      opens &&
      (PREPOSITIONS.has(token.lower) || token.lower === 'als')
    ) {
      at = (phraseEnd(tokens, at + 1, to) ?? at) + 1;
      continue;
    }
    if (
      token.kind === 'word' &&
      NOMINATIVE_PRONOUNS.has(token.lower) &&
      !beginsPhrase(tokens, at, to)
    )
      return { from: at, to: at };
    if (
      isWeakOblique(tokens, at) ||
      (token.kind === 'word' &&
        OBLIQUE_DETERMINERS.has(token.lower) &&
        !NOMINATIVE_DETERMINERS.has(token.lower))
    ) {
      at = (phraseEnd(tokens, at, to) ?? at) + 1;
      continue;
    }
    if (mayBeSubject(tokens, at) || isPluralAttribute(tokens, at)) {
      const end = phraseEnd(tokens, at, to);
      if (end !== undefined && !isTime(tokens, at, end)) return { from: at, to: end };
      if (end !== undefined) at = end;
    }
    at += 1;
  }
  return undefined;
}

const TIMES = /^(?:tage?n?|wochen?|monate?n?|jahre?n?|stunden?|minuten?|abend|nacht|mal)$/u;
const WHEN = /^(?:letzte|vergangene|vorige|kommende|nächste|diese|jede)[ns]?$/u;

/** „Ende Mai“, „vergangene Woche“, „sechs Tage später“: when it is, not who it is. */
function isTime(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const noun = tokens
    .slice(from, to + 1)
    .findLast(({ kind, capitalised }) => kind === 'word' && capitalised);
  if (!first) return false;
  if (/^(?:ende|anfang|mitte)$/u.test(first.lower)) return true;
  return (
    noun !== undefined &&
    TIMES.test(noun.lower) &&
    (first.kind === 'number' || WHEN.test(first.lower) || NUMERALS.has(first.lower))
  );
}

/** „Besorgt äußerte sich“, „Optimistisch zeigte sich“: the sentence begins with an adjective, its verb follows. */
function isOpeningAdjective(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (
    !first ||
    !second ||
    second.capitalised ||
    readingsOf(second).every(({ features }) => features.kind !== 'finite')
  )
    return false;
  return (
    /end$/u.test(first.lower) ||
    (/.(?:isch|lich|sam|bar|los|haft|ig)$/u.test(first.lower) && tokens[2]?.lower === 'sich') ||
    readingsOf(first).some(({ features }) => features.kind === 'participle')
  );
}

function beginsPhrase(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    NOMINATIVE_DETERMINERS.has(token.lower) &&
    phraseEnd(tokens, at, Math.min(to, at + 6)) !== undefined
  );
}

/** „israelische Medien“, „Wissenschaftliche Studien“. */
function isPluralAttribute(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    token?.kind === 'word' &&
    /(?:e|er|es)$/u.test(token.lower) &&
    next?.kind === 'word' &&
    next.capitalised &&
    !PREPOSITIONS.has(token.lower)
  );
}

const SPEAKING = /(?:regier|zeit|leit|verwalt|führ|stift|vertret|samml|vereinig|abteil)ung$/u;

/** „Eine Verschiebung“ says nothing, a Regierung does. */
export function isThing(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const head = tokens
    .slice(from, to + 1)
    .find(({ capitalised, lower }) => capitalised && !NOMINATIVE_DETERMINERS.has(lower));
  return (
    head !== undefined && /.(?:ung|heit|keit)$/u.test(head.lower) && !SPEAKING.test(head.lower)
  );
}
