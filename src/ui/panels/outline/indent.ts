// How far in does a row of the outline stand?
import style from './outline.module.css';

const DEEPEST = 6;

/** The class for a depth; what is deeper than six stands at six. A class, since the page allows no inline styles. */
export function indentOf(depth: number): string {
  return style[`depth${Math.min(depth, DEEPEST)}`] ?? '';
}
