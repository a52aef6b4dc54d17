// In which order do variables stand, so that what a move touches lies close together and low?

/** Things that belong together: the variables that one move touches. */
export type Edge = readonly number[];

/** Orders to begin from, besides that of the file and its reverse. */
const SHUFFLES = 4;
const ROUNDS = 60;
/** How much the height of a move's top counts beside its span. */
const HEIGHT = 0.25;
/** Moving single variables about is left out where there are too many of them. */
const MOST_TRIES = 4_000_000;

/**
 * An order of variables, the lowest first, in which moves reach neither far across the levels nor high: the size of
 * diagrams grows with the one, and what saturation does again and again with the other. It is found by FORCE from several
 * beginnings (each move pulls what it touches towards its centre, again and again), then by moving single variables
 * as long as that helps. (Aloul, Markov and Sakallah, "FORCE: a fast and easy-to-implement
 * variable-ordering heuristic", 2003; moving one variable through all places is Rudell's sifting, 1993.)
 */
export function orderOf(count: number, edges: readonly Edge[]): readonly number[] {
  const found = beginnings(count).map((begun) => sifted(forced(begun, edges), edges));
  return found.reduce((best, order) => (costOf(order, edges) < costOf(best, edges) ? order : best));
}

/** How far all edges reach and how high, added up. */
function costOf(order: readonly number[], edges: readonly Edge[]): number {
  const places = placesOf(order);
  let sum = 0;
  for (const edge of edges) {
    let low = Infinity;
    let high = -Infinity;
    for (const one of edge) {
      const place = places[one] as number;
      if (place < low) low = place;
      if (place > high) high = place;
    }
    if (high >= low) sum += high - low + HEIGHT * high;
  }
  return sum;
}

function forced(begun: readonly number[], edges: readonly Edge[]): readonly number[] {
  let best = begun;
  let order = begun;
  for (let round = 0; round < ROUNDS; round += 1) {
    order = pulled(order, edges);
    if (costOf(order, edges) < costOf(best, edges)) best = order;
  }
  return best;
}

/** Every variable goes to the middle of the centres of its edges. */
function pulled(order: readonly number[], edges: readonly Edge[]): readonly number[] {
  const places = placesOf(order);
  const sums = new Float64Array(order.length);
  const counts = new Float64Array(order.length);
  for (const edge of edges) {
    const centre = edge.reduce((sum, one) => sum + (places[one] as number), 0) / edge.length;
    for (const one of edge) {
      sums[one] = (sums[one] as number) + centre;
      counts[one] = (counts[one] as number) + 1;
    }
  }
  const goes = places.map((place, one) =>
    counts[one] === 0 ? place : (sums[one] as number) / (counts[one] as number),
  );
  return order.toSorted((a, b) => (goes[a] as number) - (goes[b] as number));
}

/** Every variable goes to where that costs least, until none gains by it. */
function sifted(begun: readonly number[], edges: readonly Edge[]): readonly number[] {
  let best = begun;
  let least = costOf(best, edges);
  if (begun.length ** 2 * edges.length > MOST_TRIES) return best;
  for (let before = Infinity; least < before;) {
    before = least;
    for (const one of begun) {
      const others = best.filter((other) => other !== one);
      for (let place = 0; place <= others.length; place += 1) {
        const order = others.toSpliced(place, 0, one);
        const cost = costOf(order, edges);
        if (cost < least) [best, least] = [order, cost];
      }
    }
  }
  return best;
}

/** The order of the file, its reverse, and some that are mixed up: the same ones every time. */
function beginnings(count: number): readonly (readonly number[])[] {
  const plain = Array.from({ length: count }, (_, one) => one);
  const mixed = Array.from({ length: SHUFFLES }, (_, shuffle) => {
    const key = (one: number) => Math.imul((one + 1) * (2 * shuffle + 3), 0x9e3779b1) >>> 8;
    return plain.toSorted((a, b) => key(a) - key(b));
  });
  return [plain, plain.toReversed(), ...mixed];
}

/** The place of each variable. */
function placesOf(order: readonly number[]): readonly number[] {
  const places = Array.from(order, () => 0);
  order.forEach((one, place) => (places[one] = place));
  return places;
}
