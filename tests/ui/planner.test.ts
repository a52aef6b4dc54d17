// Does what is being asked follow the scenario when that is edited?
import { expect, test } from 'vitest';
import { exampleRoadmap } from '../example.ts';
import { createHistory } from '../../src/roadmap/history.ts';
import { putItems } from '../../src/roadmap/scenario/put.ts';
import { edit, undo } from '../../src/ui/actions.ts';
import { FRESH_VIEW, type State, createDocument, roadmapOf } from '../../src/ui/document.ts';
import { createPlanner, wishFor } from '../../src/ui/planner.ts';

test('a wish stays when a step is added, and goes with the step when that is taken back', () => {
  const history: State['history'] = createHistory(exampleRoadmap);
  const at = { history, place: null, branch: 'b1', view: FRESH_VIEW };
  const doc = createDocument(at, () => new Date('2026-03-01T12:00:00Z'));
  const planner = createPlanner(doc);
  planner.change(wishFor(exampleRoadmap, { goal: 'people-first' }));
  edit(doc, 'edit.own-step', (open) => {
    const put = putItems(open, [
      { list: 'steps', item: { ...open.scenario.steps[0], id: 'own', name: 'Ours' } },
    ]);
    if (!put.ok) throw new Error(JSON.stringify(put.problems));
    return put.value;
  });
  expect(roadmapOf(doc.get()).scenario.steps.at(-1)).toMatchObject({ id: 'own' });
  expect(planner.wish()).toMatchObject({ target: { goal: 'people-first' } });
  planner.change(wishFor(roadmapOf(doc.get()), { step: 'own' }));
  undo(doc);
  expect(planner.wish()).toBeNull();
});
