// What does a PDDL domain mean? A reader of its own for tests, over what a foreign parser took from the text.
import { type DomainInfo, InstantAction, parser } from 'pddl-workspace';
import type { Scenario } from '../../src/core/scenario.ts';
import type { Situation } from '../../src/core/situation.ts';

export type Expression = string | readonly Expression[];

/** What is true, and the value of each fluent, both by their text in brackets. */
export interface PddlState {
  readonly facts: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, number>;
}

export interface PddlAction {
  readonly name: string;
  readonly precondition: Expression;
  readonly effect: Expression;
}

/** The domain as the foreign parser has it. Throws where a bracket stays open or a name is used and not declared. */
export function readDomain(text: string): DomainInfo {
  const domain = parser.PddlDomainParser.parseText(text);
  if (!domain) throw new Error('no domain');
  const wrong = [...openIn(domain), ...undeclaredIn(domain)];
  const problems = domain.getParsingProblems().map(({ problem }) => problem);
  if (wrong.length + problems.length > 0) throw new Error([...problems, ...wrong].join('\n'));
  return domain;
}

/** The parser goes on where a bracket is missing: it is made for people who are still typing. */
function openIn({ syntaxTree }: DomainInfo): readonly string[] {
  const open: string[] = [];
  syntaxTree.getRootNode().getChildrenRecursively(
    (node) => node instanceof parser.PddlBracketNode && !node.isClosed,
    (node) => open.push(`stays open: ${node.getText().slice(0, 60)}`),
  );
  return open;
}

function undeclaredIn(domain: DomainInfo): readonly string[] {
  const constants = domain.getConstants();
  const known = new Set([
    ...domain.getPredicates().map(({ name }) => name),
    ...domain.getFunctions().map(({ name }) => name),
    ...['track', 'stage'].flatMap(
      (type) => constants.getTypeCaseInsensitive(type)?.getObjects() ?? [],
    ),
    ...'and or not when assign increase decrease >= <= > <'.split(' '),
  ]);
  const names = (expression: Expression): readonly string[] =>
    typeof expression === 'string' ? [expression] : expression.flatMap(names);
  return actionsOf(domain)
    .flatMap(({ precondition, effect }) => [...names(precondition), ...names(effect)])
    .filter((name) => !known.has(name) && !/^-?\d+$/.test(name))
    .map((name) => `not declared: ${name}`);
}

export function actionsOf(domain: DomainInfo): readonly PddlAction[] {
  return domain.getActions().map((action) => {
    if (!(action instanceof InstantAction)) throw new Error('no instant action');
    const { preCondition, effect } = action;
    if (!preCondition || !effect) throw new Error(`${action.getNameOrEmpty()}: half an action`);
    return {
      name: action.getNameOrEmpty(),
      precondition: read(preCondition.getText()),
      effect: read(effect.getText()),
    };
  });
}

/** Brackets as lists; a remark goes to the end of its line. */
export function read(text: string): Expression {
  const tokens = text.replaceAll(/;.*/g, '').match(/[()]|[^\s()]+/g) ?? [];
  const open: Expression[][] = [[]];
  for (const token of tokens) {
    if (token === '(') open.push([]);
    else if (token === ')') {
      const done = open.pop();
      if (done) open.at(-1)?.push(done);
    } else open.at(-1)?.push(token);
  }
  const [only, ...others] = open[0] ?? [];
  if (open.length !== 1 || only === undefined || others.length > 0) throw new Error(text);
  return only;
}

export function isTrue(expression: Expression, state: PddlState): boolean {
  const [head, ...rest] = listOf(expression);
  const number = (at: number) => numberOf(rest[at] ?? '', state);
  switch (head) {
    case 'and':
      return rest.every((part) => isTrue(part, state));
    case 'or':
      return rest.some((part) => isTrue(part, state));
    case 'not':
      return !isTrue(rest[0] ?? '', state);
    case '>=':
      return number(0) >= number(1);
    case '<=':
      return number(0) <= number(1);
    case '>':
      return number(0) > number(1);
    case '<':
      return number(0) < number(1);
    default:
      return state.facts.has(said(expression));
  }
}

/** What an effect makes of a state: all is read in the state before, what is added outlives what is deleted. */
export function after(effect: Expression, before: PddlState): PddlState {
  const facts = new Set(before.facts);
  const values = new Map(before.values);
  const added: string[] = [];
  const apply = (expression: Expression): void => {
    const [head, ...rest] = listOf(expression);
    const [first = '', second = ''] = rest;
    if (head === 'and') rest.forEach(apply);
    else if (head === 'when') {
      if (isTrue(first, before)) apply(second);
    } else if (head === 'not') facts.delete(said(first));
    else if (head === 'assign') values.set(said(first), numberOf(second, before));
    else if (head === 'increase' || head === 'decrease') {
      const by = numberOf(second, before) * (head === 'increase' ? 1 : -1);
      values.set(said(first), numberOf(first, before) + by);
    } else added.push(said(expression));
  };
  apply(effect);
  for (const fact of added) facts.add(fact);
  return { facts, values };
}

/** A situation as PDDL has it. */
export function stateOf({ tracks, gauges }: Scenario, situation: Situation): PddlState {
  const at = tracks.map(({ id }) => `(stands t_${id} st_${id}_${situation.stages[id]})`);
  return {
    facts: new Set(['(ever)', ...at]),
    values: new Map(gauges.map(({ id }) => [`(g_${id})`, situation.gauges[id] ?? NaN])),
  };
}

function numberOf(expression: Expression, { values }: PddlState): number {
  const found = typeof expression === 'string' ? Number(expression) : values.get(said(expression));
  if (found === undefined || Number.isNaN(found)) throw new Error(`no number ${said(expression)}`);
  return found;
}

function listOf(expression: Expression): readonly Expression[] {
  if (typeof expression === 'string') throw new Error(`no list: ${expression}`);
  return expression;
}

export function said(expression: Expression): string {
  return typeof expression === 'string' ? expression : `(${expression.map(said).join(' ')})`;
}
