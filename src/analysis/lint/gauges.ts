// Which bounds in conditions lie beyond what their gauge can be?
import { conditionsIn } from '../../core/condition-places.ts';
import type { Mention } from '../../core/conditions/kind.ts';
import { mentionsIn } from '../../core/conditions/kinds.ts';
import { type Lookup, lookupOf } from '../../core/lookup.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Lint } from './finding.ts';

/** A bound that always or never binds, whatever the gauge's value. */
export function outsideGauges(scenario: Scenario): readonly Lint[] {
  const lookup = lookupOf(scenario);
  return conditionsIn(scenario).flatMap(({ at, condition }) =>
    mentionsIn(condition, at).flatMap((mention) => lintsOn(lookup, mention)),
  );
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
