// What does chance give, the same for the same seed?

/** Numbers from 0 to below 1, one after another. */
export type Chance = () => number;

/** Chance from a seed (mulberry32, a generator in the public domain by T. Ettinger, 2017). */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A shape of the beta distribution over 0 to 1. */
export interface Beta {
  readonly a: number;
  readonly b: number;
}

/**
 * The shape that PERT gives to an estimate: most likely at `mode`, from 0 to 1 of the way from its low to its high end.
 * (Malcolm, Roseboom, Clark, Fazar, "Application of a technique for research and development program evaluation",
 * Operations Research 7, 1959.)
 */
export function pertOf(mode: number): Beta {
  return { a: 1 + 4 * mode, b: 1 + 4 * (1 - mode) };
}

/**
 * One draw of a beta distribution whose parameters are both at least 1: algorithm BB of R. Cheng, "Generating beta
 * variates with nonintegral shape parameters", Communications of the ACM 21, 1978; where one of them is 1, by inversion.
 */
export function drawBeta(chance: Chance, { a, b }: Beta): number {
  if (a === 1) return 1 - (1 - chance()) ** (1 / b);
  if (b === 1) return chance() ** (1 / a);
  const [less, more] = a < b ? [a, b] : [b, a];
  const sum = a + b;
  const beta = Math.sqrt((sum - 2) / (2 * less * more - sum));
  const gamma = less + 1 / beta;
  for (;;) {
    const first = chance();
    const second = chance();
    const v = beta * Math.log(first / (1 - first));
    const w = less * Math.exp(v);
    const z = first * first * second;
    const r = gamma * v - Math.log(4);
    const s = less + r - w;
    const fits = s + 1 + Math.log(5) >= 5 * z || s > Math.log(z);
    if (first === 0 || !(fits || r + sum * Math.log(sum / (more + w)) >= Math.log(z))) continue;
    return a < b ? w / (more + w) : more / (more + w);
  }
}
