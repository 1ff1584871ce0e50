import type { IncomingMessage, ServerResponse } from 'node:http';
import { countProblems, reportProblems } from '../content/report.ts';
import { HeldArticles } from '../content/held-articles.ts';
import { readTree, type ReadTree } from '../content/tree.ts';
import { problemsPage } from './problems-page.ts';

export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** Tells an editor what is wrong with the content, or that nothing is any more. */
type Report = (text: string, good: boolean) => void;

/** The content tree as it is now, read again when a file has changed. */
export class ContentWatch {
  /** Counts the changes, so that what is made from the tree knows whether it is old. */
  version = 0;
  readonly base: string;
  private readonly directory: string;
  private readonly report: Report;
  private reading: Promise<ReadTree> | undefined;
  private readonly held = new HeldArticles();
  /** What was told last: one change of a file can come as several events. */
  private told = '';

  constructor(directory: string, base: string, report: Report) {
    this.directory = directory;
    this.base = base;
    this.report = report;
  }

  changed(): void {
    this.version += 1;
    this.reading = undefined;
  }

  current(): Promise<ReadTree> {
    this.reading ??= readTree(this.directory, { base: this.base, held: this.held }).then((read) => {
      this.tell(read);
      return read;
    });
    return this.reading;
  }

  private tell({ problems }: ReadTree): void {
    const report =
      problems.length === 0 ? '' : `${reportProblems(problems)}\n\n${countProblems(problems)}.`;
    if (report === this.told) return;
    this.told = report;
    this.report(report || 'The content has no problems any more.', report === '');
  }
}

/** Instead of a page, the problems of the content, as long as there are errors. */
export function contentMiddleware(watch: ContentWatch): Middleware {
  return (request, response, next) => {
    if (!request.headers.accept?.includes('text/html')) return next();
    watch.current().then(({ tree, problems }) => {
      if (tree) return next();
      response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(problemsPage(problems, watch.base));
    }, next);
  };
}
