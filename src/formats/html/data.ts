// What does the one-file page have to know of a roadmap, in the words of one language?
import { sayDeadline, sayDebtors, sayDue } from '../../words/promises.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Scenario } from '../../core/scenario.ts';
import { start } from '../../core/situation.ts';
import type { PlayedRoad, PlayerData } from '../../player/data.ts';
import { goalsAt } from '../../roadmap/goals.ts';
import { replayTree } from '../../roadmap/replay.ts';
import type { Branch, Roadmap } from '../../roadmap/roadmap.ts';
import { leaves } from '../../roadmap/tree-index.ts';
import { sayAmount } from '../../words/amounts.ts';
import { sayPhase } from '../../words/steps.ts';
import { sayPosition } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import { labelsIn } from './labels.ts';
import { nodesTold } from './nodes.ts';
import { placesIn, stepsTold } from './steps.ts';
import { type ToldBranch, mainOf, tellBranches } from '../told.ts';

/** Everything worked out by the rules themselves: the page only shows it. */
export function playerData(given: Roadmap, words: Words): PlayerData {
  const roadmap = { ...given, branches: roadsOf(given, words) };
  const { scenario } = roadmap;
  const told = tellBranches(roadmap);
  const used = new Set(roadmap.nodes.map(({ step }) => step));
  const steps = [...scenario.steps, ...scenario.setbacks].filter(({ id }) => used.has(id));
  const sources = scenario.sources.filter(({ id }) =>
    steps.some((step) => step.sources.includes(id)),
  );
  const accounts = accountsIn(told);
  const phases = phasesIn(roadmap, words);
  const context = { roadmap, words, told, steps, accounts, phases };
  return {
    language: words.language,
    title: words.text(roadmap.name),
    subject: words.text(scenario.name),
    purpose: purposeOf(roadmap, words),
    ...markingOf(roadmap, words),
    start: words.day(scenario.start),
    labels: labelsIn(words),
    parties: scenario.parties.map(({ name }) => words.text(name)),
    ...stageTold(scenario, words),
    accounts,
    phases,
    sources: sources.map(({ title, url, confidence }) => ({
      title: words.text(title),
      confidence: words.say(`confidence.${confidence}`),
      ...(url === undefined ? {} : { url }),
    })),
    steps: stepsTold(scenario, words, { steps, sources }),
    nodes: nodesTold(context),
    roads: roadsTold(roadmap, told, words),
  };
}

function markingOf({ marking }: Roadmap, words: Words): { readonly marking?: string } {
  const said = words.text(marking);
  return said === '' ? {} : { marking: said };
}

/** The main branch first, then the others, then the ends of the tree that no branch has. */
function roadsOf(roadmap: Roadmap, words: Words): readonly Branch[] {
  const main = mainOf(roadmap);
  const tips = new Set(roadmap.branches.map(({ tip }) => tip));
  const unnamed = leaves(roadmap)
    .filter(({ id }) => !tips.has(id))
    .map(({ id }) => ({ id: `~${id}`, name: words.say('player.unnamed'), tip: id }));
  return [
    ...(main ? [main] : []),
    ...roadmap.branches.filter(({ id }) => id !== main?.id),
    ...unnamed,
  ];
}

/** The parties that give or get anything on any road. */
function accountsIn(told: readonly ToldBranch[]): readonly number[] {
  const ledgers = told.map(({ ledger }) => ledger);
  return (ledgers[0] ?? []).flatMap((_, party) =>
    ledgers.some((ledger) => ledger[party]?.given !== 0 || ledger[party].received !== 0)
      ? [party]
      : [],
  );
}

function phasesIn(roadmap: Roadmap, words: Words): readonly string[] {
  const said = [...replayTree(roadmap).values()].map(({ phase }) =>
    sayPhase(words, roadmap.scenario, phase),
  );
  return [...new Set(said)].filter((phase) => phase !== '');
}

function purposeOf({ summary, binding, scenario }: Roadmap, words: Words): readonly string[] {
  const bound = scenario.positions
    .filter(({ id }) => binding.includes(id))
    .map((position) => sayPosition(words, scenario, position));
  const lines = [
    words.text(summary),
    bound.length > 0 ? words.say('brief.binding', { positions: words.list(bound) }) : '',
    words.text(scenario.summary),
  ];
  return lines.filter((line) => line !== '');
}

/** What a situation is made of, with where it begins. */
function stageTold(scenario: Scenario, words: Words) {
  const { ranks } = lookupOf(scenario);
  return {
    tracks: scenario.tracks.map(({ id, name, stages, initial }) => ({
      name: words.text(name),
      stages: stages.map((stage) => words.text(stage.name)),
      at: ranks.get(id)?.get(initial) ?? 0,
    })),
    gauges: scenario.gauges.map((gauge) => ({
      name: words.text(gauge.name),
      min: gauge.min,
      max: gauge.max,
      at: gauge.initial,
      unit: sayAmount(words, gauge, 0).slice(words.number(0).length),
    })),
    goals: scenario.goals.map(({ name }) => words.text(name)),
    reached: goalsAt(scenario, start(scenario)).map((goal) => scenario.goals.indexOf(goal)),
  };
}

function roadsTold(
  roadmap: Roadmap,
  told: readonly ToldBranch[],
  words: Words,
): readonly PlayedRoad[] {
  const nodes = placesIn(roadmap.nodes);
  return told.map(({ branch, steps, schedule: { end }, commitments }) => {
    const note = words.text(branch.note);
    const promises = commitments.map((run) => ({
      text: words.say('player.owes', {
        party: sayDebtors(words, roadmap.scenario, run.commitment),
        step: sayDue(words, roadmap.scenario, run.commitment),
        day: sayDeadline(words, run),
      }),
      status: run.status,
      from: nodes.get(run.from ?? '') ?? -1,
    }));
    return {
      id: branch.id,
      name: words.text(branch.name),
      ...(note === '' ? {} : { note }),
      tip: nodes.get(branch.tip) ?? -1,
      ends: words.say('brief.ends', {
        steps: steps.length,
        end: words.day(end.typical),
        low: words.month(end.low),
        high: words.month(end.high),
      }),
      ...(promises.length === 0 ? {} : { promises }),
    };
  });
}
