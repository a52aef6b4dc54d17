// Does every bad file get a sentence with its place, exit 1, and never more than that?
import { describe, expect, test } from 'vitest';
import { FILES, ROADMAP, SCENARIO, call, trouble } from './captured.ts';

const VERBS = [
  'check FILE',
  'choices FILE',
  'replay FILE',
  'explore FILE',
  'reach FILE',
  'walkaway FILE',
  'when FILE',
  'export FILE --as json',
];

/** `{"a":{"a":{"a": ...` */
const deep = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

const scenario = (change: object): object => ({ ...SCENARIO, ...change });
const roadmap = (change: object): object => ({ ...ROADMAP, ...change });
const [first, second, third, ...others] = ROADMAP.nodes;

describe('each case, by every verb', () => {
  const cases: readonly [
    what: string,
    content: unknown,
    told: readonly [at: string, sentence: string],
  ][] = [
    ['an empty file', '', ['', 'it is empty']],
    ['blanks', ' \n\t ', ['', 'it is empty']],
    ['no file', trouble('ENOENT'), ['', 'there is no such file']],
    ['a folder', trouble('EISDIR'), ['', 'it is a folder, not a file']],
    ['a forbidden file', trouble('EACCES'), ['', 'it may not be read']],
    ['a broken disk', trouble('EIO'), ['', 'it could not be read (EIO)']],
    [
      'binary junk',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0]),
      ['', 'not text in UTF-8'],
    ],
    ['binary zeros', new Uint8Array(64), ['', 'not text in UTF-8']],
    ['50 MB of blanks', new Uint8Array(50_000_000).fill(32), ['', 'at most 33,554,432 are read']],
    ['110 MB', new Uint8Array(110_000_000).fill(32), ['', 'larger than 100,663,296 bytes']],
    ['broken JSON', '{\n  "format": stepwise', ['line 2, column 13', 'not valid JSON']],
    [
      'half a file',
      JSON.stringify(SCENARIO).slice(0, 500),
      ['line 1, column 501', 'not valid JSON'],
    ],
    ['deep nesting', deep(5_000), ['a/a/', 'nested too deep']],
    ['very deep nesting', deep(200_000), ['', '']],
    ['a list', [], ['', 'this should be an object, and it is a list']],
    ['a number', 7, ['', 'this should be an object, and it is a number']],
    ['null', 'null', ['', 'this should be an object, and it is null']],
    ['no format', {}, ['format', 'this is missing']],
    ['another format', { format: 'other/scenario@1' }, ['format', 'and it is "other/scenario@1"']],
    [
      'a newer format',
      { format: 'stepwise/scenario@3' },
      ['format', 'made by a newer Stepwise: it is "stepwise/scenario@3"'],
    ],
    ['a format that is none', { format: { a: [1] } }, ['format', 'and it is {"a":[1]}']],
    [
      'a key __proto__',
      `{"format":"stepwise/scenario@2","__proto__":{"id":"x"}}`,
      ['__proto__', 'not allowed'],
    ],
    ['an unknown key', scenario({ colour: 1 }), ['colour', 'there is no key "colour" here']],
    [
      'a wrong type',
      scenario({ tracks: 'none' }),
      ['tracks', 'this should be a list, and it is a text'],
    ],
    ['no tracks', scenario({ tracks: undefined }), ['tracks', 'this is missing']],
    [
      'a gauge outside its bounds',
      scenario({ gauges: [{ id: 'trust', name: 'T', min: 0, max: 1, initial: 2 }] }),
      ['gauges/0/initial', 'outside its bounds'],
    ],
    [
      'milestones in a circle',
      scenario({ milestones: [{ id: 'calm', name: 'C', when: { milestone: 'calm' } }] }),
      ['milestones/0/when', 'calm → calm'],
    ],
    ['a dangling source', scenario({ sources: [] }), ['steps/0/sources/0', 'no source "assumed"']],
    [
      'a roadmap without a scenario',
      roadmap({ scenario: undefined }),
      ['scenario', 'this is missing'],
    ],
    [
      'a roadmap with a broken scenario',
      roadmap({ scenario: scenario({ start: 'soon' }) }),
      ['scenario/start', '"soon" is no day'],
    ],
    [
      'a missing parent',
      roadmap({ nodes: [first, { ...second, parent: 'gone' }, third, ...others] }),
      ['nodes/1/parent', 'no node "gone"'],
    ],
    [
      'a circle of nodes',
      roadmap({ nodes: [{ ...first, parent: 'n3' }, second, third, ...others] }),
      ['nodes/0/parent', 'n1 → n3 → n2 → n1'],
    ],
    [
      'a node that is its own parent',
      roadmap({ nodes: [{ ...first, parent: 'n1' }, second, third, ...others] }),
      ['nodes/0/parent', 'n1 → n1'],
    ],
    [
      'a branch without a tip',
      roadmap({ branches: [{ id: 'b1', name: 'B' }] }),
      ['branches/0/tip', 'this is missing'],
    ],
    [
      'a tip that is no node',
      roadmap({ branches: [{ id: 'b1', name: 'B', tip: 'gone' }] }),
      ['branches/0/tip', 'no node "gone"'],
    ],
    [
      'a step that is gone',
      roadmap({ nodes: [{ ...first, step: 'gone' }, second, third, ...others] }),
      ['nodes/0/step', 'no step or setback "gone"'],
    ],
    [
      'two nodes of one id',
      roadmap({ nodes: [first, first, second, third, ...others] }),
      ['nodes/1/id', 'the id "n1" stands at nodes/0 already'],
    ],
    [
      'a binding position that is gone',
      roadmap({ binding: ['gone'] }),
      ['binding/0', 'no position "gone"'],
    ],
    ['a main branch that is gone', roadmap({ main: 'gone' }), ['main', 'no branch "gone"']],
  ];

  test.each(cases)('%s', async (_, content, [at, sentence]) => {
    for (const verb of VERBS) {
      const line = verb.replace('FILE', 'file.json');
      const world = { files: { 'file.json': content } };
      const people = await call(line, world);
      expect(people.code, verb).toBe(1);
      expect(people.out + people.err, verb).toContain(sentence);
      expect(people.out + people.err, verb).toContain('file.json');
      expect(people.out + people.err, verb).not.toMatch(/^\s+at /m);
      const program = await call(`${line} --json`, world);
      expect(program.code, verb).toBe(1);
      expect(program.err, verb).toBe('');
      const answer = JSON.parse(program.out) as {
        ok: boolean;
        problems: readonly { at: string; message: string }[];
      };
      expect(answer.ok, verb).toBe(false);
      expect(
        answer.problems.filter(
          (problem) => problem.at.startsWith(at) && problem.message.includes(sentence),
        ),
        verb,
      ).not.toEqual([]);
    }
  });
});

