import { countProblems, reportProblems } from '../content/report.ts';
import { readTree } from '../content/tree.ts';
import { contentDirectory } from '../settings.ts';
import { guarded, putBackLastBuild } from './guard.ts';
import { answered } from './usage.ts';

const USAGE = `Aufruf: npm run check   prüft alle Inhalte und nennt jedes Problem mit seiner Stelle
  CONTENT_DIR nennt einen anderen Inhaltsordner als content.`;

/** `npm run check`: the content alone. */
await guarded(async () => {
  if (answered(USAGE)) return;
  await putBackLastBuild();
  const { tree, problems } = await readTree(contentDirectory());
  if (problems.length > 0) console.error(reportProblems(problems));
  if (tree) {
    const quotes = tree.articles.reduce((sum, article) => sum + article.quotes.length, 0);
    console.log(
      `${tree.articles.length} Artikel, ${quotes} ${quotes === 1 ? 'Zitat' : 'Zitate'}, jedes in seinem Text gefunden; ${countProblems(problems)}.`,
    );
  } else {
    console.error(`\n${countProblems(problems)}.`);
    process.exitCode = 1;
  }
});
