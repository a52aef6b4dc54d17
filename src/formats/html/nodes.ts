// What does the one-file page say of each taken step: when, with what change, under which marks?
import { lookupOf } from '../../core/lookup.ts';
import type { Step } from '../../core/scenario.ts';
import type { Change, Mark, PlayedNode } from '../../player/data.ts';
import { goalsAt } from '../../roadmap/goals.ts';
import { type Taken, replayTree } from '../../roadmap/replay.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Task } from '../../roadmap/schedule.ts';
import { sayReason } from '../../words/reasons.ts';
import { sayPhase } from '../../words/steps.ts';
import { sayPosition } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import { placesIn } from './steps.ts';
import type { ToldBranch } from '../told.ts';

export interface Telling {
  readonly roadmap: Roadmap;
  readonly words: Words;
  readonly told: readonly ToldBranch[];
  /** The steps that the roadmap takes, in the order of the page. */
  readonly steps: readonly Step[];
  /** The parties in the ledger, by their place in the scenario. */
  readonly accounts: readonly number[];
  readonly phases: readonly string[];
}

/** What the branches say of a node is the same on all that share it: it follows from the way there. */
interface OnBranch {
  readonly task: Task;
  readonly balances: readonly number[];
  readonly givens: readonly number[];
}

export function nodesTold(telling: Telling): readonly PlayedNode[] {
  const { roadmap, steps } = telling;
  const taken = replayTree(roadmap);
  const along = onBranches(telling);
  const [places, nodes] = [placesIn(steps), placesIn(roadmap.nodes)];
  return roadmap.nodes.flatMap(({ id, parent }) => {
    const [done, where] = [taken.get(id), along.get(id)];
    if (!done || !where) return [];
    const { balances, givens, task } = where;
    return {
      id,
      parent: nodes.get(parent ?? '') ?? -1,
      step: places.get(done.step.id) ?? -1,
      ...timesTold(task, telling.words),
      ...said(telling, done),
      ...changes(roadmap, done),
      reached: goalsAt(roadmap.scenario, done.after).map((goal) =>
        roadmap.scenario.goals.indexOf(goal),
      ),
      balances,
      givens,
    };
  });
}

function onBranches({ told, accounts }: Telling): ReadonlyMap<string, OnBranch> {
  const found = new Map<string, OnBranch>();
  for (const { steps, ledger } of told)
    steps.forEach(({ taken, task }, index) => {
      if (found.has(taken.node.id)) return;
      const at = (which: 'balances' | 'givens') =>
        accounts.map((party) => ledger[party]?.[which][index] ?? 0);
      found.set(taken.node.id, { task, balances: at('balances'), givens: at('givens') });
    });
  return found;
}

function timesTold({ start, finish }: Task, words: Words) {
  const [from, to] = [words.month(start.typical), words.month(finish.typical)];
  const one = start.typical === finish.typical;
  const range = words.say('node.range', {
    low: words.month(finish.low),
    high: words.month(finish.high),
  });
  return {
    when: one
      ? words.day(start.typical)
      : words.say('node.dates', { from: words.day(start.typical), to: words.day(finish.typical) }),
    ...(finish.low === finish.high ? {} : { range }),
    months: from === to ? from : `${from} – ${to}`,
  };
}

function said({ roadmap, words, phases }: Telling, taken: Taken) {
  const { scenario } = roadmap;
  const { verdict, objections, node } = taken;
  const note = words.text(node.note);
  const marks = marksOf(taken);
  const phase = phases.indexOf(sayPhase(words, scenario, taken.phase));
  const lacks =
    verdict.kind === 'blocked'
      ? verdict.because.map((reason) => sayReason(words, scenario, reason))
      : [];
  const objecting = objections.map((position) => sayPosition(words, scenario, position));
  return {
    ...(phase < 0 ? {} : { phase }),
    ...(note === '' ? {} : { note }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(lacks.length === 0 ? {} : { lacks }),
    ...(objecting.length === 0 ? {} : { objections: objecting }),
  };
}

function marksOf({ setback, holds, assumed, rests, onAssumption }: Taken): readonly Mark[] {
  const marks: readonly (readonly [mark: Mark, isSo: boolean])[] = [
    ['setback', setback],
    ['broken', !holds],
    ['assumed', assumed],
    ['rests', onAssumption],
    ['follows', rests && !onAssumption],
  ];
  return marks.filter(([, isSo]) => isSo).map(([mark]) => mark);
}

/** What stands otherwise after the step than before it. */
function changes({ scenario }: Roadmap, { before, after }: Taken) {
  const { ranks } = lookupOf(scenario);
  const moved = scenario.tracks.flatMap(({ id }, index): readonly Change[] => {
    const [from, to] = [before.stages[id] ?? '', after.stages[id] ?? ''];
    const rank = (stage: string) => ranks.get(id)?.get(stage) ?? 0;
    return from === to ? [] : [[index, rank(from), rank(to)]];
  });
  const pushed = scenario.gauges.flatMap(({ id, initial }, index): readonly Change[] => {
    const [from, to] = [before.gauges[id] ?? initial, after.gauges[id] ?? initial];
    return from === to ? [] : [[index, from, to]];
  });
  return {
    ...(moved.length === 0 ? {} : { moved }),
    ...(pushed.length === 0 ? {} : { pushed }),
  };
}
