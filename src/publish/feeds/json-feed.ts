import { FILES } from '../../paths.ts';
import { SITE, type Addresses } from '../../site.ts';
import { isoDateTime } from '../dates.ts';
import type { Feed, FeedItem } from './feed.ts';

/** A feed as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed, addresses: Addresses): string {
  const { absolute } = addresses;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: absolute(feed.path),
    feed_url: absolute(`${feed.path}${FILES.jsonFeed}`),
    language: SITE.language,
    items: feed.items.map((item) => itemOf(item, addresses)),
  };
  return `${JSON.stringify(document)}\n`;
}

function itemOf(item: FeedItem, { absolute, publication }: Addresses) {
  const { timeZone } = publication;
  const url = absolute(item.path);
  return {
    id: url,
    url,
    title: item.title,
    content_html: item.html,
    content_text: item.text,
    date_published: isoDateTime(item.published, timeZone),
    date_modified: item.modified === undefined ? undefined : isoDateTime(item.modified, timeZone),
    authors: item.authors.length === 0 ? undefined : item.authors.map((name) => ({ name })),
    tags: item.topics.length === 0 ? undefined : item.topics,
  };
}
