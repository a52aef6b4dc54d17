// Which bounds in conditions lie beyond what their gauge can be?
import type { Condition } from '../../core/conditions/condition.ts';
import { partsOf } from '../../core/conditions/kinds.ts';
import { type Lookup, lookupOf } from '../../core/lookup.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Lint } from './lint.ts';

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
  const inner = partsOf(condition).flatMap((part) =>
    boundsIn(lookup, part.condition, `${at}/${part.at}`),
  );
  const known = 'gauge' in condition ? lookup.gauges.get(condition.gauge) : undefined;
  if (!known || !('gauge' in condition)) return inner;
  const { min, max } = known;
  const lint = (key: 'min' | 'max', bound: number): Lint => ({
    at: `${at}/${key}`,
    code: 'outside-gauge',
    proven: true,
    data: { gauge: known.id, bound, min, max },
  });
  const low = condition.min;
  const high = condition.max;
  return [
    ...(low !== undefined && (low <= min || low > max) ? [lint('min', low)] : []),
    ...(high !== undefined && (high >= max || high < min) ? [lint('max', high)] : []),
  ];
}
