// How is a workshop held: before, during, when something fails, after?
import type { MessageId } from '../../../words/words.ts';
import { useWords } from '../../app-context.tsx';
import style from './dialogs.module.css';

const CHAPTERS: readonly (readonly [title: MessageId, lessons: readonly MessageId[]])[] = [
  ['guide.before', ['guide.before-1', 'guide.before-2', 'guide.before-3', 'guide.before-4']],
  [
    'guide.during',
    ['guide.during-1', 'guide.during-2', 'guide.during-3', 'guide.during-4', 'guide.during-5'],
  ],
  ['guide.fails', ['guide.fails-1', 'guide.fails-2', 'guide.fails-3', 'guide.fails-4']],
  ['guide.after', ['guide.after-1', 'guide.after-2', 'guide.after-3']],
];

const KEYS: readonly (readonly [keys: readonly string[], label: MessageId])[] = [
  [['1', '9'], 'guide.key-digit'],
  [['+'], 'guide.key-more'],
  [['→', '←', 'PgDn', 'PgUp'], 'guide.key-walk'],
  [['H'], 'guide.key-hide'],
  [['B', '.'], 'guide.key-blank'],
  [['W'], 'guide.key-blocked'],
  [['S'], 'guide.key-board'],
  [['M'], 'guide.key-map'],
  [['C'], 'guide.key-compare'],
  [['I'], 'guide.key-desk'],
  [['R'], 'guide.key-road'],
  [['T'], 'guide.key-clock'],
  [['F', 'F5'], 'guide.key-full'],
  [['Esc'], 'guide.key-end'],
];

export function WorkshopGuide() {
  const words = useWords();
  return (
    <section className={style['guide']}>
      <h3>{words.say('guide.title')}</h3>
      <div className={style['columns']}>
        {CHAPTERS.map(([title, lessons]) => (
          <section key={title}>
            <h4>{words.say(title)}</h4>
            <ul className={style['lessons']}>
              {lessons.map((id) => (
                <li key={id}>{words.say(id)}</li>
              ))}
            </ul>
          </section>
        ))}
        <section>
          <h4>{words.say('guide.keys')}</h4>
          <dl className={style['keys']}>
            {KEYS.map(([keys, label]) => (
              <div key={label}>
                <dt>{words.say(label)}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </section>
  );
}
