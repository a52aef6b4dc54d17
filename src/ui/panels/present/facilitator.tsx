// What does the facilitator see on a second window, that the room does not?
import { useSelector } from '@xstate/react';
import { useEffect, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useApp, useDocument } from '../../app-context.tsx';
import { hereOf, lineOf } from '../../derived.ts';
import type { RoadmapNode } from '../../../roadmap/roadmap.ts';
import { debriefFiles } from '../../../formats/debrief.ts';
import { roadmapOf } from '../../document.ts';
import { useDraft } from '../../drafts.ts';
import { writeNote } from '../../field-edits.ts';
import { foreseenOf, foresightOn } from '../../foresight.ts';
import { Button } from '../../parts/button.tsx';
import style from './present.module.css';

/** Opens the second window. Only a press may do that; null where the browser refuses even then. */
export function openSecondWindow(title: string): Window | null {
  const opened = window.open('', 'stepwise-notes', 'popup,width=720,height=900');
  if (!opened) return null;
  opened.document.title = title;
  for (const sheet of document.querySelectorAll('link[rel=stylesheet], style')) {
    const copy = opened.document.importNode(sheet, true);
    // The other window has an address of its own.
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
    opened.document.head.append(copy);
  }
  return opened;
}

interface FacilitatorProps {
  /** Null where the browser refused one: then the desk stands on the screen itself. */
  readonly second: Window | null;
  readonly onClose: () => void;
}

/** Notes of this step, what comes next on the branch, who chooses, and the log with its ways out. */
export function Facilitator({ second, onClose }: FacilitatorProps) {
  useEffect(() => {
    second?.addEventListener('pagehide', onClose);
    return () => second?.close();
  }, [second, onClose]);
  const desk = (
    <div className={style['desk']}>
      <Desk />
    </div>
  );
  return second ? (
    createPortal(desk, second.document.body)
  ) : (
    <aside className={style['aside']}>{desk}</aside>
  );
}

function Desk() {
  const { doc, shelf, workshop, words } = useApp();
  const foreseen = useSelector(foresightOn(doc), foreseenOf);
  const roadmap = useDocument(roadmapOf);
  const { last, number } = useDocument(hereOf);
  const line = useDocument(lineOf);
  const log = useSyncExternalStore(workshop.subscribe, workshop.log);
  const by = useSyncExternalStore(workshop.subscribe, workshop.by);
  const next = line.taken[number];
  const options = foreseen?.roadmap === roadmap ? foreseen.options : null;
  const nameOf = (step: string | null) =>
    words.text(
      [...roadmap.scenario.steps, ...roadmap.scenario.setbacks].find(({ id }) => id === step)?.name,
    );
  return (
    <>
      <h1>{words.say('present.notes')}</h1>
      <p>{last ? words.text(last.step.name) : words.say('outline.start')}</p>
      {last ? <Note key={last.node.id} node={last.node} /> : null}
      {next ? <p>{words.say('present.next', { step: words.text(next.step.name) })}</p> : null}
      <label>
        {words.say('present.by')}
        <input value={by} onChange={({ target }) => workshop.setBy(target.value)} maxLength={80} />
      </label>
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
        <Button onPress={workshop.clear}>{words.say('present.clear')}</Button>
      </p>
      <ol>
        {log.toReversed().map((entry) => (
          <li key={`${entry.at} ${entry.number} ${entry.kind}`}>
            {words.time(entry.at)}{' '}
            {words.say(`log.${entry.kind}`, {
              step: nameOf(entry.step) || words.say('outline.start'),
            })}
            {entry.by === '' ? '' : ` (${entry.by})`}
          </li>
        ))}
      </ol>
    </>
  );
}

function Note({ node }: { readonly node: RoadmapNode }) {
  const app = useApp();
  const { words } = app;
  const draft = useDraft(words.text(node.note), (text) => writeNote(app, node.id, text));
  return <textarea {...draft} rows={6} aria-label={words.say('node.note')} />;
}
