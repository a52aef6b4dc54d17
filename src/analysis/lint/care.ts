// What has been left out of a scenario that its readers will miss, and what is in it that nobody needs?
import type { Condition } from '../../core/conditions/condition.ts';
import { mentionsIn } from '../../core/conditions/kinds.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Lint, LintCode } from './finding.ts';

/** Steps without sources, worth without a reason, and milestones, parties and sources that nothing mentions. */
export function carelessness(scenario: Scenario): readonly Lint[] {
  const { parties, milestones, sources, steps, setbacks } = scenario;
  const moves = Object.entries({ steps, setbacks }).flatMap(([list, items]) =>
    items.map((item, index) => ({ at: `${list}/${index}`, item })),
  );
  return [
    ...moves
      .filter(({ item }) => item.sources.length === 0)
      .map(({ at, item }) => lintAt(at, 'missing-source', item.id)),
    ...moves
      .filter(({ item }) => Object.keys(item.worth).length > 0 && item.rationale === undefined)
      .map(({ at, item }) => lintAt(`${at}/worth`, 'missing-rationale', item.id)),
    ...unused(milestones, milestonesUsed(scenario), ['milestones', 'unused-milestone']),
    ...unused(parties, partiesUsed(scenario), ['parties', 'unused-party']),
    ...unused(sources, sourcesUsed(scenario), ['sources', 'unused-source']),
  ];
}

function lintAt(at: string, code: LintCode, id: string): Lint {
  return { at, code, proven: true, data: { id } };
}

function unused(
  items: readonly { readonly id: string }[],
  used: ReadonlySet<string>,
  [list, code]: readonly [string, LintCode],
): readonly Lint[] {
  return items.flatMap(({ id }, index) =>
    used.has(id) ? [] : [lintAt(`${list}/${index}`, code, id)],
  );
}

function milestonesUsed(scenario: Scenario): ReadonlySet<string> {
  const { steps, setbacks, positions, milestones, goals } = scenario;
  const conditions: readonly (Condition | undefined)[] = [
    ...[...steps, ...setbacks, ...positions].map(({ requires }) => requires),
    ...[...milestones, ...goals].map(({ when }) => when),
  ];
  const mentions = conditions.flatMap((condition) => (condition ? mentionsIn(condition, '') : []));
  return new Set(mentions.filter(({ kind }) => kind === 'milestone').map(({ id }) => id));
}

function partiesUsed({ steps, setbacks, positions, commitments }: Scenario): ReadonlySet<string> {
  return new Set([
    ...[...steps, ...setbacks].flatMap(({ parties, worth, readings, verification }) => [
      ...parties,
      ...Object.keys(worth),
      ...Object.keys(readings),
      ...(verification?.by === undefined ? [] : [verification.by]),
    ]),
    ...positions.map(({ party }) => party),
    ...commitments.flatMap(({ parties }) => parties),
  ]);
}

function sourcesUsed(scenario: Scenario): ReadonlySet<string> {
  const { steps, setbacks, positions, commitments, milestones, goals, calendar } = scenario;
  const lists = [steps, setbacks, positions, commitments, milestones, goals, calendar];
  return new Set(lists.flatMap((items) => items.flatMap(({ sources }) => sources)));
}
