// Can a roadmap be begun, gone on with, branched and described without the app, and is nothing lost where that fails?
import { describe, expect, test } from 'vitest';
import { choices } from '../../src/core/choices.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { wordsOf } from '../../src/core/text.ts';
import { annotate, newRoadmap } from '../../src/roadmap/edit.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { replay } from '../../src/roadmap/replay.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { branchOff, take } from '../../src/roadmap/take.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import { chanceOf, scenarioOf } from '../makers.ts';
import { casesOf } from '../share.ts';
import { FILES, ROADMAP, call } from './captured.ts';

/** Calls one command after the other on the same files, as in a folder. */
function folder(files: Readonly<Record<string, unknown>>) {
  const here: Record<string, unknown> = { ...files };
  return {
    /** Words that hold spaces stand between strokes. */
    run: async (command: string) => {
      const line = [...command.matchAll(/\|([^|]*)\||\S+/g)].map(([word, held]) => held ?? word);
      const said = await call(line, { files: here });
      for (const [file, text] of said.written) here[file] = text;
      return said;
    },
    roadmap: (file: string): Roadmap => {
      const text = here[file];
      const read = readRoadmap(typeof text === 'string' ? JSON.parse(text) : text);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      return read.value;
    },
  };
}

function linesOf(roadmap: Roadmap) {
  return roadmap.branches.map(({ name, tip }) => [
    name,
    lineTo(roadmap, tip).map(({ step, note, on }) => `${step} ${wordsOf(note)} ${on ?? ''}`.trim()),
  ]);
}

describe('a roadmap made on the command line', () => {
  test.each(casesOf(8))('is the one that the edits of the app make (scenario %i)', async (seed) => {
    const scenario = scenarioOf(seed);
    const { run, roadmap } = folder({ s: scenario });
    await run('new s --out r');
    let made = newRoadmap(scenario, { id: scenario.id, name: scenario.name });
    const chance = chanceOf(seed);
    for (const branch of ['', 'Other']) {
      if (branch !== '' && made.branches.length > 0) {
        const [first] = made.nodes;
        if (first) made = branchOff(made, { tip: first.id, name: branch }).roadmap;
        await run(`branch r --name ${branch} --at 1`);
      }
      for (let count = 0; count < 3; count += 1) {
        const followed = made.branches.at(-1);
        const tip = followed?.tip ?? null;
        const { step, verdict } = chance.pick(choicesAt(scenario, made, tip));
        const took = take(made, {
          at: tip,
          step: step.id,
          ...(followed ? { branch: followed.id } : {}),
          ...(verdict.kind === 'blocked' ? { assumed: true } : {}),
        });
        if (!took.added) continue;
        made = annotate(took.roadmap, took.at, { note: `note ${count}` });
        const on = followed ? `--branch ${followed.id}` : '';
        await run(`take r --step ${step.id} --assume --note |note ${count}| ${on}`);
      }
    }
    expect(made.nodes.length).toBeGreaterThan(0);
    const dates = { created: '2026-01-01', modified: '2026-01-01' };
    expect(roadmap('r')).toEqual({ ...made, ...dates });
  });

  function choicesAt(scenario: Scenario, made: Roadmap, tip: string | null) {
    const path = replay(made, tip);
    return choices(scenario, path.taken.at(-1)?.after ?? path.start);
  }
});

