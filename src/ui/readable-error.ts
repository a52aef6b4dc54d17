// What can be said of an error of our own, for someone who reports it?

/** The error's message and where it arose. */
export function readableError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
