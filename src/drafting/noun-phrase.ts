/** Where noun phrases end. */
import { isRole } from './roles.ts';
import { isCall } from './speech-nouns.ts';
import { readingsOf, type Token } from './tokens.ts';
import {
  ADVERBS,
  COORDINATORS,
  GENITIVE_DETERMINERS,
  NAME_PARTICLES,
  NOMINATIVE_DETERMINERS,
  OBLIQUE_DETERMINERS,
  PREPOSITIONS,
} from './words.ts';

/** Indices of a phrase’s first and last token. */
export interface Phrase {
  from: number;
  to: number;
}

const ADJECTIVE = /(?:e|en|er|es|em)$/u;

function isDeterminer(lower: string): boolean {
  return NOMINATIVE_DETERMINERS.has(lower) || OBLIQUE_DETERMINERS.has(lower);
}

/**
 * The end of the noun phrase that begins at `from`, at most at `to`: determiner, adjectives, nouns and names, with
 * genitives and „von …“ behind them. Undefined where none begins there.
 */
export function phraseEnd(tokens: readonly Token[], from: number, to: number): number | undefined {
  let at = from;
  const first = tokens[at];
  if (!first) return undefined;
  if (first.kind === 'word' && isDeterminer(first.lower)) at += 1;
  at = attributeStart(tokens, from, at, to);
  let end = nounsEnd(tokens, at, to);
  if (end === undefined) return undefined;
  for (;;) {
    const next: Token | undefined = tokens[end + 1];
    if (!next || end + 1 > to) return end;
    const genitive: boolean =
      next.kind === 'word' &&
      GENITIVE_DETERMINERS.has(next.lower) &&
      !(next.lower === 'der' && isFullName(tokens, from, end));
    const of: boolean = next.kind === 'word' && (next.lower === 'von' || next.lower === 'vom');
    const and: boolean = next.kind === 'word' && (next.lower === 'und' || next.lower === 'sowie');
    const more: number | undefined =
      genitive || of
        ? (phraseEnd(tokens, end + (genitive ? 1 : 2), to) ??
          (of && next.lower === 'vom' ? nounsEnd(tokens, end + 2, to) : undefined))
        : and
          ? conjunct(tokens, end + 2, to)
          : undefined;
    if (more === undefined) return end;
    end = more;
  }
}

/** „Vorstandschefin Mareike Thoms der Zeitung“: a name has no genitive behind it, what follows is whom it is told. */
function isFullName(tokens: readonly Token[], from: number, end: number): boolean {
  const names = [tokens[end - 1], tokens[end]];
  if (end - 1 < from || !names.every((one) => one && isNameWord(one))) return false;
  const role = tokens[end - 2];
  return end - 1 === from || (end - 2 >= from && role !== undefined && isRole(role.lower));
}

function isNameWord({ kind, capitalised, lower }: Token): boolean {
  return kind === 'word' && capitalised && !isDeterminer(lower) && !isRole(lower);
}

/** „einer am Dienstag veröffentlichten Mitteilung“: a participle before the noun may have a phrase of its own. */
function attributeStart(tokens: readonly Token[], from: number, at: number, to: number): number {
  const token = tokens[at];
  if (at === from || token?.kind !== 'word' || token.capitalised || !PREPOSITIONS.has(token.lower))
    return at;
  const end = phraseEnd(tokens, at + 1, to);
  const next = end === undefined ? undefined : tokens[end + 1];
  return end !== undefined &&
    next?.kind === 'word' &&
    !next.capitalised &&
    ADJECTIVE.test(next.lower) &&
    !PREPOSITIONS.has(next.lower)
    ? end + 1
    : at;
}

/** „Merkel und Stoiber“, „der Bund und die Länder“. */
function conjunct(tokens: readonly Token[], from: number, to: number): number | undefined {
  const token = tokens[from];
  if (!token || !(token.capitalised || isDeterminer(token.lower) || ADJECTIVE.test(token.lower)))
    return undefined;
  return phraseEnd(tokens, from, to);
}

/** Adjectives and numbers, then nouns, names and titles in a row. */
function nounsEnd(tokens: readonly Token[], from: number, to: number): number | undefined {
  let at = from;
  let steps = 0;
  while (at <= to && steps < 8 && isAttribute(tokens, at)) {
    at += 1;
    steps += 1;
  }
  let end: number | undefined;
  for (; at <= to; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const name =
      (token.kind === 'word' && token.capitalised && !(at === 0 && ADVERBS.has(token.lower))) ||
      token.kind === 'quote' ||
      (token.kind === 'number' && token.capitalised) ||
      (token.kind === 'number' &&
        end !== undefined &&
        /^\d{1,4}$/u.test(token.text) &&
        !tokens[at + 1]?.capitalised) ||
      isQuotedName(token) ||
      isAddress(token);
    if (/^[“”«‘]$/u.test(token.text) && end !== undefined) {
      end = at;
      if (tokens[at + 1]?.text !== '-') break;
    }
    if (/^[„»‚]$/u.test(token.text) && !tokens[at + 1]?.capitalised) break;
    if (end !== undefined && isCalling(token) && tokens[at - 1]?.text !== '-') break;
    if (name || token.text === '-') end = at;
    else if (end === undefined || !isInName(tokens, at, to)) break;
  }
  return end;
}

/** „Eltern Parolen“: no name, but the clause’s object beside its subject. */
function isCalling({ kind, capitalised, lower }: Token): boolean {
  return kind === 'word' && capitalised && isCall(lower);
}

/** „bildung.example“: a site is called by its address. */
export function isAddress({ kind, text }: Token): boolean {
  return kind === 'word' && /.\.\p{Ll}{2,}$/u.test(text);
}

/** Whether a token is a quotation mark, in which names of things stand. */
export function isQuotedName(token: Token): boolean {
  return /^[„“”"»«‚‘]$/u.test(token.text);
}

/** Lower-case words and points within names: „Osama bin Laden“, „George W. Bush“, „Dr. Berg“. */
function isInName(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || at + 1 > to) return false;
  if (token.text === '.') return next.capitalised || next.text === '.';
  if (
    token.lower === 'von' ||
    token.lower === 'und' ||
    token.lower === 'zu' ||
    token.lower === 'vom'
  )
    return (
      token.lower === 'von' &&
      (next.lower === 'der' || next.lower === 'den') &&
      (tokens[at + 2]?.capitalised ?? false)
    );
  if (token.lower === 'der' || token.lower === 'den') return tokens[at - 1]?.lower === 'von';
  return (
    NAME_PARTICLES.has(token.lower) &&
    token.lower !== 'der' &&
    token.lower !== 'des' &&
    next.capitalised
  );
}

function isAttribute(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'number') return !token.capitalised;
  if (token.text === '.' && tokens[at - 1]?.kind === 'number') return true;
  if (token.kind !== 'word' || token.capitalised || isAddress(token)) return false;
  if (PREPOSITIONS.has(token.lower) || COORDINATORS.has(token.lower) || isDeterminer(token.lower))
    return isNumeral(token.lower);
  if (!ADJECTIVE.test(token.lower)) {
    const next = tokens[at + 1];
    // „der damals amtierende Präsident“, „die so genannte Reform“
    return (
      next?.kind === 'word' &&
      !next.capitalised &&
      ADJECTIVE.test(next.lower) &&
      readingsOf(token).length === 0
    );
  }
  return true;
}

function isNumeral(lower: string): boolean {
  return /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|mehrere|viele|einige|weitere|andere|alle|beide)[nr]?$/u.test(
    lower,
  );
}
