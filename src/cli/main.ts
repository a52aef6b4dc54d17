// Which verb was asked for on the command line, and how did it end?

/** Runs one command and returns its exit code. */
export function main(args: readonly string[]): Promise<number> {
  process.stdout.write(`stepwise ${args.join(' ')}\n`);
  return Promise.resolve(0);
}
