// How does a whole roadmap travel inside a link, without any server that could read it?
import { readJson } from '../core/read-json.ts';
import type { Scenario } from '../core/scenario.ts';
import { fileText, roadmapData, writeScenario } from '../formats/json.ts';
import { hash53 } from '../roadmap/path.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { LINK_START } from './says-link.ts';

/** The longest link that is made, in characters: beyond it mail programs and chats begin to cut. */
export const MOST_IN_LINK = 32_000;
/** The longest that is looked at: every line of a mail may have added a few signs. */
export const MOST_WITH_BREAKS = 4 * MOST_IN_LINK;
/** The most characters that a link may unfold to: a small one could else fill the memory. */
export const MOST_UNFOLDED = 1024 * 1024;

/** The scenario of that id that ships with this program, or null. */
export type Shipped = (id: string) => Promise<Scenario | null>;

/** `damaged`: cut off or altered. `no-scenario`, `other-scenario`: it needs one that does not ship here, or not so. */
export type LinkTrouble = 'damaged' | 'too-large' | 'no-scenario' | 'other-scenario';
export type Unfolded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: LinkTrouble };

/** A first part that changes when the form of links does. */
const FORM = '1';

/**
 * The fragment of a link to a roadmap. A scenario that ships and is unchanged goes by its id and a digest, any other
 * goes along whole.
 */
export async function fragmentOf(roadmap: Roadmap, shipped: Shipped): Promise<string> {
  const { scenario } = roadmap;
  const known = await shipped(scenario.id);
  const digest = digestOf(scenario);
  const carried = known !== null && digestOf(known) === digest ? { id: scenario.id, digest } : null;
  const data = roadmapData(roadmap);
  const text = JSON.stringify(carried === null ? data : { ...data, scenario: { carried } });
  const packed = toBase64Url(await squeezed(text));
  return `${LINK_START}${FORM}.${checkOf(text)}.${packed}`;
}

/** The text of the roadmap's file from a link, whole or its fragment alone. Never rejects, whatever it is given. */
export async function unfold(link: string, shipped: Shipped): Promise<Unfolded> {
  const [, fragment = ''] = link.split(`${LINK_START}${FORM}.`);
  // Mail programs break long lines and put points and brackets after a link.
  if (fragment.length > MOST_WITH_BREAKS) return no('too-large');
  const [check, packed = ''] = fragment.replaceAll(/\s+/g, '').split('.');
  const bytes = fromBase64Url(/^[\w-]*/.exec(packed)?.[0] ?? '');
  if (bytes === null || bytes.length === 0) return no('damaged');
  const text = await stretched(bytes);
  if (typeof text !== 'string') return no(text.why);
  if (checkOf(text) !== check) return no('damaged');
  return withScenario(text, shipped);
}

async function withScenario(text: string, shipped: Shipped): Promise<Unfolded> {
  // All the work of a text that is no link of ours is left to whoever reads it, off the page.
  const carried = text.includes('"carried"') ? carriedIn(quickly(text)) : null;
  if (carried === null) return { ok: true, text };
  const data = readJson(text);
  if (!data.ok) return { ok: true, text };
  const scenario = await shipped(carried.id).catch(() => null);
  if (scenario === null) return no('no-scenario');
  if (digestOf(scenario) !== carried.digest) return no('other-scenario');
  return { ok: true, text: fileText({ ...Object(data.value), scenario }) };
}

/** What the text says, by the browser's own reader: far quicker, and blind to what ours refuses. Null where it is no JSON. */
function quickly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function carriedIn(data: unknown): { readonly id: string; readonly digest: string } | null {
  const scenario = partOf(data, 'scenario');
  const [id, digest] = ['id', 'digest'].map((key) => partOf(partOf(scenario, 'carried'), key));
  return typeof id === 'string' && typeof digest === 'string' ? { id, digest } : null;
}

function partOf(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined;
  return new Map<string, unknown>(Object.entries(data)).get(key);
}

const digests = new WeakMap<Scenario, string>();

/** Tells whether two programs ship the same scenario. It guards against mix-ups, not against anybody. */
function digestOf(scenario: Scenario): string {
  const known = digests.get(scenario);
  if (known !== undefined) return known;
  const made = checkOf(writeScenario(scenario));
  digests.set(scenario, made);
  return made;
}

function checkOf(text: string): string {
  return hash53(text).toString(36);
}

async function squeezed(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Piece by piece, so that it can be stopped: what is too large is never all there. */
async function stretched(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | Extract<Unfolded, { ok: false }>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  let text = '';
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      text += decoder.decode(piece.value, { stream: true });
      if (text.length > MOST_UNFOLDED) {
        await reader.cancel();
        return no('too-large');
      }
    }
    return text + decoder.decode();
  } catch {
    return no('damaged');
  }
}

function no(why: LinkTrouble): Extract<Unfolded, { ok: false }> {
  return { ok: false, why };
}

/** A stretch at a time: a call takes only so many arguments. */
const STRETCH = 8192;

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += STRETCH)
    text += String.fromCodePoint(...bytes.subarray(from, from + STRETCH));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (sign) => sign.codePointAt(0) ?? 0);
  } catch {
    return null;
  }
}
