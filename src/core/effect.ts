// How far does a step push a gauge, and where does that end?
import type { Effect, Gauge, Step } from './scenario.ts';

/** A push with its ceiling (down: its floor) spelled out: it goes no further, and never the wrong way. */
export interface Push {
  readonly add: number;
  /** Within the gauge's bounds. */
  readonly to: number;
}

/** How much a step adds, before any bound; negative where it pushes down. */
export function addOf(effect: Effect): number {
  return typeof effect === 'number' ? effect : effect.add;
}

/** The push of a gauge: where the file names no end, the gauge's own bound is it. */
export function pushOf(effect: Effect, { min, max }: Pick<Gauge, 'min' | 'max'>): Push {
  const add = addOf(effect);
  const bound = add >= 0 ? max : min;
  const to = typeof effect === 'number' ? bound : (effect.to ?? bound);
  return { add, to: Math.min(max, Math.max(min, to)) };
}

/** The pushes of a step that can change something, by gauge, in the order of the file. */
export function pushesBy(
  { effects }: Pick<Step, 'effects'>,
  gauges: ReadonlyMap<string, Gauge>,
): readonly (Push & { readonly gauge: Gauge })[] {
  return Object.entries(effects).flatMap(([id, effect]) => {
    const gauge = gauges.get(id);
    return gauge && addOf(effect) !== 0 ? [{ gauge, ...pushOf(effect, gauge) }] : [];
  });
}

/** The value of a gauge after a push. One that stands beyond `to` already stays where it is. */
export function pushedTo(value: number, { add, to }: Push): number {
  return add >= 0
    ? Math.max(value, Math.min(value + add, to))
    : Math.min(value, Math.max(value + add, to));
}