test('an endless file is left when it is too long', async () => {
  const piece = new Uint8Array(1_000_000).fill(32);
  let taken = 0;
  const endlessly = {
    async *[Symbol.asyncIterator]() {
      for (;;) {
        taken += 1;
        yield piece;
      }
    },
  };
  const { code, out } = await call('check -', { read: () => endlessly });
  expect(code).toBe(1);
  expect(out).toContain('standard input: it is larger than');
  expect(taken).toBeLessThan(110);
});

describe('the wrong kind of file', () => {
  test.each(['replay FILE', 'orders FILE'])('%s needs a roadmap and says so', async (verb) => {
    const { code, err } = await call(verb.replace('FILE', 'scenario.json'), { files: FILES });
    expect(code).toBe(1);
    expect(err).toContain(
      'scenario.json: 1 problem\n  format: the file is a scenario ("stepwise/scenario@2"), and a roadmap',
    );
  });
});

test('all problems of a file are told, and people are spared the thousandth', async () => {
  const steps = Array.from({ length: 1000 }, (_, index) => ({
    id: `s${index}`,
    name: 'S',
    moves: [{ track: 'gone', to: 'x' }],
  }));
  const files = { x: scenario({ steps, commitments: [], positions: [] }) };
  const { out } = await call('check x', { files });
  expect(out).toContain('x: 1,000 problems\n  steps/0/moves/0/track: no track "gone"\n');
  expect(out).toContain('\n  and 900 more\n');
  const program = await call('check x --json', { files });
  expect((JSON.parse(program.out) as { problems: unknown[] }).problems).toHaveLength(1000);
});

test('control characters in a file are shown and not obeyed', async () => {
  const files = { x: scenario({ name: 'Evil \u001b[2J\u001b[31mred\u0007 \u202etxet\u009b' }) };
  const { out } = await call('check x', { files, color: true });
  for (const sign of ['\u001b[2J', '\u0007', '\u202e', '\u009b']) expect(out).not.toContain(sign);
  expect(out).toContain('Evil');
  const program = await call('check x --json', {
    files: { x: { format: '\u001b[31m\\u001b[31m' } },
  });
  expect(program.out).not.toContain('\u001b');
});

test('names that every object has are only names', async () => {
  const odd = ['constructor', 'tostring', 'valueof'];
  const files = {
    x: scenario({
      steps: odd.map((id) => ({
        id,
        name: id,
        moves: [{ track: 'park', from: 'closed', to: 'pilot' }],
      })),
      setbacks: [],
      positions: [],
      commitments: [],
    }),
  };
  const { code, out } = await call('choices x --json', { files });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ possible: odd, blocked: [] });
});

test('a mistake of our own is a sentence and no stack trace', async () => {
  const read = () => {
    throw new RangeError('a bug');
  };
  const { code, err, out } = await call('check x', { read });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toBe(
    'stepwise: Stepwise failed at this, which is its own mistake: RangeError: a bug\n',
  );
  const program = await call('check x --json', { read });
  expect(JSON.parse(program.out)).toMatchObject({ ok: false, problems: [{ code: 'failed' }] });
});
