import { en, zhCN } from './resources.js';

/** Paths of all texts; the plural forms of a text are one. */
function pathsOf(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, string | object]) =>
    typeof text === 'string' ? [`${before}${key.replace(/_(one|other)$/, '')}`] : pathsOf(text, `${before}${key}.`),
  );
}

function textsOf(texts: object, before = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]: [string, string | object]) =>
      typeof text === 'string' ? [[before + key, text] as const] : [...textsOf(text, `${before}${key}.`)],
    ),
  );
}

const factsOf = (text: string): string[] =>
  [...text.matchAll(/{{(\w+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'count')
    .sort();

describe('the languages', () => {
  it('say the same things', () => {
    expect([...new Set(pathsOf(zhCN))].sort()).toEqual([...new Set(pathsOf(en))].sort());
  });

  it('say them with the same facts', () => {
    const english = textsOf(en);
    for (const [path, text] of textsOf(zhCN)) {
      const same = english.get(path) ?? english.get(path.replace(/_other$/, '_one'));
      expect([path, factsOf(text)]).toEqual([path, factsOf(same ?? '')]);
    }
  });

  it('have words for every reason the gate knows', async () => {
    const { REASONS } = await reasonCodes();
    for (const language of [en, zhCN]) {
      for (const reason of REASONS) {
        expect(Object.keys(language.why)).toContain(reason);
        expect(Object.keys(language.frees)).toContain(reason);
        expect(Object.keys(language.reason)).toContain(reason);
      }
    }
  });

  it('leave no text empty and end no button with a full stop', () => {
    for (const language of [en, zhCN]) for (const [, text] of textsOf(language)) expect(text.trim()).not.toBe('');
  });
});

/** The reason codes as the contract has them: the desk's document. */
async function reasonCodes(): Promise<{ REASONS: readonly string[] }> {
  const { readFile } = await import('node:fs/promises');
  const path = new URL('../../../../docs/api/desk.openapi.json', import.meta.url);
  const document = JSON.parse(await readFile(path, 'utf8')) as {
    components: { schemas: { Reason: { enum: string[] } } };
  };
  return { REASONS: document.components.schemas.Reason.enum };
}
