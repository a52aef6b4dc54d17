// Do files come in and go out whole, and does a broken one change nothing?
import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { readJson } from '../../src/core/read-json.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { type App, expect, test } from './app.ts';
import { bridge, twoRoads } from './bridge.ts';

const [firstTrack, ...otherTracks] = bridge.tracks;
const deep = (levels: number) => `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`;

/** What is wrong with a file, and what the app must say of it: the place and the reason. */
const broken: readonly [kind: string, content: unknown, said: readonly (string | RegExp)[]][] = [
  ['an empty file', '', ['it is empty']],
  ['no JSON', '{"format": ', [/line 1/]],
  ['an unknown key', { ...bridge, colour: 'red' }, ['there is no key "colour" here']],
  ['a wrong type', { ...bridge, steps: 'none' }, [/steps.*should be a list/]],
  [
    'a dangling id, and another one: both are told',
    {
      ...bridge,
      steps: [
        { id: 'a', name: 'A', moves: [{ track: 'nowhere', to: 'open' }] },
        { id: 'b', name: 'B', moves: [{ track: 'talks', to: 'lost' }] },
      ],
      setbacks: [],
      positions: [],
    },
    [/steps.*no track "nowhere"/, /steps.*no stage "lost" on the track "talks"/],
  ],
  [
    'a duplicate id',
    { ...bridge, phases: [...bridge.phases, ...bridge.phases] },
    [/phases.*the id "opening" stands at/],
  ],
  [
    'milestones in a circle',
    {
      ...bridge,
      milestones: [
        { id: 'a', name: 'A', when: { milestone: 'b' } },
        { id: 'b', name: 'B', when: { milestone: 'a' } },
      ],
    },
    [/milestones.*leads back to itself/],
  ],
  [
    'a gauge outside its bounds',
    { ...bridge, gauges: [{ id: 'trust', name: 'Trust', min: 0, max: 10, initial: 11 }] },
    [/gauges.*the gauge begins at 11/],
  ],
  [
    'a missing first stage',
    { ...bridge, tracks: [{ ...firstTrack, initial: 'lost' }, ...otherTracks] },
    [/tracks.*begins at "lost"/],
  ],
  ['a forbidden key', '{"__proto__": {"format": "stepwise/scenario@2"}}', [/"__proto__"/]],
  ['deep nesting', deep(20_000), [/nested too deep/]],
  [
    'a missing parent',
    { ...twoRoads, nodes: [{ id: 'n1', parent: 'n0', step: 'aid' }], branches: [] },
    [/nodes.*no node "n0"/],
  ],
  [
    'nodes in a circle',
    {
      ...twoRoads,
      nodes: [
        { id: 'n1', parent: 'n2', step: 'aid' },
        { id: 'n2', parent: 'n1', step: 'talk' },
      ],
      branches: [],
    },
    [/nodes.*leads back to itself/],
  ],
  [
    'a branch without a tip',
    { ...twoRoads, branches: [{ id: 'b1', name: 'Road' }] },
    [/branches.*missing/],
  ],
  [
    'a step that the scenario does not have',
    { ...twoRoads, nodes: [{ id: 'n1', parent: null, step: 'fly' }], branches: [] },
    [/nodes.*no step or setback "fly"/],
  ],
];

test('a broken file of any kind is refused with each problem and its place, and what was open stays', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await page.keyboard.press('ArrowRight');
  for (const [index, [kind, content, said]] of broken.entries())
    await test.step(kind, async () => {
      await app.drop(`broken-${index}.json`, content);
      const dialog = page.getByRole('dialog', { name: `broken-${index}.json was not opened` });
      await expect(dialog).toContainText('What was open is unchanged.');
      for (const sentence of said)
        await expect(dialog.getByRole('listitem').filter({ hasText: sentence })).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Two roads');
      await app.standsAt(1, 3);
    });
});

test('a file that is too large, and one that is no text, are refused', async ({ app }) => {
  const { page } = app;
  await app.begin();
  const dialog = page.getByRole('dialog');
  for (const [bytes, sentence] of [
    [50_000_000, 'too large'],
    [3, 'not text'],
  ] as const) {
    await page.evaluate((size) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(size).fill(255)], 'heap.json'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer }));
    }, bytes);
    await expect(dialog).toContainText(sentence);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
  }
});

