import type { Article, Quote } from '../archive/model.ts';
import { FILES } from '../paths.ts';
import type { Addresses } from '../site.ts';
import type { Annotation, AnnotationPage } from './annotations-schema.ts';
import { around } from '../quotes/surroundings.ts';

/** An article's quotes as W3C Web Annotations on its text: who says each, how, and about what. */
function annotationsOf(article: Article, addresses: Addresses): AnnotationPage {
  const id = addresses.absolute(`${article.path}${FILES.annotations}`);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationPage',
    partOf: {
      id: `${id}#collection`,
      type: 'AnnotationCollection',
      label: `${addresses.publication.name}: Zitate in „${article.headline}“`,
      total: article.quotes.length,
    },
    startIndex: 0,
    items: article.quotes.map((quote) => annotationOf(quote, addresses)),
  };
}

/** The same as a file. */
export function annotationsJson(article: Article, addresses: Addresses): string {
  return `${JSON.stringify(annotationsOf(article, addresses))}\n`;
}

function annotationOf(quote: Quote, { absolute }: Addresses): Annotation {
  const { article } = quote;
  return {
    id: `${absolute(quote.path)}#annotation`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      { type: 'SpecificResource', source: absolute(quote.speaker.path), purpose: 'identifying' },
      { type: 'TextualBody', value: quote.speech, format: 'text/plain', purpose: 'classifying' },
      ...quote.topics.map(
        ({ path }) =>
          ({ type: 'SpecificResource', source: absolute(path), purpose: 'tagging' }) as const,
      ),
    ],
    // Each stretch is a target: several selectors of one target would be alternatives for the same stretch.
    target: quote.segments.flat().map((range) => ({
      type: 'SpecificResource',
      source: absolute(`${article.path}${FILES.text}`),
      scope: absolute(article.path),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: article.text.slice(range.start, range.end),
          ...around(article.text, range),
        },
        { type: 'TextPositionSelector', start: range.start, end: range.end },
      ],
    })),
  };
}
