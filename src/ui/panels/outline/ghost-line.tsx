// What does a route look like that is laid beside the roadmap but not part of it?
import type { Ghost } from '../../document.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { adopt, setView } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import style from './outline.module.css';

/** The steps of the route, dashed, with the way to adopt it. */
export function GhostLine({ ghost }: { readonly ghost: Ghost }) {
  const { doc, words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { steps } = lookupOf(scenario);
  return (
    <li className={style['ghost']}>
      <div>
        <b>{words.say('ask.ghost', { name: words.text(ghost.name) })}</b>
        <Button
          look="strong"
          keys="G"
          label={words.say('ask.adopt')}
          onPress={() => adopt(doc, ghost)}
        >
          {words.say('ask.adopt')}
        </Button>
        <Button look="quiet" onPress={() => setView(doc, { ghost: null })}>
          {words.say('ask.put-away')}
        </Button>
      </div>
      <ol>
        {ghost.steps.map((id, index) => (
          // eslint-disable-next-line react/no-array-index-key -- a route may take one step several times
          <li key={`${id} ${index}`}>{words.text(steps.get(id)?.name)}</li>
        ))}
      </ol>
    </li>
  );
}
