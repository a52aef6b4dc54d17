// What lies over either drawing of the map: the menu of what was pressed, and the field for a branch's new name?
import { useState } from 'react';
import { useApp } from '../../app-context.tsx';
import type { ScreenPoint } from './camera.ts';
import type { pressesOf } from './ghost.ts';
import type { MapViewProps } from './map-look.ts';
import { MapMenu, type OpenMenu } from './map-menu.tsx';
import { menuOf } from './map-verbs.ts';
import { RenameField } from './rename-field.tsx';
import type { OpenMenuFor } from './use-presses.ts';
import type { Size } from './use-size.ts';

interface Asked extends Pick<MapViewProps, 'look' | 'change'> {
  readonly press: ReturnType<typeof pressesOf>;
}

/** What is open over the map. A route that is only laid beside the roadmap has no menu. */
export function useOverMap({ look, change, press }: Asked) {
  const app = useApp();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const openMenu: OpenMenuFor = (of, from, at) => {
    if (!press.isGhost(of))
      setMenu(menuOf({ app, look, change, rename: setRenaming }, of, { from, at }));
  };
  const onRenamed = () => setRenaming(null);
  const onMenuClosed = () => setMenu(null);
  return { openMenu, renaming, over: { menu, renaming, onRenamed, onMenuClosed } };
}

type OverMapProps = ReturnType<typeof useOverMap>['over'] & {
  readonly view: Size;
  /** Where the name stands that is changed; left out where it stands nowhere. */
  readonly at?: ScreenPoint | undefined;
};

export function OverMap({ menu, renaming, onRenamed, onMenuClosed, view, at }: OverMapProps) {
  return (
    <>
      {renaming === null ? null : (
        <RenameField key={renaming} branch={renaming} at={at} view={view} onDone={onRenamed} />
      )}
      {menu ? (
        <MapMenu key={`${menu.at.x} ${menu.at.y}`} open={menu} onClose={onMenuClosed} />
      ) : null}
    </>
  );
}
