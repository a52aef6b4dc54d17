// Which sentences come to the page with the view that says them, instead of with the first load?

/** Sentences by their ids, as the views brought them. */
const late = new Map<string, string>();

/** Makes an area of the catalogue known, in English. Called by the module through which every part of a view is loaded. */
export function learn(area: Readonly<Record<string, string>>): void {
  for (const [id, sentence] of Object.entries(area)) late.set(id, sentence);
}

/** How many there are by now; more than before, when a view has come. */
export function countLate(): number {
  return late.size;
}

export function lateSentences(): Readonly<Record<string, string>> {
  return Object.fromEntries(late);
}
