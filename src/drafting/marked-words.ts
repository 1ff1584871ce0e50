/** What a passage in quotation marks is by its words and by what stands before it: a name, a title, a phrase. */
import type { MarkedPassage } from '../quotes/marks.ts';
import type { TextRange } from '../quotes/text.ts';
import type { AnalysedSentence } from './analysis.ts';
import type { Frame } from './frames.ts';
import { readsAsClause } from './finite.ts';
import { isCall } from './speech-nouns.ts';
import type { Token } from './tokens.ts';

/** A passage without white space at its ends. */
export function trim(text: string, { start, end }: TextRange): TextRange {
  const inner = text.slice(start, end);
  return {
    start: start + inner.length - inner.trimStart().length,
    end: end - (inner.length - inner.trimEnd().length),
  };
}

/** „Opfer des Terrorismus“, „Ruhe und Geduld“: a German phrase rather than a name. */
export function hasFunctionWord(inner: string): boolean {
  return /\s(?:der|des|dem|den|die|das|zu|zum|zur|im|von|vom|mit|auf|an|am|und|zwischen)\s/u.test(
    inner,
  );
}

/** „Der alte Mann“: titles begin with an article more often than what somebody is quoted as saying. */
export function beginsWithArticle(inner: string): boolean {
  return /^(?:Der|Die|Das|Ein|Eine)\s/u.test(inner);
}

/** „als „Wortbruch““, „sei ein „Skandal““: what something is called. */
export function isPredicative(sentence: AnalysedSentence, passage: MarkedPassage): boolean {
  const before = tokensBefore(sentence, passage).at(-1)?.lower ?? '';
  return /^(?:als|von|ein(?:e[nmr]?)?)$/u.test(before);
}

/** A title, a term or what a word means, nobody’s speech. */
export function isName(sentence: AnalysedSentence, passage: MarkedPassage, text: string): boolean {
  const before = tokensBefore(sentence, passage);
  const last = before.at(-1);
  const colon = last?.text === ':';
  const titled = colon ? TITLES.has(before.at(-2)?.lower ?? '') : last && isTitled(last);
  return titled === true || isGloss(before, colon, text);
}

const EXAMPLES = new Set(['wie', 'etwa', 'zum', 'beispiel', 'beispielsweise']);

/** „Parolen wie „Jetzt reicht es“ oder „Haut ab““, „mit den Worten „…““: somebody’s words, in whole. */
export function isAnnounced(sentence: AnalysedSentence, passage: MarkedPassage): boolean {
  let before = tokensBefore(sentence, passage);
  for (;;) {
    const last = before.findLast(({ lower }) => !EXAMPLES.has(lower));
    if (last && isCall(last.lower)) return true;
    if (!last || !/^(?:und|oder|sowie|,)$/u.test(last.lower)) return false;
    before = withoutPassage(before.slice(0, before.indexOf(last)));
    if (before.length === 0) return false;
  }
}

/** Tokens that end with a passage in quotation marks, without that; none where they do not. */
function withoutPassage(tokens: Token[]): Token[] {
  const last = tokens.at(-1);
  if (last?.kind === 'quote') return tokens.slice(0, -1);
  if (!last || !/^[“”«»"‘]$/u.test(last.text)) return [];
  const opening = tokens.findLastIndex(
    ({ text }, at) => at < tokens.length - 1 && /^[„“»«"‚]$/u.test(text),
  );
  return tokens.slice(0, Math.max(0, opening));
}

/** „(„gegossenes Blei“)“, „(etwa: „Volksmacht“)“: a translation or an abbreviation in brackets. */
function isGloss(before: readonly Token[], colon: boolean, text: string): boolean {
  const opening = before.findLastIndex((token) => token.text === '(' || token.text === '[');
  if (opening < 0) return false;
  const label = before.slice(opening + 1);
  if (label.some(({ text: mark }) => mark === ')' || mark === ']')) return false;
  const labelled = colon && label.every(({ capitalised }) => !capitalised);
  return (label.length === 0 || labelled) && !readsAsClause(text);
}

/** „Motto: „…““; behind „Artikel:“ and others stands what is said there. */
const TITLES = new Set('motto titel überschrift name begriff bezeichnung slogan'.split(' '));
const TITLED =
  'motto titel überschrift schlagzeile film buch roman album lied song serie sendung ausstellung projekt programm studie zeitschrift magazin zeitung gruppe band name verein stück oper artikel aktion kampagne initiative veranstaltung reihe begriff bezeichnung slogan musical single partei organisation bündnis theaterstück blatt bereich prinzip prädikat stichwort rubrik kategorie operation'.split(
    ' ',
  );
const TITLED_FORMS = new Set(
  TITLED.flatMap((noun) => [noun, ...['n', 's', 'es', 'en', 'ens'].map((end) => noun + end)]),
);
const SHORTEST_PART = 5;
const LONGEST_FORM = Math.max(...[...TITLED_FORMS].map(({ length }) => length));

/** A noun for what has a title or a name, or a compound of it, in any case: „des Wochenmagazins“. */
function isTitled({ lower, capitalised }: Token): boolean {
  if (TITLED_FORMS.has(lower)) return true;
  if (!capitalised || lower.endsWith('reaktion')) return false;
  for (let length = SHORTEST_PART; length <= Math.min(LONGEST_FORM, lower.length); length += 1)
    if (TITLED_FORMS.has(lower.slice(-length))) return true;
  return false;
}

/** „Das nennt man …“, „wird als … bezeichnet“, „der Name lautet …“: what is called so by everybody. */
export function isNaming({ tokens }: AnalysedSentence, frame: Frame): boolean {
  const { verb, mention, predicate } = frame;
  if (!NAMING.has(verb.lemma)) return false;
  const first = mention && tokens[mention.from];
  const last = mention && tokens[mention.to];
  if (predicate.passive)
    return !mention || !/^(?:von|vom|durch|seitens)$/u.test(tokens[mention.from - 1]?.lower ?? '');
  return first?.lower === 'man' || TITLES.has(last?.lower ?? '');
}

const NAMING = new Set(['nennen', 'bezeichnen', 'heißen', 'lauten']);

/** The tokens of a sentence that stand before a passage’s opening mark. */
function tokensBefore({ sentence: { tokens } }: AnalysedSentence, { start }: TextRange): Token[] {
  return tokens.slice(
    0,
    tokens.findIndex((token) => token.start >= start - 1),
  );
}
