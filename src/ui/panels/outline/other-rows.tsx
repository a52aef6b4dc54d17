// What do the rows between the steps look like: phases and side lines?
import type { PhaseRow, SideRow } from '../../../picture/outline.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { follow, go, toggleSide } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Icon } from '../../parts/icon.tsx';
import { sayPhase } from '../../../words/steps.ts';
import { indentOf } from './indent.ts';
import style from './outline.module.css';

/** The heading of a phase that begins here. */
export function PhaseLine({ row }: { readonly row: PhaseRow }) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  return (
    <li className={`${style['phase']} ${indentOf(row.depth)}`}>
      <h3>{sayPhase(words, scenario, row.name)}</h3>
    </li>
  );
}

/** Another way on from the same point: fold it out to read it, or follow it. */
export function SideLine({ row }: { readonly row: SideRow }) {
  const { doc, words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const step = lookupOf(scenario).steps.get(row.node.step);
  const [branch] = row.branches;
  const name = row.branches.map((each) => words.text(each.name)).join(', ');
  return (
    <li className={`${style['sideline']} ${indentOf(row.depth)}`}>
      <button
        type="button"
        className={style['fold']}
        aria-expanded={row.open}
        aria-label={words.say(row.open ? 'outline.fold' : 'outline.unfold', {
          name: name || words.text(step?.name),
        })}
        onClick={() => toggleSide(doc, row.node.id)}
      >
        <Icon name="open" size={13} />
      </button>
      <button
        type="button"
        className={style['side']}
        onClick={() => (branch ? follow(doc, branch.id) : go(doc, row.node.id))}
        title={words.say('outline.follow')}
      >
        <span className={style['instead']}>
          {words.say('outline.or', { step: words.text(step?.name) })}
        </span>
        <span className={style['sub']}>
          {name ? `${name} · ` : ''}
          {words.say('outline.steps', { count: row.steps })}
        </span>
      </button>
    </li>
  );
}
