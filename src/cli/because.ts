// What blocks a step, for programs and for people?
import { type Reason, clausesMissing, findsAsCondition } from '../core/choices.ts';
import type { Scenario } from '../core/scenario.ts';
import { sayClause, sayReason } from '../words/reasons.ts';
import type { Words } from '../words/words.ts';

/** One reason in JSON: its kind and ids, the clauses that are missing, and the whole as a sentence. */
export function reasonData(words: Words, scenario: Scenario, reason: Reason): object {
  return {
    kind: reason.kind,
    ...idsOf(reason),
    missing: missingData(words, scenario, reason),
    text: sayReason(words, scenario, reason),
  };
}

/**
 * All reasons in lines: each clause that fails as a sentence, and below it, further in, the clauses that it takes to
 * make it hold, where the sentence does not say them itself.
 */
export function reasonLines(
  words: Words,
  scenario: Scenario,
  because: readonly Reason[],
): readonly string[] {
  return because.flatMap(clausewise).flatMap((reason) => {
    const said = sayReason(words, scenario, reason);
    const missing = clausesMissing(reason).map((clause) => sayClause(words, scenario, clause));
    return [said, ...missing.filter((clause) => !said.includes(clause)).map((each) => `  ${each}`)];
  });
}

/** A step's own condition, where all of its parts must hold: each failing part is a reason by itself. */
function clausewise(reason: Reason): readonly Reason[] {
  if (reason.kind !== 'requires' || reason.why.kind !== 'all') return [reason];
  const failing = reason.why.parts.filter((part) => !part.holds);
  return failing.flatMap((why) => clausewise({ kind: 'requires', why }));
}

/** The clauses that a reason lacks, as conditions. That a move finds its track where it starts from is one too. */
export function missingData(words: Words, scenario: Scenario, reason: Reason): readonly object[] {
  if (reason.kind === 'move') {
    const condition = findsAsCondition(reason.move);
    return [{ condition, at: reason.at, text: sayReason(words, scenario, reason) }];
  }
  return clausesMissing(reason).map((clause) => ({
    condition: clause.condition,
    ...(clause.at === undefined ? {} : { at: clause.at }),
    text: sayClause(words, scenario, clause),
  }));
}

function idsOf(reason: Reason): object {
  if (reason.kind === 'requires') return {};
  if (reason.kind === 'position')
    return { position: reason.position.id, party: reason.position.party };
  const { track, from, to } = reason.move;
  const origins = from === undefined ? null : typeof from === 'string' ? [from] : from;
  return { track, at: reason.at, from: origins, to };
}
