// What is left of the work when the whole browser is killed in the middle of it, again and again?
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { chanceOf } from '../chance.ts';
import { type Killing, type Opened, readAll, withBrowser } from './killed-browser.ts';

export interface Killed {
  /** For each kill, how long before it the work was done that is kept, in milliseconds: what came after it is lost. */
  readonly losses: readonly number[];
}

/** What one edit names the roadmap: which run of the browser made it, as which edit of that run, and when. */
interface Edit {
  readonly run: number;
  readonly count: number;
  readonly at: number;
}

/** A run that was killed. */
interface Death {
  /** What was kept when it began. */
  readonly before: Edit;
  readonly run: number;
  /** When its first edit was made, and when it was killed. */
  readonly first: number;
  readonly killed: number;
  /** The kill came after an edit of this run was kept. */
  readonly isKept: boolean;
}

/**
 * Edits a roadmap as fast as the page can, kills every process of the browser at a random moment, and opens the same
 * profile again. Throws when what comes back cannot be read, was never on screen, or does not hang together.
 */
export async function killAgainAndAgain(killing: Killing): Promise<Killed> {
  const profile = mkdtempSync(join(tmpdir(), 'stepwise-kill-'));
  const chance = chanceOf(killing.seed);
  const losses: number[] = [];
  try {
    await withBrowser(killing, profile, ({ page }) => firstEdit(page));
    let death: Death | null = null;
    for (let run = 1; run <= killing.times; run += 1) {
      const before = death;
      death = await withBrowser(killing, profile, async (opened) => {
        const kept = await editKept(opened.page);
        if (before) losses.push(lossOf(before, kept));
        return editAndDie(opened, { kept, run, wait: chance.whole(0, 1500) });
      });
    }
    const kept = await withBrowser(killing, profile, ({ page }) => editKept(page));
    if (death) losses.push(lossOf(death, kept));
    return { losses };
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * The same on a disk that is full once an edit or two are kept, which the page says: what was kept by then must come back
 * whole, and nothing that was never on screen.
 */
export async function killOnFullDisk(killing: Killing): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'stepwise-kill-'));
  const chance = chanceOf(killing.seed);
  try {
    await withBrowser(killing, profile, ({ page }) => firstEdit(page));
    let before: Edit | null = null;
    for (let run = 1; run <= killing.times; run += 1)
      await withBrowser(killing, profile, async ({ page, kill }) => {
        before = keptSince(before, await editKept(page), run - 1);
        const session = await page.context().newCDPSession(page);
        const { origin } = new URL(killing.address);
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
        await page.evaluate(editOnAndOn, { run, most: Infinity });
        await page.getByRole('alert').filter({ hasText: 'no room left' }).waitFor();
        await pause(chance.whole(0, 500));
        await kill();
      });
    await withBrowser(killing, profile, async ({ page }) =>
      keptSince(before, await editKept(page), killing.times),
    );
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is kept after a run: an edit of it, or else what was kept before. */
function keptSince(before: Edit | null, kept: Edit, run: number): Edit {
  if (before && kept.run !== run && nameOf(kept) !== nameOf(before))
    throw new Error(`"${nameOf(kept)}" came back after "${nameOf(before)}" on a full disk`);
  return kept;
}

/** Where no edit of the run that was killed is kept, all since the first of them is lost. */
function lossOf({ before, run, first, killed, isKept }: Death, kept: Edit): number {
  if (kept.run !== run && (isKept || nameOf(kept) !== nameOf(before)))
    throw new Error(`kill ${run}: "${nameOf(kept)}" came back after "${nameOf(before)}"`);
  return killed - (kept.run === run ? kept.at : first);
}

const nameOf = ({ run, count, at }: Edit) => `Edit ${run}-${count}-${at}`;

/** Makes the first edit of all, and waits until it is kept. */
async function firstEdit(page: Page): Promise<void> {
  await page.evaluate(editOnAndOn, { run: 0, most: 1 });
  await page.getByText(/^Kept in this browser at/).waitFor();
}

interface Run {
  readonly kept: Edit;
  readonly run: number;
  /** Milliseconds until the kill. */
  readonly wait: number;
}

async function editAndDie({ page, kill }: Opened, { kept, run, wait }: Run): Promise<Death> {
  const first = await page.evaluate(editOnAndOn, { run, most: Infinity });
  // Every other time it is waited for the first save: from then on, something of this run must come back.
  const isKept = run % 2 === 0;
  if (isKept) while (!(await page.evaluate(readAll)).text.includes(`Edit ${run}-`)) await pause(20);
  await pause(wait);
  const killed = Date.now();
  await kill();
  return { before: kept, run, first, killed, isKept };
}

/**
 * Runs in the page: gives the roadmap one new name after another, and takes a step now and then.
 * @returns when the first was given; the others follow
 */
function editOnAndOn({ run, most }: { readonly run: number; readonly most: number }): number {
  let count = 0;
  const edit = () => {
    const at = Date.now();
    document.querySelector<HTMLElement>('h1 button')?.click();
    // The field is there as soon as the page had a turn, and what was typed is after another.
    queueMicrotask(() => {
      const field = document.querySelector<HTMLInputElement>('h1 input');
      field?.setRangeText(`Edit ${run}-${count}-${at}`, 0, field.value.length);
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      queueMicrotask(() => {
        field?.blur();
        if (count % 10 === 9)
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }),
          );
        count += 1;
        if (count < most) setTimeout(edit, 5);
      });
    });
    return at;
  };
  return edit();
}

/** The edit whose state the page shows again, after a look at what is kept: it must all be of that one state. */
async function editKept(page: Page): Promise<Edit> {
  const shown = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const found = /Edit (\d+)-(\d+)-(\d+)$/.exec(shown);
  if (found === null) throw new Error(`what came back was never on screen: "${shown}"`);
  const kept = await page.evaluate(readAll);
  const name = found[0];
  const text: { readonly name?: unknown } = JSON.parse(kept.text);
  if (inEnglish(kept.name) !== name || inEnglish(text.name) !== name || kept.count !== 1)
    throw new Error(`"${name}" is shown, and kept is ${JSON.stringify(kept).slice(0, 300)}`);
  if (kept.revision !== kept.token)
    throw new Error(`the token is of another revision: ${JSON.stringify({ ...kept, text })}`);
  const [run = 0, count = 0, at = 0] = found.slice(1).map(Number);
  return { run, count, at };
}

/** Only the name in the language of the page was edited; the others stay. */
function inEnglish(name: unknown): unknown {
  return typeof name === 'object' && name !== null && 'en' in name ? name.en : name;
}
