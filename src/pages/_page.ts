import type { GetStaticPaths } from 'astro';
import type { Archive } from '../archive/model.ts';
import { itemsOf, type PageKind, type Shown } from '../page-models/kinds.ts';
import { siteAddresses } from '../site.ts';

/** The pages of a kind, for the development server; a build names its pages itself. */
export function pathsOf<Item>(kind: PageKind<Item>): GetStaticPaths {
  return async () => {
    const { getArchive } = await import('../archive/astro.ts');
    const archive = await getArchive();
    const items = itemsOf(kind, archive);
    return items.map((item) => ({ params: kind.params(item), props: { item, archive } }));
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
  // An item is part of the archive that it comes with: in another one it would not be found.
  const { item, archive = await getArchive() } = props as { item: Item; archive?: Archive };
  return kind.model(archive, item, siteAddresses(archive.publication));
}
