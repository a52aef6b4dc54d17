// What is said about a commitment: who owes, and what?
import type { CommitmentRun } from '../roadmap/commitments.ts';
import type { Commitment, Scenario } from '../core/scenario.ts';
import { sayCondition } from './conditions.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** Those who owe, together: `ROK and USA`. */
export function sayDebtors(words: Words, scenario: Scenario, { parties }: Commitment): string {
  return words.list(parties.map((party) => nameIn(scenario.parties, party, words)));
}

/** What is owed: one step or another, all of several, a level to be reached, or what may not be done. */
export function sayDue(words: Words, scenario: Scenario, commitment: Commitment): string {
  const { owes = [], forbids } = commitment;
  const names = (ids: readonly string[]) => namesOf(words, scenario, ids);
  if (forbids)
    return words.say('due.forbids', { steps: sayForbidden(words, scenario, commitment) });
  if (typeof owes === 'string') return names([owes]).join('');
  if ('all' in owes) return words.list(names(owes.all));
  return 'reach' in owes ? sayCondition(words, scenario, owes.reach) : words.or(names(owes));
}

/** What may not be done: `A test or a launch`; '' where something is owed. */
export function sayForbidden(
  words: Words,
  scenario: Scenario,
  { forbids = [] }: Commitment,
): string {
  return words.or(namesOf(words, scenario, forbids));
}

function namesOf(words: Words, { steps, setbacks }: Scenario, ids: readonly string[]) {
  return ids.map((id) => nameIn([...steps, ...setbacks], id, words));
}

/** The day by which a run of it is to end, extensions counted; a promise not to act may have none. */
export function sayDeadline(words: Words, { deadline }: CommitmentRun): string {
  return deadline === undefined ? words.say('due.lasting') : words.day(deadline);
}
