// What does an edited scenario change on a branch, in sentences?
import type { Reason } from '../core/choices.ts';
import { lookupOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import type { BranchConsequences, NumberedNode } from '../roadmap/consequences.ts';
import { sayReason } from './reasons.ts';
import type { Words } from './words.ts';

/** A line for each change on the branch, or one that says that nothing changes. Needs the area `consequences`. */
export function sayConsequences(
  words: Words,
  { before, now }: { readonly before: Scenario; readonly now: Scenario },
  told: BranchConsequences,
): readonly string[] {
  const { steps } = lookupOf(before);
  const say = ({ number, node }: NumberedNode) => ({
    number,
    step: words.text(steps.get(node.step)?.name),
  });
  const names = (goals: BranchConsequences['gained']) =>
    words.list(goals.map(({ name }) => words.text(name)));
  const because = ({ now: { verdict } }: BranchConsequences['broken'][number]) =>
    verdict.kind === 'possible' ? [] : verdict.because;
  const lines = [
    ...told.gone.map((each) => words.say('rebase.gone', say(each))),
    ...told.broken.map((each) =>
      words.say('rebase.broken', {
        ...say(each),
        reason: reasonLine(words, now, because(each)),
      }),
    ),
    ...told.mended.map((each) => words.say('rebase.mended', say(each))),
    ...(told.gained.length > 0 ? [words.say('rebase.gained', { goals: names(told.gained) })] : []),
    ...(told.lost.length > 0 ? [words.say('rebase.lost', { goals: names(told.lost) })] : []),
    ...told.dates.map((each) =>
      words.say('rebase.date', {
        ...say(each),
        before: words.day(each.before),
        now: words.day(each.now),
      }),
    ),
  ];
  return lines.length === 0 ? [words.say('rebase.same')] : lines;
}

/** All reasons in one line. */
export function reasonLine(words: Words, scenario: Scenario, because: readonly Reason[]): string {
  return because.map((reason) => sayReason(words, scenario, reason)).join(' · ');
}
