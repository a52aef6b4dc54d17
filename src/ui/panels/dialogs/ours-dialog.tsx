// What have we changed in the scenario that ships, and how is each change taken back?
import { useMemo } from 'react';
import type { Scenario } from '../../../core/scenario.ts';
import { scenarioDifferences } from '../../../roadmap/scenario-diff/differences.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Difference } from './difference.tsx';
import { useShipped } from './use-shipped.ts';
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
