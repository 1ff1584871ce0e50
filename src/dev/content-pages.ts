/** Pages on the development server while the content has problems. */
import type { ServerResponse } from 'node:http';
import { isError, withoutHints, type Problem } from '../content/rules.ts';
import { articlePath, PATHS, standingPath } from '../paths.ts';
import type { ContentWatch, Middleware } from './content-watch.ts';
import { banner, emptyPage, problemsPage, REPORT } from './problems-page.ts';

/**
 * Shows what is good, with a banner about what is not; in place of an article or page with errors its report, and
 * where nothing can be shown yet how to begin.
 */
export function contentMiddleware(watch: ContentWatch): Middleware {
  const { base } = watch;
  return (request, response, next) => {
    const [pathname = ''] = (request.url ?? '').split('?');
    const path = pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname;
    if (!path.endsWith('/') || !request.headers.accept?.includes('text/html')) return next();
    watch.current().then(({ good, problems }) => {
      if (path === `/${REPORT}`) return send(response, 200, problemsPage(problems, { base }));
      if (good.articles.length === 0) {
        const others = problems.filter(({ rule }) => rule !== 'content-folder');
        // There is an article, and it has mistakes: nobody has to begin one.
        if (others.some((problem) => isError(problem) && ARTICLE.test(problem.file)))
          return send(response, 500, problemsPage(others, { base }));
        return send(response, others.some(isError) ? 500 : 200, emptyPage(others, base));
      }
      const file = brokenAt(path, problems);
      if (file !== undefined) {
        const own = problems.filter((problem) => problem.file === file);
        return send(response, 500, problemsPage(own, { base, file }));
      }
      const grave = withoutHints(problems);
      if (grave.length > 0) putIntoPage(response, banner(grave, base));
      next();
    }, next);
  };
}

const ARTICLE = /[/\\]articles[/\\][^/\\]+\.md$/;

/** The file with errors that a path would show: an article's, for it and its quotes, or that of a page. */
function brokenAt(path: string, problems: readonly Problem[]): string | undefined {
  return problems.filter(isError).find(({ file }) => {
    const [, folder, id = ''] = /([^/\\]+)[/\\]([^/\\]+)\.md$/.exec(file) ?? [];
    if (folder === 'pages') return path === standingPath(id);
    if (folder !== 'articles') return false;
    return path.startsWith(articlePath(id)) || path.startsWith(`${PATHS.quotes}${id}/`);
  })?.file;
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(html);
}

const BODY = /<body\b[^>]*>/;

/** Puts something first into the body of a page that is about to be written; what is no page stays as it is. */
function putIntoPage(response: ServerResponse, html: string): void {
  const chunks: Buffer[] = [];
  const take = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const end = response.end.bind(response);
  response.write = (chunk: unknown): boolean => {
    take(chunk);
    return true;
  };
  response.end = (chunk?: unknown): ServerResponse => {
    take(chunk);
    const bytes = Buffer.concat(chunks);
    const text = bytes.toString();
    return BODY.test(text) ? end(text.replace(BODY, (body) => body + html)) : end(bytes);
  };
}
