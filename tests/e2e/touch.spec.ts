// Can the map be moved, zoomed and used with fingers?
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './app.ts';

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

test('on the map one finger moves it, two zoom it, a tap goes to a step, a rest opens its menu', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await page.getByRole('button', { name: 'Map', exact: true }).tap();
  await page.getByRole('button', { name: 'All branches' }).tap();
  const map = page.getByRole('group', { name: /^Map of the roadmap/ });
  await page.getByRole('button', { name: 'Zoom in' }).tap();
  const touch = await page.context().newCDPSession(page);
  const { x, y } = await middleOf(page);
  // Roads share steps; the one that is meant is on the first road.
  const step = (name: RegExp) => map.getByRole('button', { name }).first();
  const xOf = async (name: RegExp) => (await step(name).boundingBox())?.x ?? 0;
  const licences = /^Step 18: US licences/;
  const gap = async () => (await xOf(/^Step 24: Wages in kind/)) - (await xOf(licences));

  const before = await xOf(licences);
  await drag(touch, [{ x, y }], [{ x: x - 120, y }]);
  await expect.poll(async () => Math.round(before - (await xOf(licences)))).toBe(120);

  const wide = await gap();
  const [together, apart] = [60, 120].map((half) => [
    { x: x - half, y },
    { x: x + half, y },
  ]);
  await drag(touch, apart ?? [], together ?? []);
  await expect.poll(gap).toBeLessThan(wide * 0.56);
  expect(await gap()).toBeGreaterThan(wide * 0.44);

  const reunions = step(/^Step 3: Reunions/);
  await reunions.tap();
  await expect(page.getByText('Step 3 of 68')).toBeVisible();
  const box = await reunions.boundingBox();
  const at = {
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  };
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await expect(page.getByRole('menu')).toBeVisible();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page.getByRole('menu')).toBeVisible();
});

interface Spot {
  readonly x: number;
  readonly y: number;
}

async function middleOf(page: Page): Promise<Spot> {
  const box = await page.getByRole('group', { name: /^Map of the roadmap/ }).boundingBox();
  if (!box) throw new Error('the map has no box');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height * 0.85) };
}

/** Fingers go down, move in small steps, and leave. */
async function drag(touch: CDPSession, from: readonly Spot[], to: readonly Spot[]): Promise<void> {
  const STEPS = 12;
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Spot[]) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: touchPoints.map((spot, id) => ({ ...spot, id })),
    });
  await send('touchStart', [...from]);
  for (let step = 1; step <= STEPS; step += 1)
    await send(
      'touchMove',
      from.map(({ x, y }, index) => ({
        x: x + (((to[index]?.x ?? x) - x) * step) / STEPS,
        y: y + (((to[index]?.y ?? y) - y) * step) / STEPS,
      })),
    );
  await send('touchEnd', []);
}
