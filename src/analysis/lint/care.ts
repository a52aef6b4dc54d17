// What has been left out of a scenario that its readers will miss, and what is in it that nobody needs?
import { conditionsIn } from '../../core/condition-places.ts';
import type { Mention } from '../../core/conditions/kind.ts';
import { mentionsIn } from '../../core/conditions/kinds.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
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
      .filter(({ item }) => item.rationale === undefined && isPriced(item))
      .map(({ at, item }) => lintAt(`${at}/worth`, 'missing-rationale', item.id)),
    ...unused(milestones, new Set(mentionsOf(scenario, 'milestone')), [
      'milestones',
      'unused-milestone',
    ]),
    ...unused(parties, partiesUsed(scenario), ['parties', 'unused-party']),
    ...unused(sources, sourcesUsed(scenario), ['sources', 'unused-source']),
  ];
}

function isPriced({ worth, moves }: Step): boolean {
  return [worth, ...moves.map((move) => move.worth)].some((each) => Object.keys(each).length > 0);
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

function mentionsOf(scenario: Scenario, kind: Mention['kind']): readonly string[] {
  return conditionsIn(scenario)
    .flatMap(({ condition }) => mentionsIn(condition, ''))
    .flatMap((mention) => (mention.kind === kind ? [mention.id] : []));
}

function partiesUsed(scenario: Scenario): ReadonlySet<string> {
  const { steps, setbacks, positions, commitments, milestones, goals } = scenario;
  return new Set([
    ...[...steps, ...setbacks].flatMap(({ parties, moves, worth, readings, verification }) => [
      ...parties,
      ...moves.flatMap((move) => Object.keys(move.worth)),
      ...Object.keys(worth),
      ...Object.keys(readings),
      ...(verification?.by === undefined ? [] : [verification.by]),
    ]),
    ...positions.map(({ party }) => party),
    ...commitments.flatMap(({ parties }) => parties),
    ...[...milestones, ...goals].flatMap(({ readBy }) => Object.keys(readBy)),
    ...mentionsOf(scenario, 'party'),
  ]);
}

function sourcesUsed(scenario: Scenario): ReadonlySet<string> {
  const { steps, setbacks, outcomes, positions, commitments, milestones, goals, calendar } =
    scenario;
  const lists = [steps, setbacks, outcomes, positions, commitments, milestones, goals, calendar];
  return new Set(lists.flatMap((items) => items.flatMap(({ sources }) => sources)));
}
