// Which branches are there, which one is followed, and what can be done with it?
import { useState } from 'react';
import type { Branch } from '../../../roadmap/roadmap.ts';
import { lineTo } from '../../../roadmap/tree-index.ts';
import { follow } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { branchMenu, menuItemsFor } from '../../commands.ts';
import { roadmapOf } from '../../document.ts';
import { nameBranch } from '../../name-edits.ts';
import { EditableText } from '../../parts/editable-text.tsx';
import { Menu } from '../../parts/menu.tsx';
import style from './outline.module.css';

/** One tab a branch; the followed one can be renamed in place and has a menu. */
export function Branches() {
  const app = useApp();
  const { doc, words } = app;
  const branches = useDocument((state) => roadmapOf(state).branches);
  const followed = useDocument((state) => state.branch);
  const [renaming, setRenaming] = useState<string | null>(null);
  if (branches.length === 0) return null;
  return (
    <nav className={style['branches']} aria-label={words.say('branches.title')}>
      <ul>
        {branches.map((branch) => (
          <BranchTab
            key={branch.id}
            branch={branch}
            followed={branch.id === followed}
            renaming={branch.id === renaming}
            onRename={(on) => setRenaming(on ? branch.id : null)}
          />
        ))}
      </ul>
      {branches.length > 1 ? (
        <Menu
          label={words.say('branches.title')}
          text={words.say('branches.all', { count: branches.length })}
          items={branches.map(({ id, name }) => ({
            id,
            label: words.text(name),
            onPick: () => follow(doc, id),
          }))}
        />
      ) : null}
      <Menu
        label={words.say('branches.menu')}
        icon="more"
        items={() => [
          {
            id: 'rename',
            label: words.say('command.rename-branch'),
            disabled: followed === null,
            onPick: () => setRenaming(followed),
          },
          ...menuItemsFor(app, branchMenu),
        ]}
      />
    </nav>
  );
}

interface TabProps {
  readonly branch: Branch;
  readonly followed: boolean;
  readonly renaming: boolean;
  readonly onRename: (renaming: boolean) => void;
}

function BranchTab({ branch, followed, renaming, onRename }: TabProps) {
  const app = useApp();
  const { doc, words } = app;
  const isMain = useDocument((state) => roadmapOf(state).main === branch.id);
  const steps = useDocument((state) => lineTo(roadmapOf(state), branch.tip).length);
  const name = words.text(branch.name);
  if (renaming)
    return (
      <li>
        <EditableText
          value={name}
          label={words.say('branches.rename', { name })}
          editing
          onKeep={(next) => nameBranch(app, branch.id, next)}
          onDone={() => onRename(false)}
        />
      </li>
    );
  return (
    <li>
      <button
        type="button"
        className={style['tab']}
        aria-current={followed ? 'true' : undefined}
        onClick={() => follow(doc, branch.id)}
        onDoubleClick={() => onRename(true)}
        onKeyDown={({ key }) => {
          if (key === 'F2') onRename(true);
        }}
        title={words.say('branches.about', { name, steps })}
      >
        <span>{name}</span>
        {isMain ? <small>{words.say('branches.main')}</small> : null}
      </button>
    </li>
  );
}
