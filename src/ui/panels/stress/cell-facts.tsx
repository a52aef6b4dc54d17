// What exactly happens in one cell: what is reversed, what still holds, how long is the way back?
import { lookupOf } from '../../../core/lookup.ts';
import type { Stress } from '../../../analysis/stress/stress.ts';
import { indexOf } from '../../../roadmap/tree-index.ts';
import { adopt, follow, go } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { take } from '../../stand.ts';
import { HitFacts } from './hit.tsx';
import type { MatrixSpot } from './matrix.tsx';
import style from './stress.module.css';

interface CellFactsProps {
  readonly spot: MatrixSpot;
  readonly answer: Stress;
  readonly onClose: () => void;
}

/** The cell in sentences, with the ways to play it. */
export function CellFacts({ spot, answer, onClose }: CellFactsProps) {
  const { doc, stand, words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { steps } = lookupOf(roadmap.scenario);
  const branch = answer.branches.find((each) => each.branch === spot.branch);
  const cell =
    branch?.rows[answer.setbacks.indexOf(spot.setback)]?.[branch.places.indexOf(spot.place)];
  if (!cell) return null;
  const way = cell.kind === 'impossible' ? undefined : cell.way;
  const setback = words.text(steps.get(spot.setback)?.name);
  const node = spot.place === null ? undefined : indexOf(roadmap).byId.get(spot.place);
  const after = node ? words.text(steps.get(node.step)?.name) : words.say('outline.start');
  const play = () => {
    follow(doc, spot.branch);
    go(doc, spot.place);
    take(stand, { step: spot.setback, newBranch: true });
  };
  return (
    <section className={style['facts']} aria-live="polite">
      <header>
        <h3>{words.say('stress.after', { setback, after })}</h3>
        <Button look="quiet" icon="close" label={words.say('dialog.close')} onPress={onClose} />
      </header>
      <p>{words.say(`stress.said-${cell.kind}`)}</p>
      {cell.kind === 'impossible' ? null : (
        <>
          <HitFacts hit={cell} />
          <p className={style['ways']}>
            <Button onPress={play}>{words.say('stress.play')}</Button>
            {way && cell.kind === 'recovers' ? (
              <Button
                onPress={() =>
                  adopt(doc, {
                    place: spot.place,
                    steps: [spot.setback, ...way.route],
                    name: words.say('stress.mended', { setback }),
                  })
                }
              >
                {words.say('stress.adopt')}
              </Button>
            ) : null}
          </p>
        </>
      )}
    </section>
  );
}
