// How is one difference from the scenario that ships told, and taken back?
import { useState } from 'react';
import type { Problem } from '../../../core/problem.ts';
import type { Scenario } from '../../../core/scenario.ts';
import type { ScenarioDifference } from '../../../roadmap/scenario-diff/differences.ts';
import type { TakenOut } from '../../../roadmap/scenario/take-out.ts';
import { withoutDifference } from '../../../roadmap/scenario/without-difference.ts';
import { sayWrong } from '../../../words/problems.ts';
import { sayDifference } from '../../../words/scenario-diff.ts';
import { edit } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import style from './difference.module.css';

/** Why it cannot be taken back: a few say enough. */
const MOST_REASONS = 3;

interface DifferenceProps {
  readonly shipped: Scenario;
  readonly difference: ScenarioDifference;
}

/** One line; where more would go along, that is said first and asked for. */
export function Difference({ shipped, difference }: DifferenceProps) {
  const { doc, words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const [cost, setCost] = useState<TakenOut | null>(null);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const said = sayDifference(words, { older: shipped, newer: scenario }, difference);
  const take = (isAgreed: boolean) => {
    const out = withoutDifference(roadmapOf(doc.get()), difference);
    const { roadmap, uses, nodes } = out;
    if (!roadmap.ok) setRefused(roadmap.problems);
    else if (!isAgreed && uses.length + nodes > 0) setCost(out);
    else edit(doc, 'edit.take-back', () => roadmap.value);
  };
  return (
    <li className={style['difference']}>
      <span>{said}</span>
      {cost === null ? (
        <Button
          label={words.say('ours.back-one', { difference: said })}
          onPress={() => take(false)}
        >
          {words.say('ours.back')}
        </Button>
      ) : (
        <p role="alert">
          {words.say('ours.along', { uses: cost.uses.length, nodes: cost.nodes })}{' '}
          <Button look="strong" onPress={() => take(true)}>
            {words.say('ours.back-along')}
          </Button>{' '}
          <Button onPress={() => setCost(null)}>{words.say('ours.leave')}</Button>
        </p>
      )}
      {refused.slice(0, MOST_REASONS).map((problem) => (
        <p key={problem.at} role="alert">
          {sayWrong(words, problem)}
        </p>
      ))}
    </li>
  );
}
