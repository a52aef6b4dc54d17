// How long does the room have left?
import { useEffect, useState } from 'react';
import { useApp } from '../../app-context.tsx';
import style from './present.module.css';

const MINUTE = 60_000;
const CHOICES = [5, 10, 15, 20, 30];

/** A countdown that is started by choosing minutes, and says so when it is over. */
export function Countdown() {
  const { words } = useApp();
  const [end, setEnd] = useState<number | null>(null);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (end === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [end]);
  const left = end === null ? null : Math.max(0, end - now);
  const text =
    left === null
      ? ''
      : `${Math.floor(left / MINUTE)}:${String(Math.floor((left % MINUTE) / 1000)).padStart(2, '0')}`;
  return (
    <div className={style['countdown']} data-over={left === 0 || undefined}>
      {left === null ? null : (
        <output aria-live={left === 0 ? 'assertive' : 'off'}>
          {left === 0 ? words.say('present.over') : text}
        </output>
      )}
      <label>
        <span className="unseen">{words.say('present.countdown')}</span>
        <select
          value=""
          onChange={({ target }) => {
            const start = Date.now();
            setNow(start);
            setEnd(target.value === 'stop' ? null : start + Number(target.value) * MINUTE);
          }}
        >
          <option value="">{words.say('present.countdown')}</option>
          {CHOICES.map((minutes) => (
            <option key={minutes} value={minutes}>
              {words.say('present.minutes', { minutes })}
            </option>
          ))}
          <option value="stop">{words.say('present.stop')}</option>
        </select>
      </label>
    </div>
  );
}
