// What do all browser tests see of the app, and what must hold in each of them?
import { type Locator, type Page, test as base, expect } from '@playwright/test';
import { moveClock } from '../../scripts/moved-clock.mjs';

export { expect } from '@playwright/test';

type NamedFile = Readonly<Record<string, unknown>> & {
  readonly name: string | { readonly en: string };
};

/** The page by its roles and names. */
export interface App {
  readonly page: Page;
  /** What can happen now. */
  readonly choices: Locator;
  readonly outline: Locator;
  /** The chosen step. */
  readonly node: Locator;
  readonly situation: Locator;
  readonly branches: Locator;
  /** A step or setback in the list of choices. */
  readonly choice: (name: string) => Locator;
  /** The same with all that it shows when it is opened. */
  readonly opened: (name: string) => Locator;
  /** A step that was taken, in the outline. */
  readonly taken: (name: string) => Locator;
  /** Opens the app and waits until it is there. */
  readonly begin: () => Promise<void>;
  /** Waits until the parts that come late answer, too: the first screen is drawn before they do. */
  readonly allAnswer: () => Promise<void>;
  /** Drops a file on the page. Data goes as JSON. */
  readonly drop: (name: string, content: unknown) => Promise<void>;
  /** Opens a roadmap or scenario that is good, and waits until it shows under its name. */
  readonly open: (file: NamedFile) => Promise<void>;
  /** Waits until the cursor stands after so many of so many steps. */
  readonly standsAt: (number: number, length: number) => Promise<void>;
}

/**
 * Every test that asks for the app also proves that it was quiet: no error, no request to another host. What the page
 * asks the planner by itself, after each step, takes a core for seconds: only tests with `foresight` let it through.
 */
export const test = base.extend<{ app: App; foresight: boolean }>({
  foresight: [false, { option: true }],
  app: async ({ page, foresight }, provide) => {
    if (!foresight) await page.addInitScript(withoutForesight);
    const troubles = troublesOf(page);
    const ahead = Number(process.env['STEPWISE_CLOCK_AHEAD'] ?? 0);
    if (ahead !== 0) await page.addInitScript(moveClock, ahead);
    // The system's own pickers cannot be driven: the app falls back to a file input and to downloads.
    await page.addInitScript(() => {
      Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
    });
    // Somebody listens all the time: switched on only when a test begins to wait, it would come too late for a key.
    page.on('filechooser', () => undefined);
    await provide(appOn(page));
    expect(troubles).toEqual([]);
  },
});

/** Runs in the page: has React taken over every button that the page came with? Parts that come late follow the frame. */
function allAnswers(): boolean {
  const taken = (element: Element) =>
    Object.keys(element).some((key) => key.startsWith('__reactFiber'));
  return [...document.querySelectorAll('#root button')].every(taken);
}

/** Runs in the page: a worker that starts with the first question that a person asks. To the others no answer comes. */
function withoutForesight(): void {
  const Real = window.Worker;
  window.Worker = class extends EventTarget {
    #real: Worker | null = null;
    #early: unknown[] = [];
    readonly #where: ConstructorParameters<typeof Worker>;
    constructor(...where: ConstructorParameters<typeof Worker>) {
      super();
      this.#where = where;
    }
    postMessage(message: { readonly kind: string; readonly id?: string }) {
      if (message.kind === 'ask' && ['ahead', 'options'].includes(message.id ?? '')) return;
      if (this.#real) this.#real.postMessage(message);
      else this.#early.push(message);
      if (message.kind === 'ask' || message.kind === 'read') this.#start();
    }
    terminate() {
      this.#real?.terminate();
    }
    #start() {
      if (this.#real) return;
      this.#real = new Real(...this.#where);
      this.#real.addEventListener('message', ({ data }) =>
        this.dispatchEvent(new MessageEvent('message', { data })),
      );
      this.#real.addEventListener('error', ({ message }) =>
        this.dispatchEvent(new ErrorEvent('error', { message })),
      );
      for (const each of this.#early) this.#real.postMessage(each);
      this.#early = [];
    }
  } as unknown as typeof Worker;
}

function troublesOf(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    const isOurs = !message.text().startsWith('Service Worker registration blocked by Playwright');
    if (isOurs && ['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'blob:' && hostname !== '127.0.0.1') troubles.push(request.url());
  });
  return troubles;
}

/** Another page, by its roles and names. Its own troubles are nobody's. */
export function appOn(page: Page): App {
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const choices = region('What can happen now');
  const outline = region('Outline');
  const begin = async () => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  const drop: App['drop'] = async (name, content) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await page.evaluate(dropFile, { name, text });
  };
  return {
    page,
    choices,
    outline,
    node: region('The chosen step'),
    situation: region('Situation'),
    branches: page.getByRole('navigation', { name: 'Branches' }),
    choice: (name) => choices.locator('[data-step]').filter({ hasText: name }),
    opened: (name) =>
      choices
        .getByRole('listitem')
        .filter({ has: page.locator('[data-step]').filter({ hasText: name }) }),
    taken: (name) => outline.locator('[data-place]').filter({ hasText: name }),
    begin,
    async allAnswer() {
      await page.waitForFunction(allAnswers);
    },
    drop,
    async open(file) {
      await drop('file.json', file);
      const name = typeof file.name === 'string' ? file.name : file.name.en;
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    },
    async standsAt(number, length) {
      await expect(outline.getByText(`Step ${number} of ${length}`)).toBeVisible();
    },
  };
}

/** Runs in the page. */
function dropFile({ name, text }: { readonly name: string; readonly text: string }): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
}
