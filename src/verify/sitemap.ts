import { fromXml } from 'xast-util-from-xml';
import { visit } from 'unist-util-visit';
import { SITEMAP_ADDRESSES, SITEMAP_FILES } from './bounds.ts';
import type { Finding } from './finding.ts';
import { readText } from './parse.ts';
import type { Publication } from './publication.ts';

/**
 * The addresses that a site's sitemap lists, those of the files under an index included.
 * @param root the public address of the site, as its data state it, with the last slash
 */
export async function readSitemap(
  publication: Publication,
  root: string,
  findings: Finding[],
): Promise<string[]> {
  const first = await readLocations(publication, 'sitemap.xml', findings);
  if (first === undefined) return [];
  if (first.kind === 'urlset') return first.locations;
  const report = (rule: Finding['rule'], message: string) =>
    findings.push({ file: 'sitemap.xml', rule, message });
  const files = [...new Set(first.locations)];
  if (files.length > SITEMAP_FILES) {
    report('unreadable', `nennt mehr als ${String(SITEMAP_FILES)} Teile; so viele werden gelesen`);
  }
  const addresses: string[] = [];
  for (const location of files.slice(0, SITEMAP_FILES)) {
    if (!location.startsWith(root)) {
      report('address', `${location} liegt außerhalb der Website`);
      continue;
    }
    const part = await readLocations(publication, location.slice(root.length), findings);
    for (const address of part?.locations ?? []) addresses.push(address);
    if (addresses.length > SITEMAP_ADDRESSES) {
      report('unreadable', `nennt mehr als ${String(SITEMAP_ADDRESSES)} Adressen`);
      return addresses.slice(0, SITEMAP_ADDRESSES);
    }
  }
  return addresses;
}

async function readLocations(
  publication: Publication,
  file: string,
  findings: Finding[],
): Promise<{ kind: string; locations: string[] } | undefined> {
  const xml = await readText(publication, file, findings);
  if (xml === undefined) return undefined;
  const locations: string[] = [];
  let kind = '';
  try {
    visit(fromXml(xml), 'element', (element, _, parent) => {
      if (parent?.type === 'root') kind = element.name;
      const [child] = element.children;
      if (element.name === 'loc' && child?.type === 'text') locations.push(child.value.trim());
    });
  } catch {
    findings.push({ file, rule: 'unreadable', message: 'ist kein XML' });
    return undefined;
  }
  return { kind, locations };
}
