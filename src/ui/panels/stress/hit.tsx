// What does a setback do where it strikes: what moves, what still holds, how much longer is the way back?
import type { Hit } from '../../../analysis/stress/line.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { Words } from '../../../words/words.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';

/** Of what comes later nothing is said at the end of a branch. */
export function HitFacts({ hit }: { readonly hit: Hit }) {
  const words = useWords();
  const { tracks, gauges } = lookupOf(useDocument((state) => roadmapOf(state).scenario));
  const stage = (track: string, id: string) =>
    words.text(tracks.get(track)?.stages.find((each) => each.id === id)?.name);
  return (
    <ul>
      {hit.moves.map(({ track, from, to }) => (
        <li key={track}>
          {words.text(tracks.get(track)?.name)}: <s>{stage(track, from)}</s> {stage(track, to)}
        </li>
      ))}
      {hit.pushes.map(({ gauge, from, to }) => (
        <li key={gauge}>
          {words.text(gauges.get(gauge)?.name)}: <s>{from}</s> {to}
        </li>
      ))}
      {hit.later > 0 ? (
        <li>{words.say('stress.hold', { holding: hit.holding, later: hit.later })}</li>
      ) : null}
      {hit.way && hit.later > 0 ? <li>{sayExtra(words, hit.way.extra)}</li> : null}
    </ul>
  );
}

/** By how many steps and months the way back is longer than the plan, or shorter; what is the same is not told. */
function sayExtra(words: Words, extra: { readonly steps: number; readonly months: number }) {
  const parts = (['steps', 'months'] as const).flatMap((unit) => {
    const count = Math.round(extra[unit]);
    const values = { more: Math.max(0, count), fewer: Math.max(0, -count) };
    return count === 0 ? [] : [words.say(`stress.${unit}`, values)];
  });
  return parts.length === 0
    ? words.say('stress.as-long')
    : words.say('stress.way-back', { extra: words.list(parts) });
}
