// What does a screen reader hear when the place changes?
import { useEffect, useState } from 'react';
import type { Choice } from '../core/choices.ts';
import { useApp } from './app-context.tsx';
import { choicesOf, hereOf } from './derived.ts';
import type { State } from './document.ts';

/** Says politely where one stands after each step, and how many choices it opened and closed. */
export function Announcer() {
  const { doc, words } = useApp();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let heard = possibleIn(doc.get());
    return doc.subscribe(({ kind, from }) => {
      const state = doc.get();
      if (kind === 'viewed') {
        const choice = chosenFromFilter(state);
        if (!choice) return;
        const { step, verdict } = choice;
        setSaid(`${words.text(step.name)}: ${words.say(`choices.is-${verdict.kind}`)}`);
        return;
      }
      const possible = possibleIn(state);
      const opened = countMissing(possible, heard);
      const closed = countMissing(heard, possible);
      heard = possible;
      // A note or a name is no news of the process.
      if (state.place === from.place && opened + closed === 0) return;
      const { last, number } = hereOf(state);
      setSaid(
        last
          ? words.say('announce.step', { number, step: words.text(last.step.name), opened, closed })
          : words.say('announce.start'),
      );
    });
  }, [doc, words]);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}

/** The focus stays in the filter while steps are chosen from there: nothing else says which. */
function chosenFromFilter(state: State): Choice | undefined {
  const { chosen } = state.view;
  if (chosen?.kind !== 'step' || document.activeElement?.id !== 'choices-filter') return undefined;
  return choicesOf(state).find(({ step }) => step.id === chosen.id);
}

const sets = new WeakMap<readonly Choice[], ReadonlySet<string>>();

/** The steps and setbacks that are possible where one stands. */
function possibleIn(state: State): ReadonlySet<string> {
  const choices = choicesOf(state);
  const known = sets.get(choices);
  if (known) return known;
  const possible = choices.filter(({ verdict }) => verdict.kind === 'possible');
  const made = new Set(possible.map(({ step }) => step.id));
  sets.set(choices, made);
  return made;
}

/** How many of these are not among those. */
function countMissing(these: ReadonlySet<string>, those: ReadonlySet<string>): number {
  if (these === those) return 0;
  return [...these].filter((id) => !those.has(id)).length;
}
