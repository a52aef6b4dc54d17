// What is said about one arrow of a region?
import { situationOf } from '../../../../machines/process.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { useApp, useChart, useDocument } from '../../app-context.tsx';
import { choicesOf } from '../../derived.ts';
import { isolated } from '../../../words/texts.ts';
import { roadmapOf } from '../../document.ts';
import { sayNearest } from '../../say-why.ts';

export interface ToldArrow {
  readonly step: string;
  readonly from: string;
  readonly to: string;
  readonly lit: boolean;
}

/** Says which step an arrow is, from where to where, and that it can be taken or the first thing that it lacks. */
export function useSayArrow(region: string): (arrow: ToldArrow) => string {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const choices = useDocument(choicesOf);
  const here = useChart((snapshot) => situationOf(snapshot).stages[region]);
  const { steps, tracks } = lookupOf(scenario);
  const nameOf = (id: string | undefined) =>
    isolated(words.text(tracks.get(region)?.stages.find((stage) => stage.id === id)?.name));
  return ({ step, from, to, lit }) => {
    const values = {
      step: isolated(words.text(steps.get(step)?.name)),
      from: nameOf(from),
      to: nameOf(to),
    };
    if (lit) return words.say('statechart.lit', values);
    const choice = from === here ? choices.find((each) => each.step.id === step) : undefined;
    const why = choice ? sayNearest(words, scenario, choice.verdict).sentence : '';
    return why === ''
      ? words.say('statechart.elsewhere', { ...values, stage: nameOf(here) })
      : words.say('statechart.dim', { ...values, why });
  };
}
