import type { Page } from '@sluice/testing/console';

const KEPT = /({{.*?}}|<.*?>|\$t\(.*?\))/;
const LONGER_BY = 0.4;

/** English as a longer language would be: each word two fifths longer; what is put in stays as it is. */
export function longer(text: string): string {
  let missing = 0;
  const stretched = (word: string): string => {
    missing += word.length * LONGER_BY;
    const more = Math.round(missing);
    missing -= more;
    return word + (word.at(-1) ?? '').repeat(more);
  };
  return text
    .split(KEPT)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll(/\p{L}+/gu, stretched)))
    .join('');
}

/** A property with a text, as it stands in a script that was made smaller. */
const PROPERTY = /(?:([\p{L}_$][\w$]*)|(["'`])([^"'`]+)\2):(`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/gu;

/** The console in that language, which nobody is sent: a page's scripts come with other texts. */
export class LongerLanguage {
  private readonly wanted = new Set<string>();
  private readonly found = new Set<string>();
  private readonly scripts = new Map<string, string>();

  /** @param english all texts, by feature and name */
  constructor(english: object) {
    this.want(english);
  }

  /** From now on the page reads it. */
  async speak(page: Page): Promise<void> {
    await page.route('**/assets/*.js', async (route) => {
      const url = route.request().url();
      const known = this.scripts.get(url);
      if (known !== undefined) return route.fulfill({ body: known, contentType: 'text/javascript' });
      const body = this.rewritten(await (await route.fetch()).text());
      this.scripts.set(url, body);
      return route.fulfill({ body, contentType: 'text/javascript' });
    });
  }

  /** Texts that no script had: then they are not what is looked at. */
  get missing(): string[] {
    return [...this.wanted].filter((text) => !this.found.has(text));
  }

  private rewritten(script: string): string {
    return script.replaceAll(PROPERTY, (property: string, ...groups: (string | undefined)[]) => {
      const [name, , quoted, literal = ''] = groups;
      const text = textOf(literal);
      const key = keyOf(name ?? quoted ?? '', text);
      if (!this.wanted.has(key)) return property;
      this.found.add(key);
      return `${property.slice(0, -literal.length)}${JSON.stringify(longer(text))}`;
    });
  }

  private want(texts: object): void {
    for (const [name, text] of Object.entries(texts) as [string, string | object][]) {
      if (typeof text === 'string') this.wanted.add(keyOf(name, text));
      else this.want(text);
    }
  }
}

const keyOf = (name: string, text: string): string => `${name}: ${text}`;

function textOf(literal: string): string {
  return literal.slice(1, -1).replaceAll(/\\(.)/gu, (_, letter: string) => (letter === 'n' ? '\n' : letter));
}
