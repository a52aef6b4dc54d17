// How are elements made? Texts go in as text, never as markup: whatever a file says stays words.

export type Child = Node | string | false | undefined | null;

/** What an element has: attributes by name; `on…` as listeners. */
export type Traits = Readonly<Record<string, string | number | boolean | undefined | Listener>>;

type Listener = (event: Event) => void;

/** An element with a class, from `tag.class`. */
export function element(
  kind: string,
  traits: Traits = {},
  children: readonly Child[] = [],
): HTMLElement {
  const [tag = 'div', name] = kind.split('.');
  const made = document.createElement(tag);
  if (name !== undefined) made.className = name;
  return dressed(made, traits, children);
}

/** An element of a picture. */
export function shape(
  kind: string,
  traits: Traits = {},
  children: readonly Child[] = [],
): SVGElement {
  const [tag = 'g', name] = kind.split('.');
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  if (name !== undefined) made.setAttribute('class', name);
  return dressed(made, traits, children);
}

export function button(kind: string, label: string, onPress: () => void): HTMLElement {
  return element(`button.${kind}`, { type: 'button', onclick: onPress }, [label]);
}

/** A list of children that are there. */
export function list(kind: string, items: readonly Child[]): Child {
  return items.length > 0 && element(kind, {}, items);
}

/** A sentence with its gaps filled. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

function dressed<T extends Element>(made: T, traits: Traits, children: readonly Child[]): T {
  for (const [name, value] of Object.entries(traits)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false)
      made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children)
    if (child !== undefined && child !== false && child !== null) made.append(child);
  return made;
}
