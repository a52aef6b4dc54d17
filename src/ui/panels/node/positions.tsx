// Which positions block the steps they name, and how is that switched?
import type { ReactNode } from 'react';
import type { Position } from '../../../core/scenario.ts';
import { setBinding } from '../../../roadmap/edit.ts';
import { edit } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import style from './node.module.css';

interface PositionsProps {
  /** What more there is to say of each. */
  readonly renderAbout?: (position: Position) => ReactNode;
}

/** Every position with a switch: binding or not. */
export function Positions({ renderAbout }: PositionsProps) {
  const { doc, words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { scenario, binding } = roadmap;
  if (scenario.positions.length === 0) return null;
  const partyOf = (id: string) =>
    words.text(scenario.parties.find((party) => party.id === id)?.name ?? id);
  const toggle = (id: string) => {
    const next = binding.includes(id) ? binding.filter((each) => each !== id) : [...binding, id];
    edit(doc, binding.includes(id) ? 'edit.unbind' : 'edit.bind', (open) => setBinding(open, next));
  };
  return (
    <div className={style['positions']}>
      <p className={style['hint']}>{words.say('positions.how')}</p>
      <ul>
        {scenario.positions.map((position) => (
          <li key={position.id}>
            <label>
              <input
                type="checkbox"
                checked={binding.includes(position.id)}
                onChange={() => toggle(position.id)}
              />
              <span>
                <b>{partyOf(position.party)}</b> {words.text(position.name)}
              </span>
            </label>
            {renderAbout?.(position)}
          </li>
        ))}
      </ul>
    </div>
  );
}
