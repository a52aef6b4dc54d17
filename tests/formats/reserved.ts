// Which names would a foreign grammar read as its own words, and on which roadmap do they stand?
import { newRoadmap } from '../../src/roadmap/edit.ts';
import type { Place, Roadmap } from '../../src/roadmap/roadmap.ts';
import { take } from '../../src/roadmap/take.ts';
import { scenarioWith } from '../makers.ts';

/** Words and signs that each form's grammar keeps for itself. */
export const RESERVED: readonly string[] = [
  // Mermaid: gantt and stateDiagram-v2.
  'section',
  'section of road',
  'title',
  'gantt',
  'dateFormat X',
  'axisFormat',
  'excludes',
  'includes weekends',
  'todayMarker off',
  'tickInterval 1day',
  'weekday monday',
  'click a',
  'call b()',
  'href "x"',
  'done',
  'crit',
  'active',
  'milestone',
  'after s1',
  'accTitle: x',
  'accDescr {',
  'stateDiagram-v2',
  'state',
  '[*]',
  'end',
  'note right of x',
  'fork',
  'choice',
  'direction LR',
  '%% remark',
  '%%{init: {}}%%',
  '---',
  '--',
  '-->',
  'a --> b',
  ': :',
  '::: x',
  'end note',
  'classDef x',
  'class x y',
  'hide empty description',
  'as',
  's1',
  // Markdown.
  '# a',
  '- a',
  '* a',
  '+ a',
  '1. a',
  '2) a',
  '> a',
  '```',
  '~~~',
  '===',
  '| a | b |',
  '|---|',
  ':-:',
  '~~a~~',
  '__a__',
  '&lt;b&gt;',
  '<b>',
  '[a](b)',
  '![a](b)',
  '\\',
  'a\\|b',
  '    code',
  // DOT, GraphML.
  'graph',
  'digraph',
  'subgraph',
  'node',
  'edge',
  'strict',
  '"',
  '\\"',
  '\\N',
  ']]>',
  '<!--',
  // Twee.
  ':: Start',
  'StoryTitle',
  'StoryData',
  'Start',
  '[[a->b]]',
  '[[b<-a]]',
  '[[a|b]]',
  '<<x>>',
  '{"position": 1}',
  '[tag]',
  // iCalendar.
  'BEGIN:VEVENT',
  'END:VCALENDAR',
  'a,b;c:d',
  '\\n',
  '\\,',
  // Promela, PDDL.
  '*/ active',
  '; (:action x)',
  'proctype',
  '(and)',
  'init {',
  'd_step',
  // Line ends and signs that nobody sees.
  'a\nb',
  'a\r\nb',
  '\na',
  'a\n:: b',
  'a\nEND:VEVENT',
  'a\u2028b',
  'a\u2029b',
  'a\u0085b',
  'a\tb',
  '\u202Eabc',
  '\u2066abc',
  'a\u0000b',
  'a\u001B[31mb',
  '\uFEFFa',
  'مرحبا',
  '한국어',
  '🕊',
];

/** A roadmap with a step for each name, one after another, each in a phase of that name. */
export function reservedRoadmap(): Roadmap {
  const ids = RESERVED.map((_, index) => `s${index}`);
  const scenario = scenarioWith({
    name: RESERVED.join(' '),
    tracks: ids.map((id, index) => ({
      id: `t-${id}`,
      name: RESERVED[index],
      stages: [
        { id: 'a', name: RESERVED[index] },
        { id: 'b', name: RESERVED[index] },
      ],
    })),
    steps: ids.map((id, index) => ({
      id,
      name: RESERVED[index],
      parties: ['north'],
      takes: 'P1M',
      moves: [{ track: `t-${id}`, from: 'a', to: 'b' }],
    })),
  });
  let roadmap = newRoadmap(scenario, { id: 'reserved', name: 'Reserved\nwords' });
  let at: Place = null;
  for (const [index, id] of ids.entries()) {
    const [branch] = roadmap.branches;
    const line = branch ? { branch: branch.id } : {};
    const taken = take(roadmap, { at, step: id, name: 'Line', ...line });
    roadmap = withPhase(taken.roadmap, taken.at, RESERVED[index] ?? '');
    at = taken.at;
  }
  return roadmap;
}

function withPhase(roadmap: Roadmap, at: Place, phase: string): Roadmap {
  const nodes = roadmap.nodes.map((node) => (node.id === at ? { ...node, phase } : node));
  return { ...roadmap, nodes };
}
