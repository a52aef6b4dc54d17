// What is said about something in a scenario that looks like a mistake?
import type { Lint } from '../analysis/lint/finding.ts';
import type { Words } from '../words/words.ts';

/** One finding without its place; where it is not proven, with how far it was looked for. */
export function sayLint(words: Words, { code, data, proven }: Lint): string {
  const note =
    code === 'never-possible' && data['because'] !== undefined
      ? words.say('lint.never-possible-because', data)
      : words.say(`lint.${code}`, data);
  return proven ? note : words.say('lint.unproven', { note, looked: data['looked'] ?? 0 });
}
