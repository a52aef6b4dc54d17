// What is on the page?
import { useSelector } from '@xstate/react';
import { Suspense } from 'react';
import { modeOf } from '../../machines/session.ts';
import { useApp } from './app-context.tsx';
import { Announcer } from './announcer.tsx';
import { Dialogs } from './dialogs.tsx';
import { DropZone } from './drop-zone.tsx';
import { late } from './late.tsx';
import { TopBar } from './panels/top/top-bar.tsx';
import { Workspace } from './workspace.tsx';
import style from './app.module.css';

const Present = late(
  ['deals', 'first-page', 'present', 'step', 'stress', 'told'],
  async () => (await import('./panels/present/present.tsx')).Present,
);

const BriefPage = late(
  [
    'brief',
    'brief-page',
    'compare',
    'deals',
    'details',
    'first-page',
    'map',
    'step',
    'stress',
    'told',
  ],
  async () => (await import('./panels/brief/brief-page.tsx')).BriefPage,
);

/** Right after the first paint: news waits for it. */
const Toast = late(['toast'], async () => (await import('./toast.tsx')).Toast);

/** Head, workspace, and what may lie over them. */
export function Frame() {
  const { session } = useApp();
  const mode = useSelector(session, modeOf);
  return (
    <div className={style['app']}>
      {mode === 'presenting' ? (
        <Suspense fallback={null}>
          <Present />
        </Suspense>
      ) : mode === 'briefing' ? (
        <Suspense fallback={null}>
          <BriefPage />
        </Suspense>
      ) : (
        <>
          <TopBar />
          <Workspace />
        </>
      )}
      <Announcer />
      <Suspense fallback={null}>
        <Toast />
      </Suspense>
      <Dialogs />
      <DropZone />
    </div>
  );
}
