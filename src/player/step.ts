// What is said about the step at which one stands?
import { amountSaid, signed } from './amounts.ts';
import type { Change, PlayedNode, PlayedStep } from './data.ts';
import { type Child, element, list } from './element.ts';
import { type Page, hueOf, label, roadName, whereSaid } from './page.ts';
import { exchange } from './exchange.ts';
import { sources } from './sources.ts';
import { START } from './walk.ts';

/** The step, from its name down to its sources; what nobody wrote is left out. */
export function stepTold(page: Page): readonly Child[] {
  const { data } = page.atlas;
  const node = data.nodes[page.spot.at];
  const step = data.steps[node?.step ?? START];
  if (!node || !step) return [];
  return [
    kicker(page, node),
    element('h2', { tabindex: -1 }, [step.name]),
    list('ul.marks', marks(page, node)),
    step.about !== undefined && element('p.lead', {}, [step.about]),
    node.note !== undefined &&
      element('blockquote.remark', {}, [
        element('span.term', {}, [label(page, 'note')]),
        element('p', {}, [node.note]),
      ]),
    element('dl.facts', {}, firstFacts(page, node, step)),
    goalsHere(page, node),
    exchange(page, step),
    list('dl.facts.more', moreFacts(page, step)),
    promises(page),
    step.note !== undefined && element('p.aside', {}, [step.note]),
    sources(page, step),
  ];
}

function kicker(page: Page, node: PlayedNode): Child {
  const phase = node.phase === undefined ? undefined : page.atlas.data.phases[node.phase];
  const { road } = page.spot;
  return element('p.kicker', {}, [
    element('b.road', { 'data-hue': hueOf(road) }, [roadName(page, road)]),
    element('span', {}, [whereSaid(page)]),
    phase !== undefined && element('span', {}, [phase]),
  ]);
}

function marks(page: Page, { marks: found = [] }: PlayedNode): readonly Child[] {
  return found.map((mark) => element('li.mark', { 'data-mark': mark }, [label(page, mark)]));
}

function firstFacts(page: Page, node: PlayedNode, { who }: PlayedStep): readonly Child[] {
  const { parties } = page.atlas.data;
  return [
    fact(page, 'who', who.length > 0 && who.map((party) => parties[party]).join(', ')),
    fact(
      page,
      'when',
      element('span', {}, [
        node.when,
        node.range !== undefined && element('small', {}, [node.range]),
      ]),
    ),
    fact(page, 'changes', changes(page, node)),
    fact(page, 'lacks', lines(node.lacks)),
    fact(page, 'objections', lines(node.objections)),
  ];
}

function moreFacts(page: Page, step: PlayedStep): readonly Child[] {
  const readings = step.readings?.map(([party, reading]) => `${party}: ${reading}`);
  const facts = [
    fact(page, 'verified', step.verified),
    fact(page, 'law', lines(step.law)),
    fact(page, 'readings', lines(readings)),
    fact(page, 'undo', step.undo),
    fact(page, 'needs', lines(step.needs)),
  ];
  return facts.filter((each) => each !== false);
}

type Term = Parameters<typeof label>[1];

function fact(page: Page, term: Term, value: Child): Child {
  if (value === undefined || value === false || value === '') return false;
  return element('div', {}, [element('dt', {}, [label(page, term)]), element('dd', {}, [value])]);
}

/** One line as it is, several as a list. */
function lines(texts: readonly string[] | undefined): Child {
  if (texts === undefined || texts.length < 2) return texts?.[0];
  return element(
    'ul',
    {},
    texts.map((text) => element('li', {}, [text])),
  );
}

/** `Kaesong: Closed → Pilot`, a change a line. */
function changes(page: Page, { moved = [], pushed = [] }: PlayedNode): Child {
  const { data } = page.atlas;
  const { tracks, gauges } = data;
  const rows = [
    ...moved.map(([which, from, to]) => {
      const track = tracks[which];
      return change(track?.name ?? '', [track?.stages[from] ?? '', track?.stages[to] ?? '']);
    }),
    ...pushed.map(([which, from, to]: Change) => {
      const { name = '', unit = '' } = gauges[which] ?? {};
      const amounts = [amountSaid(data, from, unit), amountSaid(data, to, unit)] as const;
      return change(name, amounts, signed(data, to - from));
    }),
  ];
  return list('ul.changes', rows);
}

function change(
  name: string,
  [from, to]: readonly [before: string, after: string],
  by?: string,
): Child {
  return element('li', {}, [
    element('span', {}, [element('bdi', {}, [name])]),
    element('s', {}, [element('bdi', {}, [from])]),
    ' → ',
    element('b', {}, [element('bdi', {}, [to])]),
    by !== undefined && element('small', {}, [` ${by}`]),
  ]);
}

/** Goals that this very step reaches or loses. */
function goalsHere(page: Page, { reached, parent }: PlayedNode): Child {
  const { goals, nodes, reached: atStart } = page.atlas.data;
  const before = parent === START ? atStart : (nodes[parent]?.reached ?? []);
  const named = (all: readonly number[], others: readonly number[]) =>
    all.filter((goal) => !others.includes(goal)).map((goal) => goals[goal] ?? '');
  const [won, lost] = [named(reached, before), named(before, reached)];
  const line = (kind: 'reached-here' | 'lost', names: readonly string[]) =>
    names.length > 0 &&
    element('p.goal', { 'data-kind': kind }, [
      element('b', {}, [label(page, kind)]),
      ` ${names.join(' · ')}`,
    ]);
  return list('div.goals-here', [line('reached-here', won), line('lost', lost)].filter(Boolean));
}

/** Promises whose clock begins with this step. */
function promises(page: Page): Child {
  const { at, road } = page.spot;
  const begun = page.atlas.data.roads[road]?.promises?.filter(({ from }) => from === at) ?? [];
  return list(
    'ul.promises',
    begun.map(({ text, status }) =>
      element('li', { 'data-status': status }, [
        element('span.term', {}, [label(page, 'promise')]),
        `${text} `,
        element('b', {}, [label(page, status === 'broken' ? 'unkept' : status)]),
      ]),
    ),
  );
}
