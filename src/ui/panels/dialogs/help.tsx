// How is the app used, and which keys does it know?
import { useSelector } from '@xstate/react';
import { Suspense } from 'react';
import { modeOf } from '../../../../machines/session.ts';
import type { MessageId } from '../../../words/words.ts';
import { useApp } from '../../app-context.tsx';
import type { Command } from '../../command.ts';
import { commands } from '../../commands.ts';
import { late } from '../../late.tsx';
import { isMac, sayKey } from '../../say-key.ts';
import { Dialog } from '../../parts/dialog.tsx';
import style from './dialogs.module.css';

const GROUPS: readonly (readonly [Command['group'], MessageId])[] = [
  ['walk', 'help.walk'],
  ['take', 'help.take'],
  ['edit', 'help.edit'],
  ['roadmap', 'help.roadmap'],
  ['view', 'help.view'],
];

const LESSONS: readonly MessageId[] = [
  'help.lesson-take',
  'help.lesson-branch',
  'help.lesson-blocked',
  'help.lesson-own-step',
  'help.lesson-ask',
  'help.lesson-pin',
  'help.lesson-views',
  'help.lesson-deals',
  'help.lesson-brief',
  'help.lesson-keep',
  'help.lesson-hand-on',
  'help.lesson-leave',
  'help.lesson-numbers',
];

const WorkshopGuide = late(
  ['workshop'],
  async () => (await import('./workshop-guide.tsx')).WorkshopGuide,
);

/** A minute of reading and every key, from the command table. Before a room, what one needs there comes first. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const { session, words } = useApp();
  const isBeforeRoom = useSelector(session, modeOf) === 'presenting';
  const guide = (
    <Suspense fallback={null}>
      <WorkshopGuide />
    </Suspense>
  );
  return (
    <Dialog
      title={words.say('help.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
      wide
    >
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- nothing in it takes the focus, and the keyboard must be able to scroll it */}
      <section className={style['scroll']} tabIndex={0} aria-label={words.say('help.title')}>
        {isBeforeRoom ? guide : null}
        <ul className={style['lessons']}>
          {LESSONS.map((id) => (
            <li key={id}>{words.say(id)}</li>
          ))}
        </ul>
        <div className={style['columns']}>
          {GROUPS.map(([group, title]) => (
            <section key={group}>
              <h3>{words.say(title)}</h3>
              <dl className={style['keys']}>
                {commands
                  .filter((command) => command.group === group)
                  .map(({ id, label, keys }) => (
                    <div key={id}>
                      <dt>{words.say(label)}</dt>
                      <dd>
                        {keys.map((key) => (
                          <kbd key={key}>{sayKey(key, isMac())}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
        {isBeforeRoom ? null : guide}
      </section>
    </Dialog>
  );
}
