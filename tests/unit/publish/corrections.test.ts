import { expect, test } from 'vitest';
import { siteFeed } from '../../../src/publish/feeds/feed.ts';
import { articleMeta } from '../../../src/publish/page-meta.ts';
import { ADDRESSES, sampleArchive } from './sample.ts';

const [article] = sampleArchive().articles;
if (!article) throw new Error('the sample lacks an article');
const corrected = {
  ...article,
  corrections: [
    { date: '2026-03-02', day: '2026-03-02', text: 'Berg sagte „drei“, nicht „vier“.' },
  ],
};

test('a feed’s item tells what was corrected', () => {
  const [item] = siteFeed({ ...sampleArchive(), articles: [corrected] }).items;
  const words = 'Korrigiert am 2. März 2026: Berg sagte „drei“, nicht „vier“.';
  expect(item?.text).toContain(words);
  expect(item?.html).toContain(`<p>${words}</p>`);
});

test('search engines are told as well, and nothing where nothing was corrected', () => {
  const nodeOf = (one: typeof article) =>
    articleMeta(one, ADDRESSES).data.find((node) => String(node['@type']).includes('NewsArticle'));
  expect(nodeOf(corrected)?.['correction']).toMatchObject([
    { '@type': 'CorrectionComment', text: 'Berg sagte „drei“, nicht „vier“.' },
  ]);
  expect(nodeOf(article)?.['correction']).toBeUndefined();
});
