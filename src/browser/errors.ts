// Which refusal of the browser is this?

/** The name of an error, such as `QuotaExceededError`: the one part of it that browsers agree on. '' for anything else. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
