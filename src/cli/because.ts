// What blocks a step, for programs and for people?
import { type Reason, clausesMissing } from '../core/choices.ts';
import type { Scenario } from '../core/scenario.ts';
import { sayClause, sayReason } from '../words/reasons.ts';
import type { Words } from '../words/words.ts';

/** One reason in JSON: its kind and ids, the clauses that are missing, and the whole as a sentence. */
export function reasonData(words: Words, scenario: Scenario, reason: Reason): object {
  return {
    kind: reason.kind,
    ...idsOf(reason),
    missing: clausesMissing(reason).map((clause) => ({
      condition: clause.condition,
      ...(clause.at === undefined ? {} : { at: clause.at }),
      text: sayClause(words, scenario, clause),
    })),
    text: sayReason(words, scenario, reason),
  };
}

/** All reasons in lines: each as a sentence, below it the clauses that the sentence does not say itself. */
export function reasonLines(
  words: Words,
  scenario: Scenario,
  because: readonly Reason[],
): readonly string[] {
  return because.flatMap((reason) => {
    const said = sayReason(words, scenario, reason);
    const missing = clausesMissing(reason).map((clause) => sayClause(words, scenario, clause));
    return [
      said,
      ...missing.filter((clause) => !said.includes(clause)).map((clause) => `  ${clause}`),
    ];
  });
}

/** All reasons in one line. */
export function reasonLine(words: Words, scenario: Scenario, because: readonly Reason[]): string {
  return because.map((reason) => sayReason(words, scenario, reason)).join('; ');
}

function idsOf(reason: Reason): object {
  switch (reason.kind) {
    case 'move': {
      const { track, from, to } = reason.move;
      const origins = from === undefined ? null : typeof from === 'string' ? [from] : from;
      return { track, at: reason.at, from: origins, to };
    }
    case 'position':
      return { position: reason.position.id, party: reason.position.party };
    case 'requires':
      return {};
  }
}
