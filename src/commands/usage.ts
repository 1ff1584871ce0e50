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
