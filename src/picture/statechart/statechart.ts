// How does one region of the statechart look: its stages in order on a line, its arrows as arcs above and below?

/** A region as the machine has it. */
export interface RegionPlan {
  readonly id: string;
  /** Stages in their order. */
  readonly stages: readonly string[];
  readonly arrows: readonly ArrowPlan[];
}

/** One arrow of the machine: a step that moves this region from one stage to another. */
export interface ArrowPlan {
  readonly step: string;
  readonly from: string;
  readonly to: string;
}

export interface StagePoint {
  readonly stage: string;
  readonly x: number;
  readonly y: number;
  /** Room for its name to both sides. */
  readonly room: number;
}

/** All arrows between the same two stages: one arc. */
export interface Arc {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly steps: readonly string[];
  /** Onwards arcs lie above the line, returns below it. */
  readonly onwards: boolean;
  /** Path data of the curve, and of the head of the arrow. */
  readonly path: string;
  readonly head: string;
  readonly apex: { readonly x: number; readonly y: number };
}

export interface RegionPicture {
  readonly width: number;
  readonly height: number;
  readonly line: number;
  readonly stages: readonly StagePoint[];
  readonly arcs: readonly Arc[];
}

interface Room {
  readonly width: number;
  /** Height of an arc over one stage, and what each further stage adds. */
  readonly rise: number;
  readonly margin: number;
}

/**
 * Lays a region out on a line. Stages keep their order and stand evenly; an arc rises with the number of stages it
 * spans, so that no two arcs from the same stage coincide. The picture is as high as its highest arcs need.
 */
export function regionPicture(region: RegionPlan, { width, rise, margin }: Room): RegionPicture {
  const { stages } = region;
  const arcs = bundled(region);
  const spans = arcs.map(({ from, to }) => Math.abs(stages.indexOf(to) - stages.indexOf(from)));
  const highest = (onwards: boolean) =>
    Math.max(
      0,
      ...arcs.flatMap((arc, index) =>
        arc.onwards === onwards ? [heightOf(spans[index] ?? 0, rise)] : [],
      ),
    );
  const line = margin + highest(true);
  const gap = stages.length > 1 ? (width - 2 * margin) / (stages.length - 1) : 0;
  const xOf = (stage: string) =>
    stages.length > 1 ? margin + gap * stages.indexOf(stage) : width / 2;
  return {
    width,
    height: line + highest(false) + margin,
    line,
    stages: stages.map((stage) => ({
      stage,
      x: xOf(stage),
      y: line,
      room: stages.length > 1 ? gap : width,
    })),
    arcs: arcs.map((arc, index) => {
      const height = heightOf(spans[index] ?? 0, rise);
      return {
        ...arc,
        ...curve(xOf(arc.from), xOf(arc.to), { line, height: arc.onwards ? -height : height }),
      };
    }),
  };
}

/** Arrows between the same two stages make one arc, in the order of the first of them. */
function bundled({
  stages,
  arrows,
}: RegionPlan): readonly Pick<Arc, 'key' | 'from' | 'to' | 'steps' | 'onwards'>[] {
  const byEnds = new Map<string, string[]>();
  for (const { from, to, step } of arrows) {
    const key = `${from} ${to}`;
    const steps = byEnds.get(key);
    if (steps) steps.push(step);
    else byEnds.set(key, [step]);
  }
  return [...byEnds].map(([key, steps]) => {
    const [from = '', to = ''] = key.split(' ');
    return { key, from, to, steps, onwards: stages.indexOf(to) > stages.indexOf(from) };
  });
}

function heightOf(span: number, rise: number): number {
  return rise * (0.6 + 0.4 * span);
}

const HEAD = 5;

function curve(
  from: number,
  to: number,
  { line, height }: { readonly line: number; readonly height: number },
): Pick<Arc, 'path' | 'head' | 'apex'> {
  const lift = Math.sign(height) * 7;
  const start = line + lift;
  // A cubic curve whose handles stand straight over its ends rises to three quarters of their height.
  const handle = line + (height * 4) / 3;
  const up = Math.sign(height);
  return {
    path: `M${from} ${start}C${from} ${handle} ${to} ${handle} ${to} ${start}`,
    head: `M${to - HEAD} ${start + up * HEAD * 1.3}L${to} ${start}L${to + HEAD} ${start + up * HEAD * 1.3}`,
    apex: { x: (from + to) / 2, y: line + height * 0.98 },
  };
}
