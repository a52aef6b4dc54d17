// What have we changed in the scenario that ships, and how is each change taken back?
import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../../core/problem.ts';
import type { Scenario } from '../../../core/scenario.ts';
import {
  type ScenarioDifference,
  scenarioDifferences,
} from '../../../roadmap/scenario-diff/differences.ts';
import type { TakenOut } from '../../../roadmap/scenario/take-out.ts';
import { withoutDifference } from '../../../roadmap/scenario/without-difference.ts';
import { sayWrong } from '../../../words/problems.ts';
import { sayDifference } from '../../../words/scenario-diff.ts';
import { edit } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { shippedScenario } from '../../shipped.ts';
import style from './ours.module.css';

/** The differences from the scenario that ships under the same id, each to be taken back. */
export function OursDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const shipped = useShipped(scenario.id);
  return (
    <Dialog
      title={words.say('ours.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
      wide
    >
      <div className={style['ours']}>
        {shipped.kind === 'here' ? (
          <Differences shipped={shipped.scenario} />
        ) : (
          <p role="status" aria-busy={shipped.kind === 'coming'}>
            {words.say(`ours.${shipped.kind}`)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

type Found =
  | { readonly kind: 'coming' | 'none' | 'failed' }
  | { readonly kind: 'here'; readonly scenario: Scenario };

function useShipped(id: string): Found {
  const [found, setFound] = useState<Found>({ kind: 'coming' });
  useEffect(() => {
    let isWanted = true;
    const tell = (next: Found) => {
      if (isWanted) setFound(next);
    };
    shippedScenario(id).then(
      (scenario) => tell(scenario === null ? { kind: 'none' } : { kind: 'here', scenario }),
      () => tell({ kind: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [id]);
  return found;
}

function Differences({ shipped }: { readonly shipped: Scenario }) {
  const { words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const differences = useMemo(() => scenarioDifferences(shipped, scenario), [shipped, scenario]);
  const name = words.text(shipped.name);
  if (differences.length === 0) return <p role="status">{words.say('ours.same', { name })}</p>;
  return (
    <>
      <p>{words.say('ours.about', { name, count: differences.length })}</p>
      <ul>
        {differences.map((difference) => (
          <Difference
            key={`${difference.kind} ${JSON.stringify(difference.at)}`}
            shipped={shipped}
            difference={difference}
          />
        ))}
      </ul>
    </>
  );
}

/** Why it cannot be taken back: a few say enough. */
const MOST_REASONS = 3;

interface DifferenceProps {
  readonly shipped: Scenario;
  readonly difference: ScenarioDifference;
}

/** One line; where more would go along, that is said first and asked for. */
function Difference({ shipped, difference }: DifferenceProps) {
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
    <li>
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
