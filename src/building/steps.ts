import { Progress } from './progress.ts';

/** Milliseconds of each step of a build, in order. */
export type Steps = { step: string; ms: number }[];

/** The steps of one build: each is timed and shown as it goes on. */
export class Run {
  readonly steps: Steps = [];
  private readonly progress = new Progress();
  private current: { step: string; start: number } | undefined;

  /** Begins a step, which ends the one before. */
  begin(step: string): void {
    this.end();
    this.current = { step, start: performance.now() };
    this.progress.begin(step);
  }

  /** Tells how far the step is; `total` is undefined where nobody knows it. */
  readonly count = (done: number, total?: number): void => this.progress.count(done, total);

  end(): void {
    if (!this.current) return;
    const { step, start } = this.current;
    this.current = undefined;
    this.progress.end();
    this.steps.push({ step, ms: Math.round(performance.now() - start) });
  }

  async step<Value>(
    step: string,
    run: (count: Progress['count']) => Value | Promise<Value>,
  ): Promise<Value> {
    this.begin(step);
    try {
      return await run(this.count);
    } finally {
      this.end();
    }
  }
}
