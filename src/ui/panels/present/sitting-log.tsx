// What has happened in the workshop so far, who chose, and in which forms does that leave?
import { useSelector } from '@xstate/react';
import type { LogEntry } from '../../../../machines/sitting.ts';
import { debriefFiles } from '../../../formats/debrief.ts';
import { sayEntry } from '../../../formats/log-entry.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { foreseenOf, foresightOn } from '../../foresight.ts';
import { Button } from '../../parts/button.tsx';
import { workshopOn } from '../../workshop.ts';
import style from './present.module.css';

/** The last entry first. Who chose can be put right; a log that was put away can be brought back. */
export function SittingLog() {
  const app = useApp();
  const { doc, shelf, words } = app;
  const workshop = workshopOn(app);
  const foreseen = useSelector(foresightOn(doc), foreseenOf);
  const roadmap = useDocument(roadmapOf);
  const log = useSelector(workshop, ({ context }) => context.log);
  const cleared = useSelector(workshop, ({ context }) => context.cleared);
  const options = foreseen?.roadmap === roadmap ? foreseen.options : null;
  return (
    <section>
      <h2>{words.say('present.log', { count: log.length })}</h2>
      <p className={style['ways']}>
        {debriefFiles.map(({ id, label, write }) => (
          <Button
            key={id}
            onPress={() => void shelf.saveText(write({ roadmap, log, words, options }))}
          >
            {words.say(label)}
          </Button>
        ))}
        {log.length > 0 ? (
          <Button onPress={() => workshop.send({ type: 'CLEAR' })}>
            {words.say('present.clear')}
          </Button>
        ) : null}
        {cleared === null ? null : (
          <Button onPress={() => workshop.send({ type: 'BRING_BACK' })}>
            {words.say('present.bring-back')}
          </Button>
        )}
      </p>
      <ol className={style['log']}>
        {log
          .map((entry, index) => <Entry key={`${index} ${entry.at}`} entry={entry} index={index} />)
          .toReversed()}
      </ol>
    </section>
  );
}

function Entry({ entry, index }: { readonly entry: LogEntry; readonly index: number }) {
  const app = useApp();
  const { words } = app;
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const isChoice = entry.kind === 'took' || entry.kind === 'assumed';
  return (
    <li>
      <time dateTime={entry.at}>{words.time(entry.at)}</time>
      <span>{sayEntry(words, scenario, { ...entry, by: '' })}</span>
      {isChoice ? (
        <input
          value={entry.by}
          list="choosers"
          maxLength={80}
          aria-label={words.say('present.by')}
          placeholder={words.say('present.by')}
          onChange={({ target }) =>
            workshopOn(app).send({ type: 'CORRECT', index, by: target.value })
          }
        />
      ) : null}
    </li>
  );
}
