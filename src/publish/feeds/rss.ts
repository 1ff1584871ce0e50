import { x } from 'xastscript';
import { FILES } from '../../paths.ts';
import { SITE, type Addresses } from '../../site.ts';
import { rssDate } from '../dates.ts';
import { serialiseXml } from '../xml.ts';
import type { Feed, FeedItem } from './feed.ts';

/** A feed as RSS 2.0: https://www.rssboard.org/rss-specification */
export function rss(feed: Feed, addresses: Addresses): string {
  const { absolute, publication } = addresses;
  return serialiseXml(
    x(null, [
      x(
        'rss',
        {
          version: '2.0',
          'xmlns:atom': 'http://www.w3.org/2005/Atom',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        },
        x('channel', [
          x('title', feed.title),
          x('link', absolute(feed.path)),
          x('description', feed.description),
          x('language', SITE.language),
          x('atom:link', {
            rel: 'self',
            type: 'application/rss+xml',
            href: absolute(`${feed.path}${FILES.feed}`),
          }),
          ...newest(feed).map((date) => x('lastBuildDate', rssDate(date, publication.timeZone))),
          ...feed.items.map((item) => itemElement(item, addresses)),
        ]),
      ),
    ]),
  );
}

function itemElement(item: FeedItem, { absolute, publication }: Addresses) {
  return x('item', [
    x('title', item.title),
    x('link', absolute(item.path)),
    x('guid', { isPermaLink: 'true' }, absolute(item.path)),
    x('pubDate', rssDate(item.published, publication.timeZone)),
    ...item.authors.map((author) => x('dc:creator', author)),
    ...item.topics.map((topic) => x('category', topic)),
    // Readers take the description for HTML, so markup in a quote's words is escaped twice.
    x('description', item.html),
  ]);
}

/** The content's own last change stands for the time of the build: the same content, the same bytes. */
function newest(feed: Feed): string[] {
  return feed.items
    .map(({ published, modified }) => modified ?? published)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .slice(-1);
}
