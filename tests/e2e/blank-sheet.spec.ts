// From a blank sheet, in the app alone: can the six-party talks of 2007 be written, walked, branched, asked about and printed?
// What happened is from the scenario six-party-2005-2009, which names its sources.
import { type App, expect, test } from './app.ts';

type Written = readonly (readonly [kind: string, fields: Readonly<Record<string, string>>])[];

const PARTIES: Written = [
  ['Party', { id: 'dprk', Name: 'DPRK' }],
  ['Party', { id: 'us', Name: 'United States' }],
  ['Party', { id: 'iaea', Name: 'IAEA' }],
  ['Party', { id: 'banks', Name: 'Banks' }],
  ['Party', { id: 'rok', Name: 'ROK' }],
];

const TRACKS: Written = [
  ['Track', { id: 'talks', Name: 'The talks', Stages: 'principles; initial; second' }],
  ['Track', { id: 'bda', Name: 'The money in Macau (BDA)', Stages: 'frozen; released; returned' }],
  ['Track', { id: 'yongbyon', Name: 'Yongbyon', Stages: 'operating; shut; begun' }],
  ['Track', { id: 'oil', Name: 'Fuel oil', Stages: 'none; first' }],
  ['Track', { id: 'declaration', Name: 'Declaration', Stages: 'none; handed' }],
  [
    'Track',
    { id: 'listing', Name: 'Terror-sponsor listing', Stages: 'listed; notified; delisted' },
  ],
  ['Track', { id: 'tower', Name: 'Cooling tower', Stages: 'standing; gone' }],
];

// A row of a table: what it is called and says, in that order.
// oxlint-disable-next-line max-params
const step = (id: string, Name: string, Parties: string, Moves: string, Needs = '') =>
  ['Step', { id, Name, Parties, Moves, Needs }] as const;

const STEPS: Written = [
  step('initial', 'Initial actions agreed', 'dprk; us', 'talks: principles -> initial'),
  step(
    'bda-closed',
    'The US closes the BDA case',
    'us',
    'bda: frozen -> released',
    'talks >= initial',
  ),
  step('bda-back', 'The money is moved and confirmed', 'banks', 'bda: released -> returned'),
  step(
    'shutdown',
    'Yongbyon is shut down and sealed',
    'dprk; iaea',
    'yongbyon: operating -> shut',
    'bda = returned',
  ),
  step('oil-first', 'The first 50,000 t of oil', 'rok', 'oil: none -> first', 'talks >= initial'),
  step(
    'second',
    'Second phase agreed',
    'dprk; us',
    'talks: initial -> second',
    'yongbyon >= shut and oil = first',
  ),
  step('disable', 'Disablement begins', 'dprk; us', 'yongbyon: shut -> begun', 'talks = second'),
  step(
    'declare',
    'Declaration handed over',
    'dprk',
    'declaration: none -> handed',
    'talks = second',
  ),
  step(
    'notify',
    'Notice to Congress: 45 days',
    'us',
    'listing: listed -> notified',
    'declaration = handed',
  ),
  step(
    'tower-gone',
    'The cooling tower is blown up',
    'dprk',
    'tower: standing -> gone',
    'listing >= notified',
  ),
];

const REST: Written = [
  [
    'Setback',
    {
      id: 'restart',
      Name: 'Reprocessing is restarted',
      Parties: 'dprk',
      Moves: 'yongbyon: shut | begun -> operating',
    },
  ],
  [
    'Promise',
    {
      id: 'in-60-days',
      Name: 'Shutdown in 60 days',
      Parties: 'dprk',
      After: 'initial',
      Owes: 'shutdown',
      Within: '60 days',
    },
  ],
  [
    'Promise',
    {
      id: 'in-30-days',
      Name: 'The case closed in 30 days',
      Parties: 'us',
      After: 'initial',
      Owes: 'bda-closed',
      Within: '30 days',
    },
  ],
  [
    'Goal',
    {
      id: 'declared',
      Name: 'Disabling and declared',
      'Holds when': 'yongbyon = begun and declaration = handed',
    },
  ],
];

/** Writes each thing into its form, and waits until the scenario has it. */
async function write({ page }: App, things: Written): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'The scenario' });
  for (const [kind, { id = '', ...fields }] of things) {
    await dialog.getByRole('button', { name: `New: ${kind}`, exact: true }).click();
    await dialog.getByRole('textbox', { name: /^Short name in files/ }).fill(id);
    for (const [label, text] of Object.entries(fields)) {
      if (text !== '') await dialog.getByRole('textbox', { name: label, exact: true }).fill(text);
    }
    await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(
      dialog.getByRole('heading', { name: `${kind}: ${fields['Name']}`, exact: true }),
    ).toBeVisible();
  }
}

async function takeEach(app: App, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await app.choice(name).dblclick();
    await expect(app.taken(name).first()).toBeVisible();
  }
}

test('ten steps, two promises, a setback and a goal, from a blank sheet to a printed page', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.allAnswer();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('New roadmap');
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'A blank sheet with two parties' }) })
    .getByRole('button', { name: 'Begin anew' })
    .click();
  await page.keyboard.press('e');
  await write(app, [...PARTIES, ...TRACKS, ...STEPS, ...REST]);
  await page.keyboard.press('Escape');
  const names = STEPS.map(([, { Name = '' }]) => Name);
  await takeEach(app, names.slice(0, 4));
  await app.standsAt(4, 4);
  await test.step('another order grows a branch', async () => {
    await page.keyboard.press('ArrowLeft');
    await takeEach(app, ['The first 50,000 t of oil']);
    await expect(app.branches.getByRole('listitem')).toHaveCount(2);
  });
  await test.step('the planner finds the rest of the way, and it is taken', async () => {
    await page.keyboard.press('a');
    const planner = page.getByRole('region', { name: 'Ask the planner' });
    const field = planner.getByRole('combobox').first();
    await field.fill('Disabling and declared');
    await field.press('Enter');
    await expect(planner.getByText(/Proven: no route has fewer steps/)).toBeVisible();
    await planner.getByRole('button', { name: 'Make it a branch' }).click();
  });
  await test.step('what was promised is told by its day, and all of it prints', async () => {
    await page.keyboard.press('Control+p');
    await expect(
      page.getByText('DPRK, in return: Yongbyon is shut down and sealed, by Mar 2027').first(),
    ).toBeVisible();
    await expect(page.getByText('Disabling and declared').first()).toBeVisible();
  });
});
