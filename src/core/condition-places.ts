// Which conditions does a scenario have, each with its place?
import type { Condition } from './conditions/condition.ts';
import type { Draft } from './draft.ts';
import type { Commitment, Milestone, Scenario } from './scenario.ts';

/** A condition with its place in the file: `steps/3/requires`. */
export interface ConditionPlace {
  readonly at: string;
  readonly condition: Condition;
}

/** Every condition of a file as far as it can be read: of milestones, goals, steps, setbacks, positions, commitments. */
export function conditionPlaces(draft: Conditioned): readonly ConditionPlace[] {
  const required = [...draft.steps, ...draft.setbacks, ...draft.positions].flatMap(
    ({ at, item }) => (item?.requires ? [{ at: `${at}/requires`, condition: item.requires }] : []),
  );
  const named = [...draft.milestones, ...draft.goals].flatMap(({ at, item }) =>
    item ? readingsIn(item, at) : [],
  );
  const promised = draft.commitments.flatMap(({ at, item }) => (item ? promisedIn(item, at) : []));
  return [...named, ...required, ...promised];
}

/** What all take it to mean, then what each party does. */
export function readingsIn(
  { when, readBy }: Pick<Milestone, 'when' | 'readBy'>,
  at: string,
): readonly ConditionPlace[] {
  const own = Object.entries(readBy).map(([party, condition]) => ({
    at: `${at}/readBy/${party}`,
    condition,
  }));
  return [{ at: `${at}/when`, condition: when }, ...own];
}

/** What is to be reached, then what must hold on. */
export function promisedIn(item: Commitment, at: string): readonly ConditionPlace[] {
  const { owes, while: holding } = item;
  const reached = typeof owes === 'object' && 'reach' in owes ? [owes.reach] : [];
  return [
    ...reached.map((condition) => ({ at: `${at}/owes/reach`, condition })),
    ...(holding ? [{ at: `${at}/while`, condition: holding }] : []),
  ];
}

type Conditioned = Pick<
  Draft,
  'milestones' | 'goals' | 'steps' | 'setbacks' | 'positions' | 'commitments'
>;

/** Every condition of a sound scenario. */
export function conditionsIn(scenario: Scenario): readonly ConditionPlace[] {
  const entries = <T extends { readonly id: string }>(list: string, items: readonly T[]) =>
    items.map((item, index) => ({ at: `${list}/${index}`, id: item.id, item }));
  return conditionPlaces({
    milestones: entries('milestones', scenario.milestones),
    goals: entries('goals', scenario.goals),
    steps: entries('steps', scenario.steps),
    setbacks: entries('setbacks', scenario.setbacks),
    positions: entries('positions', scenario.positions),
    commitments: entries('commitments', scenario.commitments),
  });
}
