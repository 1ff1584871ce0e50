import type { Quote } from '../../archive/model.ts';
import { isVerbatim, SPEECH } from '../../quotes/speech.ts';
import { SITE, type Addresses } from '../../site.ts';
import { listed, references } from './entities.ts';
import { identityOf, reference } from './identity.ts';
import type { JsonLdNode } from './serialise.ts';

/**
 * A quote in schema.org's terms. `Quotation.text` is what someone said word for word, so only direct speech is a
 * Quotation. Any other kind is a Claim in the article's words, with the words in quotation marks within it, which
 * are the speaker's own, as Quotations that are part of it. Voices, topics and the article are references, which the
 * page of the quote fills in.
 */
export function quoteNode(quote: Quote, addresses: Addresses): JsonLdNode {
  const id = identityOf(addresses);
  const common = {
    '@id': id.quote(quote),
    text: quote.text,
    creator: reference(id.voice(quote.speaker)),
    isPartOf: reference(id.article(quote.article)),
    about: references(quote.topics.map(id.topic)),
    inLanguage: SITE.language,
  };
  if (isVerbatim(quote.speech)) {
    return { '@type': 'Quotation', ...common, spokenByCharacter: common.creator };
  }
  return {
    '@type': 'Claim',
    ...common,
    keywords: SPEECH[quote.speech].title,
    hasPart: listed(
      quote.verbatim.map((words, index) => ({
        '@type': 'Quotation',
        '@id': id.verbatim(quote, index + 1),
        text: words,
        creator: common.creator,
        spokenByCharacter: common.creator,
        isPartOf: reference(common['@id']),
        inLanguage: SITE.language,
      })),
    ),
  };
}
