// What does each position demand, and which steps would it block, here and along each branch?
import type { Choice } from '../../../core/choices.ts';
import { holds } from '../../../core/conditions/holds.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { Position } from '../../../core/scenario.ts';
import { offendedOn } from '../../../roadmap/offended.ts';
import type { Branch } from '../../../roadmap/roadmap.ts';
import { sayConditions } from '../../../words/conditions.ts';
import { follow, go } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { choicesOf, hereOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Positions } from '../node/positions.tsx';
import style from './positions.module.css';

interface PositionsDialogProps {
  readonly onClose: () => void;
}

/** The switches of the positions, and what each of them would do. A press on a step goes there. */
export function PositionsDialog({ onClose }: PositionsDialogProps) {
  const { words } = useApp();
  return (
    <Dialog
      title={words.say('positions.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
      wide
    >
      <div className={style['positions']}>
        <Positions renderAbout={(position) => <Demand position={position} onClose={onClose} />} />
      </div>
    </Dialog>
  );
}

interface DemandProps extends PositionsDialogProps {
  readonly position: Position;
}

function Demand({ position, onClose }: DemandProps) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { situation } = useDocument(hereOf);
  const choices = useDocument(choicesOf);
  const { scenario, binding } = roadmap;
  const isMet = holds(lookupOf(scenario), situation, position.requires);
  const here = choices
    .filter((choice) => !isMet && onlyStands(choice, position))
    .map(({ step }) => words.text(step.name));
  const isBinding = binding.includes(position.id);
  return (
    <div className={style['demand']}>
      {position.summary === undefined ? null : <p>{words.text(position.summary)}</p>}
      <p>
        {words.say('positions.demands', {
          demands: words.list(sayConditions(words, scenario, position.requires)),
        })}
      </p>
      <p data-met={isMet}>
        {isMet
          ? words.say('positions.met')
          : here.length === 0
            ? words.say('positions.here-none')
            : words.say(isBinding ? 'positions.here-binding' : 'positions.here', {
                steps: words.list(here),
              })}
      </p>
      <Branches position={position} onClose={onClose} />
    </div>
  );
}

/** Is the step one that the position speaks of, and is nothing else in its way? */
function onlyStands({ step, verdict }: Choice, { id, steps }: Position): boolean {
  if (!steps.includes(step.id)) return false;
  if (verdict.kind === 'possible') return true;
  return verdict.because.every((reason) => reason.kind === 'position' && reason.position.id === id);
}

function Branches({ position, onClose }: DemandProps) {
  const { doc, words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const goTo = (branch: Branch, node: string) => {
    follow(doc, branch.id);
    go(doc, node);
    onClose();
  };
  return (
    <ul>
      {offendedOn(roadmap, position.id).map(({ branch, at }) => (
        <li key={branch.id}>
          {at.length === 0 ? (
            <Count name={words.text(branch.name)} count={0} />
          ) : (
            <details>
              <summary>
                <Count name={words.text(branch.name)} count={at.length} />
              </summary>
              {at.map(({ number, taken }) => (
                <button
                  key={taken.node.id}
                  type="button"
                  onClick={() => goTo(branch, taken.node.id)}
                >
                  {number}. {words.text(taken.step.name)}
                </button>
              ))}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Count({ name, count }: { readonly name: string; readonly count: number }) {
  const { words } = useApp();
  return (
    <>
      <b>{name}</b> {words.say('positions.on-branch', { count })}
    </>
  );
}
