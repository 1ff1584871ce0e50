/** The data files and the linked data of built sites, read as their readers do. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';
import { describe, expect, test } from 'vitest';
import type { JsonLdNode } from '../../src/publish/json-ld/serialise.ts';
import { publicationIn } from '../../src/verify/folder.ts';
import { verifySite } from '../../src/verify/site.ts';
import { elements, readCsv, textOf } from '../data-readers.ts';
import { linkedDataProblems, nodesWithin } from '../schema-org.ts';
import { settingsOf, SITES, type SiteName } from '../sites.ts';

const parser = rehype().freeze();

describe.each(Object.keys(SITES) as SiteName[])('the site “%s”', (name) => {
  const { outDir, site, base } = settingsOf(name);
  const root = `${site}${base}`;
  const read = (file: string) => readFileSync(path.join(outDir, file), 'utf8');
  const find = (pattern: string) => globSync(pattern, { cwd: outDir });
  /** The file that an address of the site leads to. */
  const fileOf = (address: string) => {
    const url = new URL(address, root);
    expect(url.href.startsWith(root)).toBe(true);
    return `${url.pathname.slice(base.length)}${url.pathname.endsWith('/') ? 'index.html' : ''}`;
  };
  const expectFile = (address: string) => {
    expect(() => read(fileOf(address)), address).not.toThrow();
  };

  test('holds what it states', async () => {
    const { findings, quotes, articles } = await verifySite(publicationIn(outDir));
    expect(findings).toEqual([]);
    expect(articles).toBeGreaterThan(0);
    expect(quotes).toBe(readCsv(read('zitate.csv')).length - 1);
  });

  const pages = find('**/*.html').map((file) => {
    const head = { file, metas: [] as Element[], links: [] as Element[], data: [] as JsonLdNode[] };
    visit(parser.parse(read(file)), 'element', (element) => {
      if (element.tagName === 'meta') head.metas.push(element);
      if (element.tagName === 'link') head.links.push(element);
      if (element.properties['type'] !== 'application/ld+json') return;
      const [child] = element.children;
      const json = child?.type === 'text' ? child.value : '';
      head.data.push(...(JSON.parse(json) as { '@graph': JsonLdNode[] })['@graph']);
    });
    return head;
  });

  test('every page’s linked data is schema.org’s, and its references lead somewhere', () => {
    const nodes = pages.flatMap(({ data }) => data);
    const byId = new Map(
      nodesWithin(nodes)
        .filter((node) => '@type' in node)
        .map((node) => [String(node['@id']), node]),
    );
    expect(nodes.flatMap(linkedDataProblems((id) => byId.get(id)))).toEqual([]);
    expect(nodesWithin(nodes).length).toBeGreaterThan(pages.length);
  });

  test('every page says which address is its own, and links files that are there', () => {
    for (const { file, metas, links } of pages) {
      const canonical = links.filter(({ properties }) => String(properties['rel']) === 'canonical');
      const hidden = metas.some(({ properties }) => properties['content'] === 'noindex');
      const href = canonical.map(({ properties }) => String(properties['href']));
      // A former address names the one that it leads on to.
      const leadsOn = metas.some(({ properties }) => String(properties['httpEquiv']) === 'refresh');
      if (leadsOn) expectFile(href.join());
      else expect(href).toEqual(hidden ? [] : [`${root}${file.replace(/index\.html$/, '')}`]);
      for (const { properties } of links) expectFile(String(properties['href']));
      for (const { properties } of metas) {
        if (properties['property'] === 'og:image') expectFile(String(properties['content']));
      }
    }
  });

  test('feeds and sitemap are well-formed and lead to pages', () => {
    const files = find('**/*.xml');
    expect(files).toContain('feed.xml');
    for (const file of files) {
      const xml = read(file);
      expect(() => fromXml(xml), file).not.toThrow();
      const addresses = [...elements(xml, 'loc'), ...elements(xml, 'link')];
      // Texts in TEI have no such elements.
      if (!file.endsWith('tei.xml')) expect(addresses.length, file).toBeGreaterThan(0);
      for (const address of addresses) expectFile(textOf(address));
    }
    const jsonFeeds = find('**/feed.json');
    expect(jsonFeeds).toHaveLength(files.filter((file) => file.endsWith('feed.xml')).length);
    for (const file of jsonFeeds) {
      const feed = JSON.parse(read(file)) as { feed_url: string; items: { url: string }[] };
      expect(fileOf(feed.feed_url)).toBe(file);
      expect(feed.items.length, file).toBeGreaterThan(0);
      for (const { url } of feed.items) expectFile(url);
    }
    expect(read('robots.txt')).toContain(`Sitemap: ${root}sitemap.xml\n`);
  });
});
