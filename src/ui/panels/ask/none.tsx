// What is said where no route leads there, and what can be asked then?
import { useApp } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import type { Asking, WithSetbacks } from '../../reply.ts';
import style from './ask.module.css';

interface NoneProps {
  readonly proven: boolean;
  readonly looked: number;
  readonly withSetbacks?: WithSetbacks;
  readonly question: Asking;
}

/** That there is none, how sure that is, and whether setbacks or a yielding party would open one. */
export function None({ proven, looked, withSetbacks = null, question }: NoneProps) {
  const { planner, words } = useApp();
  return (
    <>
      <p className={style['none']}>
        {words.say(proven ? 'ask.none-proven' : 'ask.none-unproven', { looked })}
      </p>
      {withSetbacks === null ? null : (
        <p>{words.say(withSetbacks ? 'honest.with-setbacks' : 'honest.not-even')}</p>
      )}
      {question.wish.binding.length > 0 ? (
        <Button onPress={() => planner.ask('yield')}>{words.say('ask.yield')}</Button>
      ) : null}
    </>
  );
}
