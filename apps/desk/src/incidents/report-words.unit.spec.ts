import { languageOf } from './report-words.js';

describe('the language of a report', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-GB,zh;q=0.9', 'en'],
    ['de, zh-Hans;q=0.4, en;q=0.2', 'zh-CN'],
    ['zh;q=0, en', 'en'],
    ['fr;q=x,;;,', 'en'],
  ])('for %p is %s', (accepted, language) => {
    expect(languageOf(accepted)).toBe(language);
  });
});
