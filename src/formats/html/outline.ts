// How does the one-file page read without its script: the whole roadmap as a list, also on paper?
import type { PlayedNode, PlayerData } from '../../player/data.ts';
import { levelSaid } from '../../player/amounts.ts';
import { type Atlas, atlasOf, standingAt } from '../../player/walk.ts';
import { saySigned } from '../../words/steps.ts';
import { isolated } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';

/**
 * Markup made of the same data as the player's. Each step stands once, under the first road that takes it.
 * @param firstPage markup of the page for the minister; '' for none
 */
export function outlineOf(data: PlayerData, words: Words, firstPage: string): string {
  const atlas = atlasOf(data);
  const [start] = [data.labels.start];
  return [
    '<main class="outline">',
    paragraph(data.marking ?? '', 'marking'),
    paragraph(data.subject, 'kicker'),
    `<h1>${escaped(data.title)}</h1>`,
    firstPage,
    ...data.purpose.map((text) => paragraph(text)),
    section(`${start}: ${data.start}`, standing(atlas, -1)),
    ...data.roads.map((_, road) => roadOf(atlas, road, words)),
    sourcesOf(data),
    paragraph(data.labels.made, 'aside'),
    '</main>',
  ].join('\n');
}

function section(title: string, body: string): string {
  return `<section>\n<h2>${escaped(title)}</h2>\n${body}\n</section>`;
}

function roadOf(atlas: Atlas, road: number, words: Words): string {
  const { name = '', note = '', ends = '', promises = [] } = atlas.data.roads[road] ?? {};
  const line = atlas.lines[road] ?? [];
  const own = line.filter((node) => atlas.through[node]?.[0] === road);
  const count = line.length - own.length;
  const other = atlas.through[line[count - 1] ?? -1]?.[0] ?? 0;
  const shares =
    count > 0
      ? words.say('player.shares', { count, road: atlas.data.roads[other]?.name ?? '' })
      : '';
  return section(
    name,
    [
      paragraph(note),
      paragraph(ends, 'ends'),
      paragraph(shares, 'ends'),
      `<ol>\n${own.map((node, index) => stepOf(atlas, node, [count + index + 1, words])).join('\n')}\n</ol>`,
      promises.length > 0 ? `<h3>${escaped(atlas.data.labels.promises)}</h3>` : '',
      bullets(promises.map(({ text, status }) => `${text} (${words.say(`status.${status}`)})`)),
      `<h3>${escaped(words.say('player.stands-after'))}</h3>`,
      standing(atlas, line.at(-1) ?? -1),
    ].join('\n'),
  );
}

function stepOf(
  { data }: Atlas,
  index: number,
  [number, words]: readonly [number: number, words: Words],
): string {
  const node = data.nodes[index];
  const step = data.steps[node?.step ?? -1];
  if (!node || !step) return '';
  const { labels, phases, nodes } = data;
  const begins = node.phase !== undefined && node.phase !== nodes[node.parent]?.phase;
  const worth = (sign: 1 | -1) =>
    step.worth
      .filter(([, value]) => value * sign > 0)
      .map(([party, value]) => `${data.parties[party] ?? ''} ${saySigned(words, value)}`)
      .join(', ');
  return [
    `<li id="${escaped(node.id)}" value="${number}">`,
    `<h3>${escaped(step.name)}</h3>`,
    paragraph((node.marks ?? []).map((mark) => labels[mark]).join(' · '), 'marks'),
    paragraph(step.about ?? ''),
    '<dl>',
    begins ? fact(words.say('node.phase'), phases[node.phase ?? -1]) : '',
    fact(labels.note, node.note),
    fact(labels.who, step.who.map((party) => data.parties[party] ?? '').join(', ')),
    fact(labels.when, [node.when, node.range ?? ''].filter(Boolean).join('; ')),
    fact(labels.changes, changes(data, node, words).join('\n')),
    fact(labels.lacks, node.lacks?.join('\n')),
    fact(labels.objections, node.objections?.join('\n')),
    fact(labels.gives, worth(-1)),
    fact(labels.gets, worth(1)),
    fact(labels.verified, step.verified),
    fact(labels.law, step.law?.join('\n')),
    '</dl>',
    '</li>',
  ]
    .filter(Boolean)
    .join('\n');
}

function changes(
  { tracks, gauges }: PlayerData,
  { moved = [], pushed = [] }: PlayedNode,
  words: Words,
): readonly string[] {
  return [
    ...moved.map(([which, from, to]) => {
      const { name = '', stages = [] } = tracks[which] ?? {};
      return `${isolated(name)}: ${isolated(stages[from] ?? '')} → ${isolated(stages[to] ?? '')}`;
    }),
    ...pushed.map(([which, from, to]) => {
      const { name = '', unit = '' } = gauges[which] ?? {};
      return `${name}: ${words.number(from)}${unit} → ${words.number(to)}${unit}`;
    }),
  ];
}

function standing(atlas: Atlas, at: number): string {
  const { data } = atlas;
  const { stages, values } = standingAt(atlas, at);
  const reached = data.nodes[at]?.reached ?? data.reached;
  const facts = [
    ...data.gauges.map((gauge, index) => fact(gauge.name, levelSaid(data, gauge, values[index]))),
    ...data.tracks.map(({ name, stages: names }, index) => fact(name, names[stages[index] ?? 0])),
    fact(data.labels.goals, reached.map((goal) => data.goals[goal] ?? '').join('\n')),
  ];
  return facts.some((each) => each !== '')
    ? `<dl class="standing">\n${facts.filter(Boolean).join('\n')}\n</dl>`
    : '';
}

function sourcesOf({ sources, labels }: PlayerData): string {
  if (sources.length === 0) return '';
  const rows = sources.map(({ title, confidence, url }) => {
    const link =
      url === undefined
        ? ''
        : ` <a href="${escaped(url)}" rel="noopener noreferrer">${escaped(url)}</a>`;
    return `<li>${escaped(title)} (${escaped(confidence)})${link}</li>`;
  });
  return section(labels.sources, `<ul>\n${rows.join('\n')}\n</ul>`);
}

function fact(term: string, value: string | undefined): string {
  if (value === undefined || value === '') return '';
  return `<div><dt>${escaped(term)}</dt><dd>${escaped(value)}</dd></div>`;
}

function bullets(texts: readonly string[]): string {
  if (texts.length === 0) return '';
  return `<ul>\n${texts.map((text) => `<li>${escaped(text)}</li>`).join('\n')}\n</ul>`;
}

function paragraph(text: string, kind?: string): string {
  if (text === '') return '';
  return `<p${kind === undefined ? '' : ` class="${kind}"`}>${escaped(text)}</p>`;
}

/** Text that stays text, between tags and inside quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
