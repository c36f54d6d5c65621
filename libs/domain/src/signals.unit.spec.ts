import { compileSignals } from './signals.js';

function found(signals: string[], text: string): readonly string[] {
  return compileSignals(signals)?.all(text) ?? [];
}

describe('a signal word in a text', () => {
  it.each([
    ['AI', 'AI access decision'],
    ['AI', 'with ai.'],
    ['AI', 'an AI-powered lock'],
    ['AI', 'AI门锁'],
    ['AI', '智能AI'],
    ['AI', 'ＡＩ　ｌｏｃｋ'],
    ['iris', 'IRIS lock'],
    ['iris', 'i\u00ADris lock'],
    ['虹膜', '高端虹膜锁'],
    ['虹膜', '虹膜'],
    ['虹膜', '高端虹\n膜锁'],
    ['虹膜', '虹\ufe00膜'],
    ['虹膜识别', '支持虹膜 识别'],
    ['STRASSE', 'große Straße'],
    ['straße', 'STRASSE'],
    ['ΣΑΣ', 'σας'],
    ['生物识别 AI', '生物识别  ai 门锁'],
    ['iris scan', 'Iris\n  scan'],
    ['C++', 'written in C++ by us'],
    ['автономный', 'Автономный замок'],
    ['홍채', '홍채인식'],
  ])('%s is in “%s”', (signal, text) => {
    expect(found([signal], text)).toEqual([signal]);
    expect(compileSignals([signal])?.any(text)).toBe(true);
  });

  it.each([
    ['AI', 'maintain'],
    ['AI', 'AIM'],
    ['vein', 'veiny'],
    ['vein', 'Übervein'],
    ['虹膜', '虹 彩'],
    ['.', 'anything'],
    ['iris', ''],
  ])('%s is not in “%s”', (signal, text) => {
    expect(found([signal], text)).toEqual([]);
    expect(compileSignals([signal])?.any(text)).toBe(false);
  });

  it('is said as the list writes it, in the order of the list, once', () => {
    expect(found(['vein', 'IRIS', 'vein', 'AI'], 'ai lock, iris and vein')).toEqual(['vein', 'IRIS', 'AI']);
  });

  it('is none when it is blank', () => {
    expect(compileSignals([' ', '\u00AD'])).toBeUndefined();
  });
});
