// How is a possible step taken by a press, and where will it stand?
import { childrenOf, takenAt } from '../../roadmap/tree-index.ts';
import { useApp, useDocument } from '../app-context.tsx';
import { type State, roadmapOf } from '../document.ts';
import { take } from '../stand.ts';
import { Button } from './button.tsx';

/**
 * One button. Where the road goes on otherwise, it says that a branch begins; where it goes on by this very step, there
 * is another button that makes a branch of it.
 */
export function TakeButtons({ step }: { readonly step: string }) {
  const { stand, words } = useApp();
  const onward = useDocument((state) => onwardFrom(state, step));
  return (
    <>
      <Button look="strong" icon="check" onPress={() => take(stand, { step })}>
        {words.say('choices.take')}
      </Button>
      {onward === 'so' ? (
        <Button icon="fork" onPress={() => take(stand, { step, newBranch: true })}>
          {words.say('choices.take-on-branch')}
        </Button>
      ) : null}
      {onward === 'otherwise' ? <span>{words.say('choices.begins-branch')}</span> : null}
    </>
  );
}

/** Whether the road ends where one stands, goes on by this step, or by others only. */
function onwardFrom(state: State, step: string): 'ends' | 'so' | 'otherwise' {
  const roadmap = roadmapOf(state);
  if (childrenOf(roadmap, state.place).length === 0) return 'ends';
  return takenAt(roadmap, state.place, step) === undefined ? 'otherwise' : 'so';
}
