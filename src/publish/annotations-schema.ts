/**
 * The shape of an article's `annotations.jsonld`, a page of W3C Web Annotations, as far as this site uses their model:
 * https://www.w3.org/TR/annotation-model/
 */
import { z } from 'zod';
import { SPEECH_KINDS } from '../quotes/speech.ts';

const address = z.url({ protocol: /^https?$/ });
const offset = z.int().nonnegative();

const quoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});

const positionSelector = z
  .strictObject({ type: z.literal('TextPositionSelector'), start: offset, end: offset })
  .describe(
    'Offsets into the text in UTF-16 code units, end exclusive. They differ from the code points of the recommendation only behind characters outside the Basic Multilingual Plane',
  );

const target = z.strictObject({
  type: z.literal('SpecificResource'),
  source: address.describe('The text of the article, text.txt'),
  scope: address.describe('The page of the article'),
  selector: z.tuple([quoteSelector, positionSelector]).describe('Two ways to say the same passage'),
});

const voice = z.strictObject({
  type: z.literal('SpecificResource'),
  source: address,
  purpose: z.literal('identifying').describe('Who says it: the page of a voice'),
});

const topic = z.strictObject({
  type: z.literal('SpecificResource'),
  source: address,
  purpose: z.literal('tagging').describe('What it is about: the page of a topic'),
});

const speech = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.enum(SPEECH_KINDS),
  format: z.literal('text/plain'),
  purpose: z.literal('classifying').describe('The kind of speech representation'),
});

const annotation = z.strictObject({
  id: address,
  type: z.literal('Annotation'),
  motivation: z.literal('identifying'),
  body: z.tuple([voice, speech], topic),
  target: z
    .array(target)
    .min(1)
    .describe(
      'The stretches of text, in order: one a segment, and more where a pull quote interrupts one',
    ),
});

/** A page of annotations after the Web Annotation Data Model: https://www.w3.org/TR/annotation-model/. */
export const annotationPage = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: address,
  type: z.literal('AnnotationPage'),
  partOf: z.strictObject({
    id: address,
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    total: offset,
  }),
  startIndex: z.literal(0),
  items: z.array(annotation).describe('One a quote, in the order of the text'),
});

/** The file of an article's annotations. */
export type AnnotationPage = z.output<typeof annotationPage>;
/** One quote of it. */
export type Annotation = AnnotationPage['items'][number];
