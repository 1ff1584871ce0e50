import { Spans } from '../../quotes/spans.ts';
import type { PlacedQuote } from '../../quotes/coverage.ts';
import type { TextRange } from '../../quotes/text.ts';
import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import { say } from '../wording/say.ts';
import type { ArticleContext } from './context.ts';

/** Forms that are almost always the present subjunctive in the third person. */
const SUBJUNCTIVE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${'sei seien habe werde könne müsse solle wolle dürfe möge wisse gebe gehe stehe bleibe liege nehme sehe brauche fehle bestehe bedeute handele handle führe laufe lasse komme gehöre erwarte rechne zeige mache tue bringe drohe diene gelte bekomme erhalte spreche trage verdiene koste'.replaceAll(' ', '|')})(?![\\p{L}-])`,
  'gu',
);

/** What the subjunctive stands in without anybody's speech. */
const NO_SPEECH =
  /\b(?:es sei denn|sei es|sei dank|wie (?:auch|dem auch) (?:immer )?sei|komme,? was|koste(?:,| es),? was|ich|als (?:ob|wenn|sei|seien|habe|wolle|könne|müsse|gebe|werde)|dass? Gott|möge|damit|so wahr)\b/iu;

/** What says whose words or views they are: „laut Berg“, not „laut werden“; „, so Berg“. */
const FRAME =
  /(?<![\p{L}-])(?:[Ll]aut (?=(?:de[rmns]|eine[rms]|seine[rmn]|ihre[rmn]) |\p{Lu})|[Nn]ach (?:eigenen )?(?:Angaben?|Aussagen?|Ansicht|Auffassung|Meinung|Einschätzung|Darstellung|Worten|Überzeugung)(?!\p{L})|(?<=\p{L} )(?<!Schätzungen )zufolge(?!\p{L}))|, so (?=(?:de[rs]|die|das) \p{L}|\p{Lu})/u;

/** A verb of saying with the clause that tells what is said: `sagte, dass …`. */
const CLAUSE = new RegExp(
  `(?<![\\p{L}-])(?:${[
    '(?:sag|erklär|beton|behaupt|mein|kritisier|versicher|bestätig|warn|äußer)e?te?n?',
    'berichtete?n?|gesagt|mitgeteilt',
    'teilte?n?[^,.;:]{0,120} mit',
    '(?:weist|wies|wiesen)[^,.;:]{0,120} darauf hin',
  ].join('|')})(?!\\p{L})[^,.;:]{0,120}, (?:dass|daß|ob)(?!\\p{L})`,
  'u',
);

/** Where a sentence ends: not behind an ordinal or an abbreviation. */
const SENTENCE_END =
  /(?<![\d\s]|\b(?:\p{L}|Dr|Nr|St|Prof|Mio|Mrd|bzw|ca|usw|etc|vgl|Art|Abs|Str|Co|Jr|Sr|Mr|Mrs|Ms))[.!?…]+["“”«»‘’)]*\s+(?=["„“»«‚(]*[\p{Lu}\d])/gu;

/**
 * Speech that nothing accounts for and that a plain rule can see, one hint for a stretch of it: a sentence in the
 * subjunctive of reported speech, one with „laut“, or a verb of saying with its clause.
 */
export function speechHints(
  { source, data, article, marks, partial, offsetInFile }: ArticleContext,
  quotes: readonly PlacedQuote[],
): Problem[] {
  if (!data.hints || partial) return [];
  const told = new Spans([
    ...quotes.flatMap(({ segments }) => segments.flat()),
    ...marks.passages.map(({ start, end }) => ({ start, end })),
  ]);
  return article.blocks.flatMap((block) => {
    const sentences = sentencesOf(article.text, block);
    const speaking = sentences.filter((sentence) => isSpeech(article.text, sentence, told));
    return stretches(sentences, new Set(speaking)).map(({ start, end }) =>
      source.problem(
        'unaccounted-speech',
        offsetInFile(start),
        say('unaccounted-speech', { passage: excerpt(article.text.slice(start, end)) }),
        say('unaccounted-speech-mend'),
      ),
    );
  });
}

function isSpeech(text: string, sentence: TextRange, told: Spans): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (NO_SPEECH.test(words)) return false;
  const isFree = !told.touch(sentence);
  if (isFree && (FRAME.test(words) || CLAUSE.test(words))) return true;
  return [...words.matchAll(SUBJUNCTIVE)].some(({ 0: word, index }) => {
    const start = sentence.start + index;
    return !told.touch({ start, end: start + word.length });
  });
}

function sentencesOf(text: string, { start, end }: TextRange): TextRange[] {
  const block = text.slice(start, end);
  const found: TextRange[] = [];
  let from = 0;
  for (const { 0: mark, index } of block.matchAll(SENTENCE_END)) {
    found.push({ start: start + from, end: start + index + mark.trimEnd().length });
    from = index + mark.length;
  }
  found.push({ start: start + from, end });
  return found;
}

/** Sentences that follow one another, joined. */
function stretches(sentences: readonly TextRange[], some: ReadonlySet<TextRange>): TextRange[] {
  const found: TextRange[] = [];
  let before: TextRange | undefined;
  for (const sentence of sentences) {
    if (!some.has(sentence)) before = undefined;
    else if (before) before.end = sentence.end;
    else found.push((before = { ...sentence }));
  }
  return found;
}
