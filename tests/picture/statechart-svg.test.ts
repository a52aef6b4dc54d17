// Does the statechart's file show every track, and where each stands?
import { describe, expect, test } from 'vitest';
import { regionsOf } from '../../machines/regions.ts';
import { statechartPage } from '../../src/picture/statechart/page.ts';
import { statechartSvg } from '../../src/picture/statechart/svg.ts';
import { replay } from '../../src/roadmap/replay.ts';
import type { Place, Roadmap } from '../../src/roadmap/roadmap.ts';
import { wordsEn } from '../words-en.ts';
import { exampleRoadmap } from '../example.ts';
import { along, empty, freeze } from '../roadmap/makers.ts';

const drawn = (roadmap: Roadmap, tip: Place) =>
  statechartSvg(roadmap, { regions: regionsOf(roadmap.scenario), tip, words: wordsEn });

/** The stages that are filled, in the order of the tracks: each circle stands after the title of its stage. */
function filledIn(svg: string): readonly string[] {
  const circles = /<title>([^<]*)<\/title><circle [^>]*fill="([^"]*)"/g;
  return [...svg.matchAll(circles)].flatMap(([, name = '', fill]) =>
    fill === '#1b2129' ? [name] : [],
  );
}

describe('the file', () => {
  const main = exampleRoadmap.branches.find(({ id }) => id === exampleRoadmap.main);
  const tip = main?.tip ?? null;
  const svg = drawn(exampleRoadmap, tip);
  const { scenario } = exampleRoadmap;

  test('is one svg element that asks for nothing from elsewhere, the same each time', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
    expect(svg).not.toMatch(/href|url\(|@import|<script|<style|NaN|undefined/);
    expect(drawn(exampleRoadmap, tip)).toBe(svg);
  });

  test('fills in each track the stage where it stands at the end of the branch', () => {
    const end = replay(exampleRoadmap, tip).taken.at(-1)?.after;
    const names = scenario.tracks.map(({ id, stages }) =>
      wordsEn.text(stages.find((stage) => stage.id === end?.stages[id])?.name),
    );
    expect(filledIn(svg)).toEqual(names);
  });

  test('fills the first stages where no step was taken', () => {
    const names = scenario.tracks.map(({ stages, initial }) =>
      wordsEn.text(stages.find(({ id }) => id === initial)?.name),
    );
    expect(filledIn(drawn(exampleRoadmap, null))).toEqual(names);
  });

  test('says after which step, and how the gauges stand', () => {
    expect(svg).toContain('after step 68, “Last weapon for the last US measure”');
    expect(svg).toContain('Public support in the South 9/10');
  });

  test('has an arc with the names of its steps for every way between two stages', () => {
    const steps = [...scenario.steps, ...scenario.setbacks].filter(({ moves }) => moves.length > 0);
    const titles = [...svg.matchAll(/<title>([^<]*)<\/title><path/g)].map(([, title]) => title);
    const all = titles.join('\n');
    for (const { name } of steps)
      expect(all).toContain(wordsEn.text(name).replaceAll('"', '&quot;'));
  });

  test('is drawn for an empty roadmap too', () => {
    expect(drawn(empty(), null)).toContain('before the first step');
    expect(drawn(along(freeze, { steps: ['dual-freeze'] }), null)).toContain('</svg>');
  });
});

describe('the page', () => {
  const region = (id: string, count: number) => ({
    id,
    stages: Array.from({ length: count }, (_, index) => `s${index}`),
    arrows: [{ step: 'go', from: 's0', to: `s${count - 1}` }],
  });
  const naming = { track: (id: string) => id, stage: (_: string, stage: string) => stage };

  test('no region lies on another, in as many columns as rows', () => {
    const regions = Array.from({ length: 14 }, (_, index) => region(`r${index}`, 2 + (index % 6)));
    const { cells, width, height } = statechartPage(regions, naming);
    expect(new Set(cells.map(({ x }) => x)).size).toBe(4);
    for (const cell of cells) {
      const last = cell.stages.at(-1)?.y ?? 0;
      const below = cells.filter(({ x, y }) => x === cell.x && y > cell.y);
      for (const other of below) expect(other.y).toBeGreaterThan(last);
      expect(cell.x + cell.picture.width).toBeLessThanOrEqual(width);
      expect(last).toBeLessThanOrEqual(height);
    }
  });

  test('no region makes an empty page, one a page of one column', () => {
    expect(statechartPage([], naming)).toMatchObject({ height: 0, cells: [] });
    expect(statechartPage([region('a', 1)], naming).cells).toHaveLength(1);
  });
});
