// Does Mermaid itself read the diagrams that we write for it, and find in them all that should be there?
import { readFileSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { writeMermaidGantt, writeMermaidState } from '../../src/formats/mermaid.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { RESERVED, reservedRoadmap } from '../formats/reserved.ts';
import { wordsEn } from '../words-en.ts';

/** What a diagram is found to hold: tasks and sections of a gantt, states and arrows of a statechart. */
interface Held {
  readonly kind: string;
  readonly items: number;
  readonly links: number;
}

interface Diagram {
  readonly type: string;
  readonly db: {
    readonly getTasks?: () => readonly unknown[];
    readonly getSections?: () => readonly unknown[];
    readonly getData?: () => {
      readonly nodes: readonly { readonly id: string }[];
      readonly edges: readonly unknown[];
    };
  };
}

function example(): Roadmap {
  const file = 'machines/scenarios/korea-after-hanoi.roadmap.json';
  const read = readRoadmap(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error('the example roadmap is broken');
  return read.value;
}

function stagesAndArrows({ scenario }: Roadmap): readonly [stages: number, arrows: number] {
  const stages = scenario.tracks.flatMap((track) => track.stages).length;
  const stagesOf = (id: string) => scenario.tracks.find((track) => track.id === id)?.stages ?? [];
  const arrows = [...scenario.steps, ...scenario.setbacks]
    .flatMap(({ moves }) => moves)
    .map(({ track, from }) =>
      from === undefined ? stagesOf(track).length - 1 : [from].flat().length,
    )
    .reduce((sum, count) => sum + count, 0);
  // One more arrow a region: to where it begins.
  return [stages, arrows + scenario.tracks.length];
}

const shipped = example();
const reserved = reservedRoadmap();
const main = shipped.branches.find(({ id }) => id === shipped.main);

for (const [name, roadmap] of [
  ['the example', shipped],
  ['names that are its own words', reserved],
] as const) {
  test(`Mermaid finds every stage and arrow of ${name}`, async ({ page }) => {
    const [stages, arrows] = stagesAndArrows(roadmap);
    const held = await heldIn(page, writeMermaidState(roadmap, wordsEn));
    expect(held.kind).toContain('state');
    expect(held.items).toBeGreaterThanOrEqual(stages);
    expect(held.links).toBe(arrows);
  });
}

test('Mermaid finds every step of the main branch as a bar', async ({ page }) => {
  const nodes = lineOf(shipped, main?.tip ?? null);
  expect(await heldIn(page, writeMermaidGantt(shipped, wordsEn))).toMatchObject({
    kind: 'gantt',
    items: nodes,
  });
});

test('Mermaid finds a bar a step and a section a phase, whatever they are called', async ({
  page,
}) => {
  expect(await heldIn(page, writeMermaidGantt(reserved, wordsEn))).toEqual({
    kind: 'gantt',
    items: RESERVED.length,
    links: new Set(RESERVED).size,
  });
});

function lineOf({ nodes }: Roadmap, tip: string | null): number {
  let count = 0;
  for (let at = tip; at !== null; count += 1)
    at = nodes.find(({ id }) => id === at)?.parent ?? null;
  return count;
}

async function heldIn(page: Page, text: string): Promise<Held> {
  await page.setContent('<p>Mermaid</p>');
  await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
  return page.evaluate(async (diagramText) => {
    const { mermaid } = window as unknown as {
      mermaid: {
        parse: (text: string) => Promise<unknown>;
        mermaidAPI: { getDiagramFromText: (text: string) => Promise<Diagram> };
      };
    };
    // Reading it makes the kinds of diagrams known; this says what was read.
    await mermaid.parse(diagramText);
    const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(diagramText);
    const data = db.getData?.();
    return {
      kind: type,
      items: data?.nodes.length ?? db.getTasks?.().length ?? 0,
      links: data?.edges.length ?? db.getSections?.().length ?? 0,
    };
  }, text);
}
