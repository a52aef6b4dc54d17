// How do things stand at a place: every gauge, every track, the goals, who gave and got how much?
import { levelSaid, signed } from './amounts.ts';
import type { PlayedGauge, PlayedTrack } from './data.ts';
import { type Child, element, list, shape } from './element.ts';
import { fold } from './fold.ts';
import { type Page, label } from './page.ts';
import { START, type IndexedSituation, standingAt } from './walk.ts';

export function situation(page: Page): readonly Child[] {
  const { data } = page.atlas;
  const { at } = page.spot;
  const now = standingAt(page.atlas, at);
  const before = standingAt(page.atlas, data.nodes[at]?.parent ?? START);
  const all = data.tracks.map((track, index) => ({
    moved: now.stages[index] !== track.at || before.stages[index] !== track.at,
    row: ladder(`track ${index}`, track, [
      now.stages[index] ?? track.at,
      before.stages[index] ?? track.at,
    ]),
  }));
  const moved = all.filter((each) => each.moved).map(({ row }) => row);
  const still = all.filter((each) => !each.moved).map(({ row }) => row);
  return [
    element('h2', {}, [label(page, 'stands')]),
    list('ul.gauges', gauges(page, now, before)),
    moved.length > 0 && element('h3', {}, [label(page, 'moved')]),
    list('ul.tracks', moved),
    unmoved(page, still),
    goals(page),
    ledger(page),
  ];
}

/** Tracks that stand where they stood at the start: all of them there, and out of the way later. */
function unmoved(page: Page, rows: readonly Child[]): Child {
  if (rows.length === 0) return false;
  const isStart = page.spot.at === START;
  return fold('folded', { key: isStart ? 'start' : 'unmoved', open: isStart }, [
    element('summary', {}, [label(page, 'unmoved', { count: rows.length })]),
    list('ul.tracks', rows),
  ]);
}

function gauges(page: Page, now: IndexedSituation, before: IndexedSituation): readonly Child[] {
  return page.atlas.data.gauges.map((gauge, index) =>
    bar(page, gauge, [now.values[index] ?? gauge.at, before.values[index] ?? gauge.at]),
  );
}

function bar(
  page: Page,
  gauge: PlayedGauge,
  [value, was]: readonly [now: number, before: number],
): Child {
  const { name, min, max } = gauge;
  const { data } = page.atlas;
  const span = Math.max(1, max - min);
  const share = (part: number) => `${((part - min) / span) * 100}%`;
  return element('li', { 'data-moved': value !== was }, [
    element('span.name', {}, [name]),
    element('span.value', {}, [
      levelSaid(data, gauge, value),
      value !== was && element('b', {}, [signed(data, value - was)]),
    ]),
    shape('svg', { 'aria-hidden': 'true' }, [
      shape('rect.ground', { width: '100%', height: '100%' }),
      shape('rect.level', { width: share(value), height: '100%' }),
      value !== was && shape('rect.was', { x: share(was), width: 2, height: '100%' }),
    ]),
  ]);
}

/** A track: its stages as rungs from left to right, by name when it is opened. */
function ladder(
  key: string,
  { name, stages }: PlayedTrack,
  [now, before]: readonly [now: number, before: number],
): Child {
  const moved = now !== before;
  const made = fold('track', { key }, [
    element('summary', {}, [
      element('span.name', {}, [name]),
      element('span.stage', {}, [
        moved && element('s', {}, [stages[before] ?? '']),
        moved && ' ',
        element('b', {}, [stages[now] ?? '']),
      ]),
      element(
        'span.rungs',
        { 'aria-hidden': 'true' },
        stages.map((_, rung) =>
          element('i', { 'data-at': rung === now ? 'here' : rung < now ? 'passed' : 'ahead' }),
        ),
      ),
    ]),
    element(
      'ol',
      {},
      stages.map((stage, rung) =>
        element('li', { 'aria-current': rung === now ? 'true' : undefined }, [stage]),
      ),
    ),
  ]);
  return element('li', { 'data-moved': moved }, [made]);
}

function goals(page: Page): Child {
  const { data } = page.atlas;
  if (data.goals.length === 0) return false;
  const reached = data.nodes[page.spot.at]?.reached ?? data.reached;
  const row = (goal: number, kind: 'reached' | 'unreached') =>
    element('li', { 'data-kind': kind }, [
      data.goals[goal] ?? '',
      element('small', {}, [label(page, kind)]),
    ]);
  const open = [...data.goals.keys()].filter((goal) => !reached.includes(goal));
  return element('section.goals', {}, [
    element('h3', {}, [label(page, 'goals')]),
    list('ul', [
      ...reached.map((goal) => row(goal, 'reached')),
      ...open.map((goal) => row(goal, 'unreached')),
    ]),
  ]);
}

/** What each party has given and got so far. */
function ledger(page: Page): Child {
  const { data } = page.atlas;
  const { nodes, accounts, parties } = data;
  const node = nodes[page.spot.at];
  if (!node || accounts.length === 0) return false;
  const heads = ['who', 'given', 'got', 'balance'] as const;
  return element('section.ledger', {}, [
    element('h3', {}, [label(page, 'ledger')]),
    element('table', {}, [
      element('thead', {}, [
        element(
          'tr',
          {},
          heads.map((head) => element('th', { scope: 'col' }, [label(page, head)])),
        ),
      ]),
      element(
        'tbody',
        {},
        accounts.map((party, index) => {
          const [given, balance] = [node.givens[index] ?? 0, node.balances[index] ?? 0];
          const got = Math.round((balance - given) * 1e9) / 1e9;
          return element('tr', {}, [
            element('th', { scope: 'row' }, [parties[party] ?? '']),
            ...[given, got, balance].map((value) => element('td', {}, [signed(data, value)])),
          ]);
        }),
      ),
    ]),
    element('p.aside', {}, [label(page, 'assumption')]),
  ]);
}
