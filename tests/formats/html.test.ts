// Does the one-file page hold all that the roadmap says, as text, and nothing that reaches out of it?
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../src/formats/html/html.ts';
import { standingAt } from '../../src/player/walk.ts';
import { exact } from '../../src/roadmap/worth.ts';
import { type Taken, replay } from '../../src/roadmap/replay.ts';
import { resolve } from '../../src/roadmap/resolve.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { wordsEn } from '../words-en.ts';
import { exampleRoadmap } from '../example.ts';
import { scenarioOf } from '../makers.ts';
import { atlasFor } from '../player/makers.ts';
import { along, edits, empty, growth, world } from '../roadmap/makers.ts';

/** Every branch as the page has it, in the words of `resolved`. */
function told(roadmap: Roadmap) {
  const atlas = atlasFor(roadmap);
  const { data } = atlas;
  const { scenario } = roadmap;
  return roadmap.branches.map(({ id }) => {
    const road = data.roads.findIndex((each) => each.id === id);
    const steps = (atlas.lines[road] ?? []).map((at) => {
      const node = data.nodes[at];
      const { stages, values } = standingAt(atlas, at);
      return {
        node: node?.id,
        name: data.steps[node?.step ?? -1]?.name,
        marks: node?.marks ?? [],
        phase: data.phases[node?.phase ?? -1] ?? '',
        when: node?.when,
        range: node?.range,
        stages: Object.fromEntries(
          scenario.tracks.map(({ id, stages: all }, index) => [id, all[stages[index] ?? 0]?.id]),
        ),
        gauges: Object.fromEntries(scenario.gauges.map(({ id }, index) => [id, values[index]])),
        goals: node?.reached.map((goal) => scenario.goals[goal]?.id),
        objections: node?.objections?.length ?? 0,
        balances: data.accounts.map((party, index) => [
          scenario.parties[party]?.id,
          { given: node?.givens[index], balance: node?.balances[index] },
        ]),
      };
    });
    return { id, steps, promises: data.roads[road]?.promises?.map(({ status }) => status) ?? [] };
  });
}

/** What is said of a step because of those before it. */
function afterBlocked(taken: Taken | undefined): readonly string[] {
  if (!taken?.rests) return [];
  return [taken.onAssumption ? 'rests' : 'follows'];
}

/** What the core says, written the same way. */
function wanted(roadmap: Roadmap) {
  const { scenario } = roadmap;
  const goalsAfter = new Map(
    roadmap.branches.flatMap(({ tip }) =>
      replay(roadmap, tip).taken.map(({ node }) => [
        node.id,
        resolve({ ...roadmap, branches: [{ id: 'x', name: 'x', tip: node.id }] })[0]?.goals,
      ]),
    ),
  );
  const involved = new Set(
    resolve(roadmap).flatMap(({ steps }) =>
      Object.entries(steps.at(-1)?.ledger ?? {}).flatMap(([id, { given, received }]) =>
        given === 0 && received === 0 ? [] : [id],
      ),
    ),
  );
  return resolve(roadmap).map(({ branch, steps, commitments }) => {
    const taken = replay(roadmap, roadmap.branches.find(({ id }) => id === branch)?.tip ?? null);
    return {
      id: branch,
      steps: steps.map((step, index) => ({
        node: step.node,
        name: wordsEn.text(step.name),
        marks: [
          ...(step.setback ? ['setback'] : []),
          ...(step.holds ? [] : ['broken']),
          ...(step.assumed ? ['assumed'] : []),
          ...afterBlocked(taken.taken[index]),
        ],
        phase: wordsEn.text(
          scenario.phases.find(({ id }) => id === step.phase)?.name ?? step.phase,
        ),
        when:
          step.start.typical === step.finish.typical
            ? wordsEn.day(step.start.typical)
            : `${wordsEn.day(step.start.typical)} to ${wordsEn.day(step.finish.typical)}`,
        range:
          step.finish.low === step.finish.high
            ? undefined
            : `finished between ${wordsEn.month(step.finish.low)} and ${wordsEn.month(step.finish.high)}`,
        stages: step.situation.stages,
        gauges: step.situation.gauges,
        goals: goalsAfter.get(step.node),
        objections: step.objections.length,
        balances: scenario.parties
          .filter(({ id }) => involved.has(id))
          .map(({ id }) => {
            const { given = 0, balance = 0 } = step.ledger[id] ?? {};
            return [id, { given: exact(given), balance }];
          }),
      })),
      promises: commitments.map(({ status }) => status),
    };
  });
}

