import type { GetStaticPaths } from 'astro';
import { itemsOf, type PageKind, type Shown } from '../page-models/kinds.ts';
import { siteAddresses } from '../site.ts';

/** The pages of a kind, for the development server; a build names its pages itself. */
export function pathsOf<Item>(kind: PageKind<Item>): GetStaticPaths {
  return async () => {
    const { getArchive } = await import('../archive/astro.ts');
    const items = itemsOf(kind, await getArchive());
    return items.map((item) => ({ params: kind.params(item), props: { item } }));
  };
}

/**
 * What a page shows. A build gives it along, and the page reads nothing else; the development server makes it from the
 * content as it is now.
 */
export async function shownBy<Item, Page extends Shown>(
  kind: PageKind<Item, Page>,
  { props, locals }: { props: object; locals: App.Locals },
): Promise<Page> {
  if (import.meta.env.PROD) return locals.page as Page;
  const { getArchive } = await import('../archive/astro.ts');
  const archive = await getArchive();
  const addresses = siteAddresses(archive.publication);
  return kind.model(archive, (props as { item: Item }).item, addresses);
}
