import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openChromium } from './chromium.js';
import { watchTraffic } from './traffic.js';

/** How the console looks to somebody. */
export interface Look {
  readonly language?: 'en' | 'zh-CN';
  readonly scheme?: 'light' | 'dark';
  /** What is done to the page before it goes anywhere. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Of the screens that the console is drawn for. */
export const VIEWPORT = { width: 1440, height: 900 } as const;

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Sample people who look at the console, each in a browser of their own; what went wrong in any of them is kept. */
export class Visitors {
  private readonly signedIn = new Map<string, SignedIn>();
  private readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly desk: string,
  ) {}

  /** @param desk where the desk is, as a browser calls it */
  static async open(desk: string): Promise<Visitors> {
    return new Visitors(await openChromium(), desk);
  }

  /**
   * Somebody is at a path of the console; they sign in, by clicking, the first time that they come.
   * @param person a sample person; '' is a stranger, who is not signed in
   */
  async visit(person: string, path: string, look: Look = {}): Promise<Page> {
    const known = this.signedIn.get(person);
    const context = await this.contextOf(look, known);
    const page = await context.newPage();
    watchTraffic(page);
    await look.prepare?.(page);
    if (person !== '' && known === undefined) this.signedIn.set(person, await signIn(page, person, path));
    // Heard from here on: a browser that is not signed in is told so, and prints that as an error.
    if (person !== '') this.listen(page, person);
    if (person === '' || known !== undefined) await page.goto(path);
    if (person !== '') await page.getByRole('navigation').first().waitFor();
    return page;
  }

  /**
   * What the pages threw or printed as an error since this was asked last; `expected` are those that belong to what was
   * done (a request that was cut is an error to Chromium).
   */
  takeComplaints(...expected: readonly RegExp[]): string[] {
    const taken = this.complaints.splice(0);
    return taken.filter((complaint) => !expected.some((one) => one.test(complaint)));
  }

  /** Everybody goes home; the browser stays. */
  async leave(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private contextOf({ language = 'en', scheme = 'light' }: Look, state?: SignedIn): Promise<BrowserContext> {
    return this.browser.newContext({
      baseURL: this.desk,
      viewport: VIEWPORT,
      colorScheme: scheme,
      locale: language,
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      ...(state && { storageState: state }),
    });
  }

  private listen(page: Page, person: string): void {
    const note = (what: string): void => {
      this.complaints.push(`${person} at ${page.url()}: ${what}`);
    };
    page.on('pageerror', (error) => note(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') note(message.text());
    });
  }
}

/** The page in the other scheme, as if somebody's system changed it at sunset. */
export async function changeScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' });
  // Colours on their way from one to the other are neither.
  await page.evaluate(async () => {
    const { document } = globalThis as unknown as { document: { getAnimations(): { finished: Promise<unknown> }[] } };
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** Ends where they wanted to be; gives what keeps them signed in elsewhere. */
async function signIn(page: Page, person: string, path: string): Promise<SignedIn> {
  await page.goto(path);
  await page.getByRole('main').getByRole('link').click();
  await page.locator(`button[value="${person}"]`).click();
  await page.getByRole('navigation').first().waitFor();
  return page.context().storageState();
}
