import { countProblems, counted, reportProblems } from '../content/report.ts';
import { readTree } from '../content/tree.ts';
import { contentDirectory } from '../settings.ts';

/** `npm run check`: the content alone. */
const { tree, problems } = await readTree(contentDirectory());
if (problems.length > 0) console.error(reportProblems(problems));
if (tree) {
  const quotes = tree.articles.reduce((sum, article) => sum + article.quotes.length, 0);
  console.log(
    `${counted(tree.articles.length, 'article')}, ${counted(quotes, 'quote')}, every one found in its text; ${countProblems(problems)}.`,
  );
} else {
  console.error(`\n${countProblems(problems)}.`);
  process.exitCode = 1;
}
