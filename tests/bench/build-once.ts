import { buildSite } from '../../src/build/build.ts';
import { readSettings } from '../../src/build/settings.ts';

/** Builds once, as the environment says, and prints the outcome with the milliseconds of each step. */
const result = await buildSite(readSettings(), (line) => console.error(line));
console.log(JSON.stringify(result));
if (result.outcome === 'failed') process.exitCode = 1;
