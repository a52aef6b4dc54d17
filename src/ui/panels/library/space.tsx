// How much room does the work take, and will the browser leave it alone?
import { useState } from 'react';
import { askToPersist } from '../../../browser/persist.ts';
import type { Space } from '../../../browser/space.ts';
import type { Words } from '../../../words/words.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import style from './library.module.css';

interface SpaceLineProps {
  readonly space: Space;
  readonly look: () => Promise<void>;
}

/** What is used of what there is; where the browser may clear it, the way to ask for more. */
export function SpaceLine({ space, look }: SpaceLineProps) {
  const words = useWords();
  const [refused, setRefused] = useState(false);
  const ask = async () => {
    setRefused((await askToPersist()) !== 'persistent');
    await look();
  };
  const sentence = space.isPersistent
    ? 'library.persistent'
    : refused
      ? 'library.refused'
      : 'library.not-persistent';
  return (
    <p className={style['space']}>
      <span>
        {words.say('library.space', {
          used: sayBytes(words, space.used),
          most: sayBytes(words, space.most),
        })}
      </span>
      <span>{words.say(sentence)}</span>
      {space.isPersistent || refused ? null : (
        <Button look="quiet" onPress={() => void ask()}>
          {words.say('library.ask')}
        </Button>
      )}
    </p>
  );
}

const MEGA = 1_000_000;
const GIGA = 1000 * MEGA;

/** Up to ten with one digit behind the point. */
function sayBytes(words: Words, bytes: number): string {
  const isSmall = bytes < GIGA;
  const count = bytes / (isSmall ? MEGA : GIGA);
  const rounded = count < 10 ? Math.round(count * 10) / 10 : Math.round(count);
  return words.say(isSmall ? 'library.megabytes' : 'library.gigabytes', {
    count: words.number(rounded),
  });
}
