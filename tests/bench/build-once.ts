import { buildSite } from '../../src/building/build.ts';
import { readSettings } from '../../src/settings.ts';

/** Builds once, as the environment says, and prints the outcome with the milliseconds of each step. */
const result = await buildSite(readSettings(), (line) => console.error(line));
console.log(JSON.stringify(result));
if (result.outcome === 'failed') process.exitCode = 1;
