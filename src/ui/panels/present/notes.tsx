// What has the facilitator noted for this place, for themselves and in the roadmap?
import { useSelector } from '@xstate/react';
import type { RoadmapNode } from '../../../roadmap/roadmap.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { hereOf } from '../../derived.ts';
import { useDraft } from '../../drafts.ts';
import { writeNote } from '../../field-edits.ts';
import { workshopOn } from '../../workshop.ts';

/** Two notes that must not be taken for each other: one goes into every export, the other into none. */
export function Notes() {
  const { words } = useApp();
  const place = useDocument((state) => state.place);
  const { last } = useDocument(hereOf);
  return (
    <section>
      <h2>{words.say('present.own-note')}</h2>
      <OwnNote key={place ?? ''} place={place} />
      {last ? (
        <>
          <h2>{words.say('present.roadmap-note')}</h2>
          <RoadmapNote key={last.node.id} node={last.node} />
        </>
      ) : null}
    </section>
  );
}

function OwnNote({ place }: { readonly place: string | null }) {
  const app = useApp();
  const workshop = workshopOn(app);
  const note = useSelector(workshop, ({ context }) => context.notes[place ?? ''] ?? '');
  const draft = useDraft(note, (text) => workshop.send({ type: 'NOTE', place, text }));
  return <textarea {...draft} rows={4} aria-label={app.words.say('present.own-note')} />;
}

function RoadmapNote({ node }: { readonly node: RoadmapNode }) {
  const app = useApp();
  const { words } = app;
  const draft = useDraft(words.text(node.note), (text) => writeNote(app, node.id, text));
  return <textarea {...draft} rows={3} aria-label={words.say('present.roadmap-note')} />;
}
