import type { IncomingMessage, ServerResponse } from 'node:http';
import { joinArchive } from '../archive/join.ts';
import type { Archive } from '../archive/model.ts';
import { countProblems, reportProblems } from '../content/report.ts';
import { HeldArticles } from '../content/held-articles.ts';
import { readTree, type ReadTree } from '../content/tree.ts';
import { isError, withoutHints } from '../content/rules.ts';

export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** Tells an editor what is wrong with the content, or that nothing is any more: as loud as the worst of it. */
type Report = (text: string, level: 'error' | 'warn' | 'info') => void;

/** The content tree as it is now, read again when a file has changed. */
export class ContentWatch {
  /** Counts the changes, so that what is made from the tree knows whether it is old. */
  version = 0;
  readonly base: string;
  private readonly directory: string;
  private readonly report: Report;
  private reading: Promise<ReadTree> | undefined;
  private joined: Archive | undefined;
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
    this.joined = undefined;
  }

  /** What is good of the content, joined; never that of a reading which a change has overtaken. */
  async archive(): Promise<Archive> {
    const reading = this.current();
    const { good } = await reading;
    if (reading !== this.reading) return this.archive();
    return (this.joined ??= joinArchive(good));
  }

  current(): Promise<ReadTree> {
    this.reading ??= readTree(this.directory, {
      base: this.base,
      editing: true,
      held: this.held,
    }).then((read) => {
      this.tell(read);
      return read;
    });
    return this.reading;
  }

  private tell({ problems: all }: ReadTree): void {
    const problems = withoutHints(all);
    const report =
      problems.length === 0 ? '' : `${reportProblems(problems)}\n\n${countProblems(problems)}.`;
    if (report === this.told) return;
    this.told = report;
    if (report === '') this.report('Die Inhalte haben keine Probleme mehr.', 'info');
    else this.report(report, problems.some(isError) ? 'error' : 'warn');
  }
}
