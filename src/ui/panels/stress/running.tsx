// How far is a question of this view, and how is it stopped?
import { useApp } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import style from './stress.module.css';

interface RunningProps {
  readonly looked: number;
  readonly onStop: () => void;
}

export function Running({ looked, onStop }: RunningProps) {
  const { words } = useApp();
  return (
    <p role="status" className={style['running']}>
      {words.say('ask.looking', { looked })}{' '}
      <Button onPress={onStop}>{words.say('ask.stop')}</Button>
    </p>
  );
}
