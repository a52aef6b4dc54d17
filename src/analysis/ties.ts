// Which things hang together, once some pairs of them are tied?

export interface Ties {
  readonly tie: (one: number, other: number) => void;
  /** The one that stands for all that hang together with a thing. */
  readonly root: (one: number) => number;
}

/** Things from 0 to below `count`, none of them tied yet. */
export function newTies(count: number): Ties {
  const parent = Array.from({ length: count }, (_, one) => one);
  const root = (one: number): number => {
    let at = one;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) at = up;
    return at;
  };
  return { root, tie: (one, other) => (parent[root(one)] = root(other)) };
}
