// How does one region of the statechart look: its stages in order on a line, its arrows as arcs on either side?

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

/** The arrows between the same two stages: one arc for all of them, or one for each. */
export interface Arc {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly steps: readonly string[];
  /** Onwards arcs lie above the line, returns below it; of a line that goes down, on its left and on its right. */
  readonly onwards: boolean;
  /** Path data of the curve, and of the head of the arrow. */
  readonly path: string;
  readonly head: string;
}

export interface RegionPicture {
  readonly width: number;
  readonly height: number;
  readonly line: number;
  readonly stages: readonly StagePoint[];
  readonly arcs: readonly Arc[];
}

interface Room {
  /** How long the line is, its margins included. */
  readonly width: number;
  /** Height of an arc over one stage, and what each further stage adds. */
  readonly rise: number;
  readonly margin: number;
  /** The line goes down instead of across, and each arrow has an arc of its own, so far from its neighbour. */
  readonly down?: { readonly apart: number };
}

/**
 * Lays a region out on a line. Stages keep their order and stand evenly; an arc rises with the number of stages it
 * spans, so that no two arcs from the same stage coincide. The picture is as high as its highest arcs need.
 */
export function regionPicture(region: RegionPlan, room: Room): RegionPicture {
  const { width, rise, margin, down } = room;
  const { stages } = region;
  const arcs = down ? bundled(region).flatMap(singly) : bundled(region).map(together);
  const heights = arcs.map(({ from, to, lane }) => {
    const span = Math.abs(stages.indexOf(to) - stages.indexOf(from));
    return rise * (0.6 + 0.4 * span) + lane * (down?.apart ?? 0);
  });
  const highest = (onwards: boolean) =>
    Math.max(0, ...heights.filter((_height, index) => arcs[index]?.onwards === onwards));
  const line = margin + highest(true);
  const gap = stages.length > 1 ? (width - 2 * margin) / (stages.length - 1) : 0;
  const xOf = (stage: string) =>
    stages.length > 1 ? margin + gap * stages.indexOf(stage) : width / 2;
  const across = line + highest(false) + margin;
  const at = down ? (x: number, y: number) => `${y} ${x}` : (x: number, y: number) => `${x} ${y}`;
  return {
    width: down ? across : width,
    height: down ? width : across,
    line,
    stages: stages.map((stage) => ({
      stage,
      ...(down ? { x: line, y: xOf(stage) } : { x: xOf(stage), y: line }),
      room: stages.length > 1 ? gap : width,
    })),
    arcs: arcs.map(({ lane: _lane, ...arc }, index) => {
      const height = (heights[index] ?? 0) * (arc.onwards ? -1 : 1);
      return { ...arc, ...curve(xOf(arc.from), xOf(arc.to), { line, height, at }) };
    }),
  };
}

/** What an arc stands for, without how it is drawn. */
export type Ends = Pick<Arc, 'key' | 'from' | 'to' | 'steps' | 'onwards'>;
/** An arc, and which it is of those between the same two stages. */
type Laned = Ends & { readonly lane: number };

function together(ends: Ends): Laned {
  return { ...ends, lane: 0 };
}

function singly(ends: Ends): readonly Laned[] {
  return ends.steps.map((step, lane) => ({
    ...ends,
    key: `${ends.key} ${step}`,
    steps: [step],
    lane,
  }));
}

/** Arrows between the same two stages make one arc, in the order of the first of them. */
export function bundled({ stages, arrows }: RegionPlan): readonly Ends[] {
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

const HEAD = 5;

interface Bend {
  readonly line: number;
  /** How far the arc goes from the line, and to which side. */
  readonly height: number;
  /** A point so far along the line and across it. */
  readonly at: (along: number, across: number) => string;
}

function curve(from: number, to: number, { line, height, at }: Bend): Pick<Arc, 'path' | 'head'> {
  const lift = Math.sign(height) * 7;
  const start = line + lift;
  // A cubic curve whose handles stand straight over its ends rises to three quarters of their height.
  const handle = line + (height * 4) / 3;
  const up = Math.sign(height);
  return {
    path: `M${at(from, start)}C${at(from, handle)} ${at(to, handle)} ${at(to, start)}`,
    head: `M${at(to - HEAD, start + up * HEAD * 1.3)}L${at(to, start)}L${at(to + HEAD, start + up * HEAD * 1.3)}`,
  };
}
