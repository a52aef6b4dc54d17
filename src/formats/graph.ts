// How does the tree of a roadmap look to programs for graphs?
import type { Roadmap } from '../roadmap/roadmap.ts';
import { lookupOf } from '../core/lookup.ts';
import { escaped as xml } from '../picture/markup.ts';
import { replayTree } from '../roadmap/replay.ts';
import { branchesThrough } from '../roadmap/branch-lines.ts';
import type { Words } from '../words/words.ts';

/** The tree as GraphML: a node per step with its name, branches and marks, an edge per step to what follows. */
export function writeGraphml(roadmap: Roadmap, words: Words): string {
  const taken = replayTree(roadmap);
  const { steps } = lookupOf(roadmap.scenario);
  const nodes = roadmap.nodes.map(({ id, step }) => {
    const named = branchesThrough(roadmap, id).map(({ name }) => words.text(name));
    const found = taken.get(id);
    return [
      `    <node id="${xml(id)}">`,
      `      <data key="step">${xml(step)}</data>`,
      `      <data key="name">${xml(words.text(steps.get(step)?.name))}</data>`,
      `      <data key="branches">${xml(named.join('; '))}</data>`,
      `      <data key="assumed">${found?.assumed === true}</data>`,
      `      <data key="holds">${found?.holds !== false}</data>`,
      '    </node>',
    ].join('\n');
  });
  const edges = roadmap.nodes.map(
    ({ id, parent }) => `    <edge source="${xml(parent ?? START)}" target="${xml(id)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...['step', 'name', 'branches'].map((key) => keyOf(key, 'string')),
    ...['assumed', 'holds'].map((key) => keyOf(key, 'boolean')),
    `  <graph id="${xml(roadmap.id)}" edgedefault="directed">`,
    `    <node id="${START}"><data key="name">${xml(words.text(roadmap.scenario.name))}</data></node>`,
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** The start has no node of its own in a roadmap. GraphML's ids are names of XML (NMTOKEN); no node's id begins so. */
const START = '_start';

function keyOf(id: string, type: string): string {
  return `  <key id="${id}" for="node" attr.name="${id}" attr.type="${type}"/>`;
}

/** The tree for Graphviz. */
export function writeDot(roadmap: Roadmap, words: Words): string {
  const { steps, setbacks } = lookupOf(roadmap.scenario);
  const taken = replayTree(roadmap);
  const nodes = roadmap.nodes.map(({ id, step }) => {
    const found = taken.get(id);
    const look = setbacks.has(step)
      ? ' shape=diamond'
      : found?.holds === false
        ? ' style=dotted'
        : found?.assumed
          ? ' style=dashed'
          : '';
    return `  ${dot(id)} [label=${dot(words.text(steps.get(step)?.name))}${look}];`;
  });
  const edges = roadmap.nodes.map(({ id, parent }) => `  ${dot(parent ?? START)} -> ${dot(id)};`);
  const tips = roadmap.branches.map(
    ({ id, name, tip }) =>
      `  ${dot(`branch ${id}`)} [label=${dot(words.text(name))} shape=plaintext];\n  ${dot(tip)} -> ${dot(`branch ${id}`)} [style=dotted arrowhead=none];`,
  );
  return [
    `digraph ${dot(roadmap.id)} {`,
    '  rankdir=LR;',
    '  node [shape=box];',
    `  ${dot(START)} [label=${dot(words.text(roadmap.scenario.name))} shape=point];`,
    ...nodes,
    ...edges,
    ...tips,
    '}',
    '',
  ].join('\n');
}

function dot(text: string): string {
  return `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')}"`;
}
