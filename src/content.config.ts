import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { ArticleEntry, PageEntry, SpeakerEntry, TopicEntry } from './content/entries.ts';
import type { PublicationData } from './schemas/publication.ts';
import { treeLoader } from './archive/loader.ts';

/** The loader has checked every entry against the schemas in `src/schemas`; here only its type is said. */
const entry = <Entry>() => z.custom<Entry>();

export const collections = {
  publication: defineCollection({
    loader: treeLoader('publication'),
    schema: entry<PublicationData>(),
  }),
  articles: defineCollection({ loader: treeLoader('articles'), schema: entry<ArticleEntry>() }),
  speakers: defineCollection({ loader: treeLoader('speakers'), schema: entry<SpeakerEntry>() }),
  topics: defineCollection({ loader: treeLoader('topics'), schema: entry<TopicEntry>() }),
  pages: defineCollection({ loader: treeLoader('pages'), schema: entry<PageEntry>() }),
};
