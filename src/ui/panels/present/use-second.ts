// Is the facilitator's window open, and what becomes of it when either side is reloaded or closed?
import { useCallback, useEffect, useRef, useState } from 'react';
import { useApp } from '../../app-context.tsx';
import {
  type Saying,
  fillSecond,
  forwardKeys,
  hadSecond,
  openSecond,
  rememberSecond,
  sayAlone,
  watchSecond,
} from './second-window.ts';

export interface SecondWindow {
  /** Null where none is open: the desk is shut, or stands on the screen itself where the browser refused one. */
  readonly window: Window | null;
  /** Lost: it was open, and was closed by something else than the button here. */
  readonly desk: 'shut' | 'open' | 'on-screen' | 'lost';
  readonly toggle: () => void;
}

type Stands =
  | { readonly kind: 'shut' | 'lost' | 'on-screen' }
  /** `times`: how often it was filled. A window that is reloaded is empty again. */
  | { readonly kind: 'open'; readonly window: Window; readonly times: number };

/** A window that was open before a reload, or before presenting was left, is found again. */
export function useSecond(): SecondWindow {
  const { words } = useApp();
  const saying = useCallback(
    () => ({ title: words.say('present.notes'), alone: words.say('present.alone') }),
    [words],
  );
  const [stands, setStands] = useState<Stands>(() => {
    const found = hadSecond() ? openSecond(saying()) : null;
    if (found) return { kind: 'open', window: found, times: 0 };
    return { kind: hadSecond() ? 'lost' : 'shut' };
  });
  const latest = useRef<Window | null>(null);
  useEffect(() => {
    latest.current = stands.kind === 'open' ? stands.window : null;
    if (stands.kind !== 'open') return undefined;
    const { window: second, times } = stands;
    const stops = [
      forwardKeys(second, window),
      watchSecond(second, (how) => {
        if (how === 'empty') fillSecond(second, saying());
        const again = { kind: 'open', window: second, times: times + 1 } as const;
        setStands(how === 'empty' ? again : { kind: 'lost' });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [stands, saying]);
  useEffect(
    // Where presenting is left, the window waits for it to go on.
    () => () => {
      const { current: second } = latest;
      latest.current = null;
      if (second) sayAlone(second, saying().alone);
    },
    [saying],
  );
  const toggle = useCallback(() => {
    latest.current = null;
    setStands(toggled(stands, saying()));
  }, [stands, saying]);
  return { window: stands.kind === 'open' ? stands.window : null, desk: stands.kind, toggle };
}

function toggled(stands: Stands, saying: Saying): Stands {
  if (stands.kind === 'open') {
    rememberSecond(false);
    stands.window.close();
    return { kind: 'shut' };
  }
  const opened = stands.kind === 'on-screen' ? 'shut' : openSecond(saying);
  if (opened === 'shut') return { kind: 'shut' };
  return opened ? { kind: 'open', window: opened, times: 0 } : { kind: 'on-screen' };
}
