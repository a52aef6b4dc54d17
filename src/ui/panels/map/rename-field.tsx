// How is a branch renamed on the map, where its name stands?
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { nameBranch } from '../../name-edits.ts';
import { EditableText } from '../../parts/editable-text.tsx';
import type { ScreenPoint } from './camera.ts';
import style from './map.module.css';
import type { Size } from './use-size.ts';

interface RenameFieldProps {
  readonly branch: string;
  /** Where the name stands in the view; left out where it stands nowhere. */
  readonly at?: ScreenPoint | undefined;
  readonly view: Size;
  readonly onDone: () => void;
}

const WIDTH = 200;

/** A field over the name; in the middle of the view where there is none. */
export function RenameField({ branch, at, view, onDone }: RenameFieldProps) {
  const app = useApp();
  const { words } = app;
  const name = useDocument((state) =>
    words.text(roadmapOf(state).branches.find(({ id }) => id === branch)?.name),
  );
  const { x, y } = at ?? { x: view.width / 2, y: view.height / 2 };
  return (
    <div
      className={style['rename']}
      style={{
        left: Math.max(8, Math.min(x, view.width - WIDTH)),
        top: Math.max(20, Math.min(y, view.height - 20)),
      }}
    >
      <EditableText
        value={name}
        label={words.say('branches.rename', { name })}
        editing
        onKeep={(next) => nameBranch(app, branch, next)}
        onDone={onDone}
      />
    </div>
  );
}
