// What does someone read who stands at the start, before any step?
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Positions } from './positions.tsx';
import style from './node.module.css';

/** The scenario's subject, and the positions that can be made binding. */
export function StartFacts() {
  const words = useWords();
  const roadmap = useDocument(roadmapOf);
  const { scenario } = roadmap;
  return (
    <>
      <header className={style['head']}>
        <p className={style['kicker']}>{words.day(scenario.start)}</p>
        <h2>{words.text(scenario.name)}</h2>
      </header>
      <p className={style['summary']}>{words.text(scenario.summary)}</p>
      {roadmap.summary === undefined ? null : (
        <p className={style['summary']}>{words.text(roadmap.summary)}</p>
      )}
      <section className={style['positions']}>
        <h3>{words.say('positions.title')}</h3>
        <Positions />
      </section>
    </>
  );
}