test('files are opened with the file chooser: a broken one, a roadmap, a scenario', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  const choose = async (name: string, content: unknown) => {
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    const buffer = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
  };
  await choose('half.json', '{"format"');
  await expect(page.getByRole('dialog', { name: 'half.json was not opened' })).toBeVisible();
  await page.keyboard.press('Escape');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Five roads from Hanoi');
  await choose('two.json', twoRoads);
  await expect(heading).toContainText('Two roads');
  await app.standsAt(0, 3);
  await choose('bridge.json', bridge);
  await expect(heading).toContainText('The bridge');
  await app.standsAt(0, 0);
});

test('the file chooser may be closed without a choice', async ({ app }) => {
  const { page } = app;
  await app.begin();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles([]);
  await page.keyboard.press('ArrowRight');
  await expect(app.outline.getByText(/^Step 1 of/)).toBeVisible();
});

test('an earlier file of a roadmap that is kept here is opened beside it', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await page.keyboard.press('End');
  await app.choice('Deal signed').dblclick();
  await app.standsAt(4, 4);
  await app.open(bridge);
  await app.open(twoRoads);
  await app.standsAt(0, 3);
  await page.getByRole('button', { name: 'Roadmap', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Library…' }).click();
  const kept = page.getByRole('dialog').locator('[data-entry]').filter({ hasText: 'Two roads' });
  await expect(kept).toHaveCount(2);
  await kept.last().click();
  await app.standsAt(4, 4);
});

test('a file that was just saved is opened again in place, its undo history included', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await page.keyboard.press('End');
  await app.choice('Deal signed').dblclick();
  await app.standsAt(4, 4);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const text = await readFile(await (await download).path(), 'utf8');
  await app.open(bridge);
  await app.drop('two-roads.json', text);
  await app.standsAt(4, 4);
  await page.keyboard.press('Control+z');
  await app.standsAt(3, 3);
});

async function readBack(download: Download): Promise<Roadmap> {
  const data = readJson(await readFile(await download.path(), 'utf8'));
  const read = data.ok ? readRoadmap(data.value) : data;
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

async function withEdits(app: App): Promise<void> {
  await app.begin();
  await app.open(twoRoads);
  await app.page.keyboard.press('ArrowRight');
  await app.node.getByLabel('Note').fill('다리 “one” \\ two');
  await app.node.getByLabel('Takes').fill('3 months');
  await app.node.getByLabel('Begins phase').fill('Opening');
  await app.node.getByLabel('Begins phase').blur();
  await expect(app.outline.getByRole('heading', { name: 'Opening' })).toBeVisible();
}

const edited = { id: 'n1', note: '다리 “one” \\ two', takes: 'P3M', phase: 'opening' };

test('saved to a file, the roadmap reads back as it was', async ({ app }) => {
  const { page } = app;
  await withEdits(app);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = await download;
  expect(file.suggestedFilename()).toBe('two-roads.json');
  const roadmap = await readBack(file);
  expect(roadmap.nodes[0]).toMatchObject(edited);
  expect(roadmap.nodes.map(({ id }) => id)).toEqual(['n1', 'n2', 'n3', 'n4', 'n5']);
  expect(roadmap.branches).toEqual(twoRoads.branches);
  await expect(
    page.getByRole('status').filter({ hasText: 'Downloaded two-roads.json' }),
  ).toBeVisible();
});

for (const [label, name] of [
  ['Roadmap (JSON)', 'two-roads.json'],
  ['Roadmap, worked out (JSON)', 'two-roads-resolved.json'],
] as const) {
  test(`exported as ${label}, it reads back as it was`, async ({ app }) => {
    const { page } = app;
    await withEdits(app);
    await page.keyboard.press('Control+e');
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: label }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    const roadmap = await readBack(file);
    expect(roadmap.nodes[0]).toMatchObject(edited);
    expect(roadmap.nodes).toHaveLength(5);
    const text: unknown = JSON.parse(await readFile(await file.path(), 'utf8'));
    if (name.includes('resolved'))
      expect(text).toMatchObject({ resolved: [{ branch: 'b1', steps: [{}, {}, {}] }, {}] });
    else expect(text).not.toHaveProperty('resolved');
  });
}
