// What does a setback change?
import type { Jumble } from '../orders/items.ts';

/** A track that it moves; `back` where to an earlier stage. */
export interface Moved {
  readonly track: string;
  readonly from: string;
  readonly to: string;
  readonly back: boolean;
}

/** A gauge that it pushes, as far as its bounds allow. */
export interface Pushed {
  readonly gauge: string;
  readonly from: number;
  readonly to: number;
}

/** The tracks that stand elsewhere after than before. */
export function movedBy(
  { layout }: Jumble,
  before: Float64Array,
  after: Float64Array,
): readonly Moved[] {
  return layout.scenario.tracks.flatMap(({ id, stages }) => {
    const field = layout.tracks.get(id) ?? -1;
    const [from = 0, to = 0] = [before[field], after[field]];
    if (from === to) return [];
    return [{ track: id, from: stages[from]?.id ?? '', to: stages[to]?.id ?? '', back: to < from }];
  });
}

/** The gauges that have another value after than before. */
export function pushedBy(
  { layout, fields }: Jumble,
  before: Float64Array,
  after: Float64Array,
): readonly Pushed[] {
  return layout.scenario.gauges.flatMap(({ id }) => {
    const field = layout.gauges.get(id) ?? -1;
    const [from = 0, to = 0] = [before[field], after[field]];
    const low = fields[field]?.low ?? 0;
    return from === to ? [] : [{ gauge: id, from: low + from, to: low + to }];
  });
}
