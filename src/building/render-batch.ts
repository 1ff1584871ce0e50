/** Renders a batch of pages and writes them. Runs in the build's own thread and in its workers. */
import { pathToFileURL } from 'node:url';
import type { Written } from '../output/manifest.ts';
import { writeNew } from '../output/new-file.ts';
import type { SitePage } from '../page-models/kinds.ts';
import type { Program } from '../rendering/program.ts';

/** A page to be rendered. */
export interface PageJob {
  route: string;
  /** What it shows, as JSON: a page cannot show what is not in it. */
  page: string;
  /** Absolute path of the file to write. */
  file: string;
}

/** Renders pages one after the other in its own thread. */
export class BatchRenderer {
  private readonly program: Promise<Program>;

  /** @param entry the module that renders, as Astro has built it */
  constructor(entry: string) {
    this.program = import(pathToFileURL(entry).href) as Promise<Program>;
  }

  /** @returns what was written, in the order of the jobs */
  async render(jobs: readonly PageJob[]): Promise<Omit<Written, 'key'>[]> {
    const { render } = await this.program;
    const written: Omit<Written, 'key'>[] = [];
    for (const { route, page, file } of jobs) {
      const html = await render({ route, page: JSON.parse(page) as SitePage['page'] });
      written.push(writeNew(file, Buffer.from(html)));
    }
    return written;
  }
}
