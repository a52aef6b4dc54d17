// Which step of a roadmap does an option name: by its number on the branch, or by the id of its node?
import type { Roadmap, RoadmapNode } from '../roadmap/roadmap.ts';
import { lineTo } from '../roadmap/tree-index.ts';
import { type Got, got, misused } from './outcome.ts';
import type { Call, Option } from './verb.ts';
import { lineOf } from './where.ts';

export const NODE: Option = { name: 'at', about: 'option.at-node', value: 'STEP-NUMBER' };

/**
 * The node of `--at`: the step of that number on the branch of `--branch`, else the node of that id anywhere. Left out,
 * the last of the branch.
 */
export function nodeAt(call: Call, roadmap: Roadmap): Got<RoadmapNode> {
  const { words, options } = call;
  const line = lineOf(call, roadmap);
  if (!line.ok) return line;
  const nodes = lineTo(roadmap, line.value.tip);
  const given = options.get('at');
  const count = nodes.length;
  const last = nodes.at(-1);
  if (!last) return misused(words, 'usage.no-steps', { at: '--at' });
  if (given === undefined) return got(last);
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  const found = nodes[number - 1] ?? roadmap.nodes.find(({ id }) => id === given);
  if (found) return got(found);
  return misused(words, 'usage.unknown-node', { at: '--at', given, count });
}
