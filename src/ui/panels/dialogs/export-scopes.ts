// Which branches can leave: all of them, the main one alone, or the one that is followed?
import type { App } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';

interface Scope {
  /** The id of the branch that leaves alone; '' for all of them. */
  readonly id: string;
  readonly label: string;
}

/** All branches first; nothing else where there is only one. */
export function scopesOf({ doc, words }: App): readonly Scope[] {
  const state = doc.get();
  const { branches, main } = roadmapOf(state);
  const all = { id: '', label: words.say('export.scope-all') };
  if (branches.length < 2) return [all];
  const mainId = main ?? branches[0]?.id;
  const alone = (id: string | null | undefined, label: 'main' | 'here') =>
    branches
      .filter((each) => each.id === id)
      .map(({ name }) => ({
        id: id ?? '',
        label: words.say(`export.scope-${label}`, { name: words.text(name) }),
      }));
  const here = state.branch === mainId ? [] : alone(state.branch, 'here');
  return [all, ...alone(mainId, 'main'), ...here];
}
