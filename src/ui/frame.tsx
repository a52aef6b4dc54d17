// What is on the page?
import { Announcer, Toast } from './announcer.tsx';
import { Dialogs } from './dialogs.tsx';
import { DropZone } from './drop-zone.tsx';
import { TopBar } from './panels/top/top-bar.tsx';
import { Workspace } from './workspace.tsx';
import style from './app.module.css';

/** Head, workspace, and what may lie over them. */
export function Frame() {
  return (
    <div className={style['app']}>
      <TopBar />
      <Workspace />
      <Announcer />
      <Toast />
      <Dialogs />
      <DropZone />
    </div>
  );
}
