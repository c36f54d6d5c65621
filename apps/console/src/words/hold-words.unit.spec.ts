import { createInstance, type i18n } from 'i18next';
import { en, zhCN } from '../language/resources.js';
import { holdWords } from './hold-words.js';

let english: i18n;
let chinese: i18n;

beforeAll(async () => {
  const speaking = async (lng: string): Promise<i18n> => {
    const language = createInstance();
    const resources = { en: { translation: en }, 'zh-CN': { translation: zhCN } };
    await language.init({ lng, resources, interpolation: { escapeValue: false } });
    return language;
  };
  [english, chinese] = await Promise.all([speaking('en'), speaking('zh-CN')]);
});

const whyOf = (reason: string, params: Record<string, unknown>, language: i18n): string =>
  holdWords({ reason, params, remedy: 'As the gate says it.' } as Parameters<typeof holdWords>[0], language).why;

describe('the words for a hold', () => {
  it('say what was sent where a country was expected, and not what a browser makes of it', () => {
    expect(whyOf('DESTINATION_UNKNOWN', { country: 'UK' }, english)).toBe(
      'Destination “UK” is not an ISO country code',
    );
    expect(whyOf('DESTINATION_UNKNOWN', { country: 'EU' }, chinese)).toBe('目的地“EU”不是 ISO 国家代码');
  });

  it('name a country in the language that is read', () => {
    const params = { sku: 'VEIN-LOCK-PRO', country: 'MX' };
    expect(whyOf('FILING_MISSING', params, english)).toBe('No filing covers VEIN-LOCK-PRO for Mexico');
    expect(whyOf('FILING_MISSING', params, chinese)).toContain('墨西哥');
  });

  it('are the gate’s own for a reason that this build does not know', () => {
    expect(whyOf('SOMETHING_NEW', {}, english)).toBe('As the gate says it.');
  });
});