describe('each branch is told step by step as the core works it out', () => {
  test('on the flagship', () => {
    expect(told(exampleRoadmap)).toEqual(wanted(exampleRoadmap));
  });

  test('on any roadmap', () => {
    fc.assert(
      fc.property(edits(30), fc.nat(), (list, seed) => {
        const roadmap = growth(list, scenarioOf(seed)).at(-1) ?? empty();
        expect(told(roadmap)).toEqual(wanted(roadmap));
      }),
      { numRuns: 60 },
    );
  });
});

const NASTY =
  '</script><script>alert(1)</script><img src=x onerror=alert(2)><!-- " \' & \\u003c {number} \u2028';

const hostile = along(
  world({
    name: NASTY,
    summary: NASTY,
    parties: [{ id: 'north', name: NASTY }],
    tracks: [
      {
        id: 'talks',
        name: NASTY,
        stages: [
          { id: 'none', name: NASTY },
          { id: 'begun', name: NASTY },
        ],
      },
    ],
    gauges: [{ id: 'trust', name: NASTY, unit: NASTY }],
    steps: [
      {
        id: 'talk',
        name: NASTY,
        summary: NASTY,
        parties: ['north'],
        moves: [{ track: 'talks', to: 'begun' }],
        effects: { trust: 1 },
        worth: { north: 1 },
        rationale: NASTY,
        verification: { by: 'north', text: NASTY },
        law: [NASTY],
        readings: { north: NASTY },
        note: NASTY,
        sources: ['almanac'],
      },
    ],
    sources: [{ id: 'almanac', title: NASTY, url: 'https://example.org/"><script>' }],
  }),
  { steps: [{ step: 'talk', note: NASTY, phase: NASTY }] },
);

describe('texts stay texts', () => {
  const page = writeHtml({ ...hostile, name: NASTY, summary: NASTY }, wordsEn);

  test('no text opens or ends an element', () => {
    expect(page.match(/<\/?script[^>]*>/gi)).toEqual([
      '<script type="application/json">',
      '</script>',
      '<script>',
      '</script>',
    ]);
    expect(page).not.toMatch(/<img|<!--/i);
    expect(page.match(/<a [^>]*>/g)).toEqual([
      '<a href="https://example.org/&quot;&gt;&lt;script&gt;" rel="noopener noreferrer">',
    ]);
  });

  test('the player reads each as it was', () => {
    const { steps, nodes, title, tracks } = dataIn(page);
    expect(title).toBe(NASTY);
    expect(nodes[0]?.note).toBe(NASTY);
    expect(tracks[0]?.stages).toEqual([NASTY, NASTY]);
    expect(steps[0]).toMatchObject({ name: NASTY, about: NASTY, law: [NASTY], note: NASTY });
  });
});

test('the page may run its own script and wear its own style, and load nothing', () => {
  const page = writeHtml(exampleRoadmap, wordsEn);
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  expect(page).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src data:; base-uri 'none'; form-action 'none'">`,
  );
  expect(page).not.toMatch(/\ssrc=|\sstyle=|\son\w+=|@import|url\(/);
  expect(
    [...page.matchAll(/<link[^>]*href="([^"]*)"/g)].map(([, href]) => href?.slice(0, 5)),
  ).toEqual(['data:']);
});

test('the player is small, and so is the page of the flagship', () => {
  const page = writeHtml(exampleRoadmap, wordsEn);
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  expect(script.length).toBeLessThan(24_000);
  expect(page.length).toBeLessThan(400_000);
});

test('without scripts each step can be read once, with its id as an anchor', () => {
  const page = writeHtml(exampleRoadmap, wordsEn);
  const outline = page.slice(page.indexOf('<main class="outline">'));
  const ids = [...outline.matchAll(/<li id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(exampleRoadmap.nodes.length);
  expect(new Set(ids)).toEqual(new Set(exampleRoadmap.nodes.map(({ id }) => id)));
  for (const { note } of exampleRoadmap.nodes) if (note) expect(outline).toContain(texted(note));
});

function texted(note: Parameters<typeof wordsEn.text>[0]): string {
  return wordsEn.text(note).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function dataIn(page: string): ReturnType<typeof atlasFor>['data'] {
  const json = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  return JSON.parse(json) as ReturnType<typeof atlasFor>['data'];
}
