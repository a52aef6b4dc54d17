// How is a branch renamed on the map, where its name stands?
import type { MapPicture } from '../../../picture/map/shapes.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { nameBranch } from '../../name-edits.ts';
import { EditableText } from '../../parts/editable-text.tsx';
import type { Camera } from './camera.ts';
import style from './map.module.css';
import type { Size } from './use-size.ts';

interface RenameFieldProps {
  readonly branch: string;
  readonly picture: MapPicture;
  readonly camera: Camera;
  readonly view: Size;
  readonly onDone: () => void;
}

const WIDTH = 200;

/** A field over the name; in the middle of the view where the name is out of sight. */
export function RenameField({ branch, picture, camera, view, onDone }: RenameFieldProps) {
  const app = useApp();
  const { words } = app;
  const name = useDocument((state) =>
    words.text(roadmapOf(state).branches.find(({ id }) => id === branch)?.name),
  );
  const label = picture.labels.find(({ of, id }) => of === 'branch' && id === branch);
  const left = (label?.box.x ?? camera.x + view.width / 2) - camera.x;
  const top = (label?.box.y ?? camera.y + view.height / 2) - camera.y;
  return (
    <div
      className={style['rename']}
      style={{
        left: Math.max(8, Math.min(left, view.width - WIDTH)),
        top: Math.max(20, Math.min(top, view.height - 20)),
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