describe('take', () => {
  test('goes on at the end of the main branch, with its day and a note', async () => {
    const { run, roadmap } = folder(FILES);
    const { code, out } = await run(
      'take roadmap.json --step launch --on 2019-09-01 --note |As seen|',
    );
    expect([code, out]).toEqual([0, 'Step 4: Launch\nWritten: roadmap.json\n']);
    expect(linesOf(roadmap('roadmap.json'))).toEqual([
      [
        { en: 'In order', ko: '순서대로' },
        ['freeze', 'survey', 'pilot', 'launch As seen 2019-09-01'],
      ],
      ['Too early', ['survey', 'pilot']],
    ]);
  });

  test('a step that another branch takes there already is shared, and the branch follows it', async () => {
    const { run, roadmap } = folder(FILES);
    await run('branch roadmap.json --name Third --at 1');
    await run('take roadmap.json --step survey --branch Third');
    expect(roadmap('roadmap.json').nodes).toHaveLength(5);
    expect(linesOf(roadmap('roadmap.json'))[2]).toEqual(['Third', ['freeze', 'survey']]);
  });

  test('a blocked step is refused with its reasons, and taken where it is assumed', async () => {
    const { run, roadmap } = folder({
      ...FILES,
      r: { ...FILES['roadmap.json'], nodes: [], branches: [], main: undefined },
    });
    const { code, err, written } = await run('take r --step pilot');
    expect([code, written.size]).toEqual([1, 0]);
    expect(err).toContain('“Pilot begins” is blocked here: Industrial park');
    expect(err).toContain('With --assume');
    await run('take r --step pilot --assume');
    expect(roadmap('r').nodes).toMatchObject([{ step: 'pilot', assumed: true }]);
  });

  test('what the reader would refuse is refused with its place, and the file stays', async () => {
    for (const on of ['2019-02-30', '1999-01-01']) {
      const said = await call(`take roadmap.json --step launch --on ${on}`, { files: FILES });
      expect([said.code, said.written.size]).toEqual([1, 0]);
      expect(said.err).toContain('nodes/3/on: ');
    }
  });

  test('from a pipe it goes out as it is, and to another file with --out', async () => {
    const piped = await call('take - --step launch', { files: { '-': FILES['roadmap.json'] } });
    expect(JSON.parse(piped.out)).toMatchObject({ format: 'stepwise/roadmap@2' });
    const out = await call('take roadmap.json --step launch --out b --json', { files: FILES });
    expect(JSON.parse(out.out)).toMatchObject({
      ok: true,
      written: ['b'],
      step: 'launch',
      number: 4,
      branch: 'b1',
      assumed: false,
    });
    const no = await call('take roadmap.json --step launch --out /forbidden/x', { files: FILES });
    expect([no.code, no.written.size]).toEqual([1, 0]);
  });
});

describe('set', () => {
  test('changes what is named and nothing else; other languages stay', async () => {
    const { run, roadmap } = folder(FILES);
    const before = roadmap('roadmap.json');
    await run(
      'set roadmap.json --name Renamed --purpose |To see| --marking Open --bind freeze-first ' +
        '--start 2019-01-01 --branch-name Best --branch b1',
    );
    const after = roadmap('roadmap.json');
    expect(after).toEqual({
      ...before,
      name: 'Renamed',
      purpose: 'To see',
      marking: 'Open',
      binding: ['freeze-first'],
      scenario: { ...before.scenario, start: '2019-01-01' },
      branches: [{ id: 'b1', name: { en: 'Best', ko: '순서대로' }, tip: 'n3' }, before.branches[1]],
      modified: '2026-01-01',
    });
    await run(
      'set roadmap.json --at 2 --on 2019-05-05 --takes |2 / 4 / 6 months| --note N --phase P ' +
        '--start 2019-04-04 --marking || --main --branch |Too early|',
    );
    const takes = { low: 'P2M', typical: 'P4M', high: 'P6M' };
    const said = { on: '2019-05-05', takes, note: 'N', phase: 'P', start: '2019-04-04' };
    const last = roadmap('roadmap.json');
    expect(last.nodes.find(({ id }) => id === 'n5')).toMatchObject(said);
    expect([last.main, last.nodes[0]?.id, 'marking' in last]).toEqual(['b2', 'n4', false]);
  });

  const cases: readonly [line: string, code: number, sentence: string][] = [
    ['set roadmap.json', 2, 'say what to set'],
    ['set roadmap.json --note x', 2, '--note is about a step'],
    ['set roadmap.json --at 9 --note x', 2, 'there is no step "9": it may be a number from 1 to 3'],
    ['set roadmap.json --at 1 --takes soon', 2, 'and "soon" is none'],
    ['set roadmap.json --bind nobody', 2, 'there is no position "nobody"'],
    ['set roadmap.json --name= ', 2, 'a name that is not blank'],
    ['set roadmap.json --start soon', 1, 'scenario/start: '],
    ['branch roadmap.json', 2, 'a name that is not blank'],
    ['branch roadmap.json --name x --at n9', 2, 'there is no step "n9"'],
    ['take roadmap.json', 2, 'say which step'],
    ['take roadmap.json --step nothing', 2, 'there is no step "nothing"'],
    ['take scenario.json --step freeze', 1, 'format: '],
    ['new nowhere.json', 1, 'there is no such file'],
    ['new scenario.json --name= ', 2, 'a name that is not blank'],
    ['set empty.json --at 1 --note x', 2, 'no step has been taken there yet'],
  ];
  test.each(cases)('%s is refused, and nothing is written', async (line, code, sentence) => {
    const empty = { ...ROADMAP, nodes: [], branches: [], main: undefined };
    const said = await call(line, { files: { ...FILES, 'empty.json': empty } });
    expect([said.code, said.written.size, said.out]).toEqual([code, 0, '']);
    expect(said.err).toContain(sentence);
  });
});
