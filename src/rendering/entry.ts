/** What the program that Astro builds offers. Its modules are bundled, and loaded by `building/render-worker.ts`. */
import { createApp } from 'astro/app/entrypoint';
import { PATHS } from '../paths.ts';
import { absolute } from '../site.ts';
import type { Program } from './program.ts';

const app = createApp({ streaming: false });
const routes = new Map(app.manifestData.routes.map((route) => [route.route, route]));

/**
 * Renders one page from its model.
 * @returns the whole HTML of the page
 * @throws Error where no file of `src/pages` has the route, or Astro answers with another status
 */
export const render: Program['render'] = async ({ route, page }) => {
  const routeData = routes.get(route);
  if (!routeData) throw new Error(`No file of src/pages has the route ${route}`);
  const request = new Request(absolute(page.path));
  const response = await app.render(request, { routeData, locals: { page } });
  if (response.status !== (page.path === PATHS.notFound ? 404 : 200)) {
    throw new Error(`${page.path} was rendered with status ${String(response.status)}`);
  }
  return response.text();
};
