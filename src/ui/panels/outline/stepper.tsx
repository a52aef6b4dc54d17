// How does one step back and forth with the mouse, and what else is there at this fork?
import { indexOf } from '../../../roadmap/tree-index.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { runCommand } from '../../commands.ts';
import { hereOf, lineOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import style from './outline.module.css';

/** First, back, forth, last; and where on the line one stands. */
export function Stepper() {
  const app = useApp();
  const { words } = app;
  const number = useDocument((state) => hereOf(state).number);
  const length = useDocument((state) => lineOf(state).taken.length);
  const wide = useDocument((state) => state.view.wide);
  const ways = useDocument(
    (state) => indexOf(roadmapOf(state)).children.get(state.place)?.length ?? 0,
  );
  return (
    <footer className={style['stepper']}>
      <Button
        look="quiet"
        icon="first"
        label={words.say('command.first')}
        keys="Home"
        disabled={number === 0}
        onPress={() => runCommand(app, 'first')}
      />
      <Button
        look="quiet"
        icon="left"
        label={words.say('command.back')}
        keys="←"
        disabled={number === 0}
        onPress={() => runCommand(app, 'back')}
      />
      <span className={style['where']}>{words.say('outline.where', { number, length })}</span>
      <Button
        look="quiet"
        icon="right"
        label={words.say('command.forth')}
        keys="→"
        disabled={number === length}
        onPress={() => runCommand(app, 'forth')}
      />
      <Button
        look="quiet"
        icon="last"
        label={words.say('command.last')}
        keys="End"
        disabled={number === length}
        onPress={() => runCommand(app, 'last')}
      />
      <span className={style['ways']}>
        {ways > 1 ? words.say('outline.ways', { count: ways }) : null}
      </span>
      <Button
        look="quiet"
        keys="F"
        label={words.say('command.wide')}
        pressed={wide}
        onPress={() => runCommand(app, 'wide')}
      >
        {words.say('top.wide')}
      </Button>
    </footer>
  );
}
