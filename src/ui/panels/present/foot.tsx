// Which buttons does the facilitator have on the room's screen itself?
import { useSelector } from '@xstate/react';
import { useApp, useDocument } from '../../app-context.tsx';
import { runCommand } from '../../commands.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { workshopOn } from '../../workshop.ts';
import { FollowTabs } from './follow-tabs.tsx';
import { toggleFullScreen } from './full-screen.ts';
import { BlankButton, HideButton, RoadButton } from './room-buttons.tsx';
import type { SecondWindow } from './use-second.ts';
import style from './present.module.css';

interface FootProps {
  readonly desk: SecondWindow['desk'];
  readonly onDesk: () => void;
}

/** Each has a key too. They are small: the room need not read them. */
export function Foot({ desk, onDesk }: FootProps) {
  const app = useApp();
  const { session, words } = app;
  const workshop = workshopOn(app);
  const { sight, table } = useSelector(workshop, ({ value }) => value);
  const branches = useDocument((state) => roadmapOf(state).branches.length);
  const sights = (['board', 'map', 'compare'] as const).filter(
    (each) => each !== 'compare' || branches > 1,
  );
  return (
    <footer className={style['foot']} data-quiet={desk === 'open' || undefined}>
      <Button
        icon="left"
        label={words.say('command.back')}
        keys="PageUp"
        onPress={() => runCommand(app, 'back')}
      />
      <Button
        icon="right"
        label={words.say('command.forth')}
        keys="PageDown"
        onPress={() => runCommand(app, 'forth')}
      />
      <RoadButton />
      <Button keys="Ctrl+Z" onPress={() => runCommand(app, 'undo')}>
        {words.say('command.undo')}
      </Button>
      <HideButton />
      <BlankButton />
      <Button
        pressed={table === 'blocked'}
        keys="W"
        onPress={() => workshop.send({ type: 'DECK', deck: 'blocked' })}
      >
        {words.say('present.blocked')}
      </Button>
      {sights.map((each) => (
        <Button
          key={each}
          pressed={sight === each}
          keys={KEYS[each]}
          onPress={() => workshop.send({ type: 'SHOW', sight: each })}
        >
          {words.say(`present.${each}`)}
        </Button>
      ))}
      <Button pressed={desk === 'open' || desk === 'on-screen'} keys="I" onPress={onDesk}>
        {words.say('present.notes')}
      </Button>
      {desk === 'lost' ? <p role="status">{words.say('present.lost')}</p> : null}
      <FollowTabs />
      <Button keys="F" onPress={toggleFullScreen}>
        {words.say('present.full')}
      </Button>
      <Button keys="?" onPress={() => runCommand(app, 'help')}>
        {words.say('command.help')}
      </Button>
      <Button keys="Esc" onPress={() => session.send({ type: 'LEAVE' })}>
        {words.say('present.end')}
      </Button>
    </footer>
  );
}

const KEYS = { board: 'S', map: 'M', compare: 'C' } as const;
