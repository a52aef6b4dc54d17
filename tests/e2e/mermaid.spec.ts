// Does Mermaid itself read the diagrams that we write for it?
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { writeMermaidGantt, writeMermaidState } from '../../src/formats/mermaid.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { wordsEn } from '../words-en.ts';

const file = readRoadmap(
  JSON.parse(readFileSync('machines/scenarios/korea-after-hanoi.roadmap.json', 'utf8')),
);

for (const [name, write, kind] of [
  ['statechart', writeMermaidState, 'stateDiagram'],
  ['timeline', writeMermaidGantt, 'gantt'],
] as const)
  test(`Mermaid reads the ${name}`, async ({ page }) => {
    if (!file.ok) throw new Error('the example roadmap is broken');
    await page.setContent('<p>Mermaid</p>');
    await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
    const found = await page.evaluate(async (text) => {
      const { mermaid } = window as unknown as {
        mermaid: { parse: (text: string) => Promise<{ diagramType: string }> };
      };
      return mermaid.parse(text).then(({ diagramType }) => diagramType, String);
    }, write(file.value, wordsEn));
    expect(found).toContain(kind);
  });
