// How long does the room have left?
import { useSelector } from '@xstate/react';
import { type FormEvent, useEffect, useState } from 'react';
import { type ClockShown, clockAt } from '../../../../machines/workshop.ts';
import { useApp } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import { workshopOn } from '../../workshop.ts';
import { readMinutes } from './read-minutes.ts';
import style from './present.module.css';

const LENGTHS = [5, 10, 20, 45];

/** What the clock shows, in large figures; nothing where none was started. */
export function Clock() {
  const { words } = useApp();
  const clock = useClock();
  if (clock.kind === 'idle') return null;
  const isOver = clock.kind === 'over';
  return (
    <div className={style['clock']} data-kind={clock.kind}>
      <output aria-live={isOver ? 'assertive' : 'off'}>
        {isOver ? words.say('present.over') : sayTime(clock.left)}
      </output>
      {clock.kind === 'paused' ? <small>{words.say('present.paused')}</small> : null}
    </div>
  );
}

/** Starts it at any length, pauses it, adds to it. */
export function ClockControls() {
  const app = useApp();
  const { doc, words } = app;
  const workshop = workshopOn(app);
  const clock = useClock();
  const [typed, setTyped] = useState('');
  const now = () => doc.now().getTime();
  const minutes = readMinutes(typed);
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (minutes === null) return;
    workshop.send({ type: 'START', minutes, at: now() });
    setTyped('');
  };
  return (
    <section className={style['clock-controls']} aria-label={words.say('present.countdown')}>
      <Clock />
      {clock.kind === 'idle' ? (
        <form onSubmit={start}>
          {LENGTHS.map((length) => (
            <Button
              key={length}
              onPress={() => workshop.send({ type: 'START', minutes: length, at: now() })}
            >
              {words.say('present.minutes', { minutes: length })}
            </Button>
          ))}
          <label>
            <span className="unseen">{words.say('present.length')}</span>
            <input
              value={typed}
              size={7}
              placeholder="7, 1:30"
              aria-invalid={typed !== '' && minutes === null ? true : undefined}
              onChange={({ target }) => setTyped(target.value)}
            />
          </label>
          <button type="submit" disabled={minutes === null}>
            {words.say('present.start')}
          </button>
          {typed !== '' && minutes === null ? (
            <p role="alert">{words.say('present.no-length')}</p>
          ) : null}
        </form>
      ) : (
        <p className={style['ways']}>
          {clock.kind === 'over' ? null : (
            <Button onPress={() => workshop.send({ type: 'HOLD', at: now() })} keys="T">
              {words.say(clock.kind === 'paused' ? 'present.go-on' : 'present.pause')}
            </Button>
          )}
          <Button onPress={() => workshop.send({ type: 'ADD', minutes: 1, at: now() })}>
            {words.say('present.add', { minutes: 1 })}
          </Button>
          <Button onPress={() => workshop.send({ type: 'ADD', minutes: 5, at: now() })}>
            {words.say('present.add', { minutes: 5 })}
          </Button>
          <Button onPress={() => workshop.send({ type: 'STOP' })}>
            {words.say('present.stop')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** Told again twice a second while it runs. */
function useClock(): ClockShown {
  const app = useApp();
  const snapshot = useSelector(workshopOn(app), (each) => each);
  const [, setNow] = useState(0);
  const runs = snapshot.value.clock === 'running';
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => setNow((count) => count + 1), 500);
    return () => clearInterval(timer);
  }, [runs]);
  return clockAt(snapshot, app.doc.now().getTime());
}

/** `4:05`, `1:30:00`. */
function sayTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const two = (count: number) => String(count).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = two(seconds % 60);
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${two(minutes)}:${tail}`;
}
