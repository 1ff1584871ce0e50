/** What a command says of itself where it is asked, or called with what it does not know. */

export function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => ['--help', '-h'].includes(arg));
}

/**
 * For commands without arguments: answers one that has some.
 *
 * @param usage how the command is called, what it does, and what it can be told by variables
 * @returns whether that was all there is to do
 */
export function answered(usage: string, args = process.argv.slice(2)): boolean {
  const [first] = args;
  if (first === undefined) return false;
  if (asksForHelp(args)) {
    console.log(usage);
    return true;
  }
  console.error(`Dieser Befehl nimmt keine Angaben, auch nicht „${first}“.\n${usage}`);
  process.exitCode = 2;
  return true;
}

/**
 * Options that npm keeps for itself where nobody wrote `--` before them: it tells of them in the environment alone, and
 * a trial run without them would write.
 *
 * @param options without their hyphens: `dry-run`
 * @returns a sentence for the editor; undefined where there are none
 */
export function keptByNpm(
  command: string,
  options: readonly string[],
  { argv, env }: Pick<NodeJS.Process, 'argv' | 'env'> = process,
): string | undefined {
  const kept = options
    .filter((name) => env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined)
    .map((name) => `--${name}`)
    .filter((option) => !argv.some((arg) => arg === option || arg.startsWith(`${option}=`)));
  if (kept.length === 0) return undefined;
  return `Vor ${kept.join(', ')} fehlt „--“: Ohne das behält npm solche Angaben für sich. Schreiben Sie: npm run ${command} -- …`;
}
