// Does a text hold a link to a roadmap? Apart from what folds and unfolds links, so that a page can ask at once.

/** What a link's fragment begins with. Browsers keep a fragment to themselves: no server ever sees it. */
export const LINK_START = '#roadmap=';

/** Does this text hold a link to a roadmap, sound or broken? */
export function saysLink(text: string): boolean {
  return text.includes(LINK_START);
}
