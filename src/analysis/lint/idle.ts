// Which outcomes and commitments rest on steps that can never be taken?
import { dueOf, triggersOf } from '../../core/promise.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Lint } from './finding.ts';

/** What hangs on the steps that were found never to be possible, as surely as those were. */
export function idleness(scenario: Scenario, found: readonly Lint[]): readonly Lint[] {
  const never = new Map(
    found.flatMap((lint) =>
      lint.code === 'never-possible' ? [[String(lint.data['id']), lint] as const] : [],
    ),
  );
  return [...idleMembers(scenario, never), ...idleCommitments(scenario, never)];
}

type Never = ReadonlyMap<string, Lint>;

function idleMembers({ outcomes }: Scenario, never: Never): readonly Lint[] {
  return outcomes.flatMap(({ id: outcome, of }, index) =>
    of.flatMap((id, member): readonly Lint[] => {
      const at = `outcomes/${index}/of/${member}`;
      const grounds = never.get(id);
      return grounds
        ? [
            {
              at,
              code: 'idle-member',
              ...sure([grounds]),
              data: { id, outcome, ...seen([grounds]) },
            },
          ]
        : [];
    }),
  );
}

function idleCommitments({ commitments }: Scenario, never: Never): readonly Lint[] {
  return commitments.flatMap((commitment, index): readonly Lint[] => {
    const { id } = commitment;
    const at = `commitments/${index}`;
    const started = together(triggersOf(commitment), never);
    if (started)
      return [
        {
          at: `${at}/after`,
          code: 'idle-commitment',
          ...sure(started),
          data: { id, ...seen(started) },
        },
      ];
    const due = dueOf(commitment);
    if (due.kind === 'reach') return [];
    const one = due.steps.flatMap((step) => never.get(step) ?? []).slice(0, 1);
    const grounds = due.kind === 'all' ? one : together(due.steps, never);
    if (!grounds || grounds.length === 0) return [];
    const key = due.kind === 'forbids' ? 'forbids' : 'owes';
    return [
      {
        at: `${at}/${key}`,
        code: 'idle-promise',
        ...sure(grounds),
        data: { id, ...seen(grounds) },
      },
    ];
  });
}

/** The findings on steps of which none can be taken; null where one can. */
function together(steps: readonly string[] | null, never: Never): readonly Lint[] | null {
  const found = (steps ?? []).flatMap((step) => never.get(step) ?? []);
  return steps !== null && found.length === steps.length ? found : null;
}

function sure(grounds: readonly Lint[]): Pick<Lint, 'proven'> {
  return { proven: grounds.every(({ proven }) => proven) };
}

/** In how many situations it was looked for, where it is not proven. */
function seen(grounds: readonly Lint[]): Lint['data'] {
  const looked = grounds.flatMap(({ data }) => data['looked'] ?? []);
  const [first] = looked;
  return first === undefined ? {} : { looked: first };
}
