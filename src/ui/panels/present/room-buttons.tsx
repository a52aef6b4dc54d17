// Which buttons do the room's screen and the facilitator's window share?
import { useSelector } from '@xstate/react';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { backToRoad, workshopOn } from '../../workshop.ts';

/** Hides what can come next, or shows it again. */
export function HideButton() {
  const app = useApp();
  const workshop = workshopOn(app);
  const next = useSelector(workshop, ({ value }) => value.next);
  return (
    <Button pressed={next === 'hidden'} keys="H" onPress={() => workshop.send({ type: 'HIDE' })}>
      {app.words.say('present.hide')}
    </Button>
  );
}

/** Darkens the room's screen, or lights it again. */
export function BlankButton() {
  const app = useApp();
  const workshop = workshopOn(app);
  const light = useSelector(workshop, ({ value }) => value.light);
  return (
    <Button pressed={light === 'blank'} keys="B" onPress={() => workshop.send({ type: 'BLANK' })}>
      {app.words.say('present.blank')}
    </Button>
  );
}

/** Back to where an inject led away from the road; nothing where none did. */
export function RoadButton() {
  const app = useApp();
  const { words } = app;
  const road = useSelector(workshopOn(app), ({ context }) => context.road);
  const origin = useDocument((state) =>
    roadmapOf(state).branches.find(({ id }) => id === road?.branch),
  );
  if (road === null) return null;
  return (
    <Button look="strong" keys="R" onPress={() => backToRoad(app)}>
      {words.say('present.road', { branch: words.text(origin?.name) })}
    </Button>
  );
}
