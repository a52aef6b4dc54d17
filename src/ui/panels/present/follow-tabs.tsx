// Does this tab walk together with others, and is there another?
import { useSyncExternalStore } from 'react';
import { useApp } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import { onWalking, toggleTogether, walkingOf } from '../../together.ts';

export function FollowTabs() {
  const app = useApp();
  const { words } = app;
  const walking = useSyncExternalStore(
    (listener) => onWalking(app, listener),
    () => walkingOf(app),
  );
  return (
    <>
      <Button
        pressed={walking.kind === 'together'}
        label={words.say('present.together-how')}
        onPress={() => toggleTogether(app)}
      >
        {words.say('present.together')}
      </Button>
      {walking.kind === 'together' ? (
        <p role="status">{words.say('present.others', { count: walking.others })}</p>
      ) : null}
    </>
  );
}
