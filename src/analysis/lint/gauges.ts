// Which bounds in conditions lie beyond what their gauge can be?
import type { Condition } from '../../core/conditions/condition.ts';
import type { Mention } from '../../core/conditions/kind.ts';
import { mentionsIn } from '../../core/conditions/kinds.ts';
import { type Lookup, lookupOf } from '../../core/lookup.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Lint } from './finding.ts';

/** A bound that always or never binds, whatever the gauge's value. */
export function outsideGauges(scenario: Scenario): readonly Lint[] {
  const { steps, setbacks, positions, milestones, goals } = scenario;
  const lookup = lookupOf(scenario);
  const required = Object.entries({ steps, setbacks, positions }).flatMap(([list, items]) =>
    items.flatMap(({ requires }, index) =>
      requires ? boundsIn(lookup, requires, `${list}/${index}/requires`) : [],
    ),
  );
  const named = Object.entries({ milestones, goals }).flatMap(([list, items]) =>
    items.flatMap(({ when }, index) => boundsIn(lookup, when, `${list}/${index}/when`)),
  );
  return [...required, ...named];
}

function boundsIn(lookup: Lookup, condition: Condition, at: string): readonly Lint[] {
  return mentionsIn(condition, at).flatMap((mention) => lintsOn(lookup, mention));
}

function lintsOn(lookup: Lookup, { kind, id, at, min: low, max: high }: Mention): readonly Lint[] {
  const known = kind === 'gauge' ? lookup.gauges.get(id) : undefined;
  if (!known) return [];
  const { min, max } = known;
  const lint = (key: 'min' | 'max', bound: number): Lint => ({
    at: `${at.replace(/\/gauge$/, '')}/${key}`,
    code: 'outside-gauge',
    proven: true,
    data: { gauge: known.id, bound, min, max },
  });
  return [
    ...(low !== undefined && (low <= min || low > max) ? [lint('min', low)] : []),
    ...(high !== undefined && (high >= max || high < min) ? [lint('max', high)] : []),
  ];
}
