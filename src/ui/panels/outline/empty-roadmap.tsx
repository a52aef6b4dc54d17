// What does someone see who has not taken a step yet?
import { useWords } from '../../app-context.tsx';
import style from './outline.module.css';

/** A word on how to begin, where the first step will stand. */
export function EmptyRoadmap() {
  const words = useWords();
  return (
    <li className={style['empty']}>
      <h3>{words.say('outline.empty')}</h3>
      <p>{words.say('outline.empty-how')}</p>
      <p>{words.say('outline.empty-branch')}</p>
    </li>
  );
}
