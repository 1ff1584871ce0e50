import { readTree } from '../../src/content/tree.ts';
import { reportProblems } from '../../src/content/report.ts';

/** `node tests/limits/once.ts DIR`: checks one content tree and prints what it took, as JSON. */
const [directory = ''] = process.argv.slice(2);
const before = process.cpuUsage();
const started = performance.now();
const { tree, problems } = await readTree(directory);
const report = reportProblems(problems);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    accepted: tree !== undefined,
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    problems: problems.length,
    first: report.slice(0, 400),
  }),
);
