// Where does a step that is half written stay until it is finished?
import { BLANK, type StepSketch } from './sketch.ts';

const keyOf = (roadmap: string) => `stepwise.own-step.${roadmap}`;

/** What was being written for a roadmap when it was left; a blank one where nothing was, or it cannot be read. */
export function keptSketch(roadmap: string): StepSketch {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(roadmap)) ?? 'null');
    // Only this file writes there, and a newer form of it has other keys: then a blank one is begun.
    return isSketch(kept) ? kept : BLANK;
  } catch {
    return BLANK;
  }
}

/** Keeps it for as long as the tab lives, reloads included; a blank one is none. */
export function keepSketch(roadmap: string, sketch: StepSketch): void {
  try {
    if (sketch === BLANK) sessionStorage.removeItem(keyOf(roadmap));
    else sessionStorage.setItem(keyOf(roadmap), JSON.stringify(sketch));
  } catch {
    // Storage is switched off: it lives as long as the dialog is open.
  }
}

function isSketch(kept: unknown): kept is StepSketch {
  if (typeof kept !== 'object' || kept === null) return false;
  const types = (value: object) =>
    JSON.stringify(Object.entries(value).map(([key, each]) => [key, typeof each]));
  return types(kept) === types(BLANK);
}
