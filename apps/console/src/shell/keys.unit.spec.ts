import { keyName, type KeyPress } from './keys.js';

const press = (changes: Partial<KeyPress>): KeyPress => ({
  ...{ key: '', code: '', keyCode: 0, isComposing: false },
  ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...changes,
});

describe('a key', () => {
  it.each([
    ['j', { key: 'j', code: 'KeyJ' }],
    ['j', { key: 'о', code: 'KeyJ' }],
    ['Shift+x', { key: 'X', code: 'KeyX', shiftKey: true }],
    ['Mod+k', { key: 'k', code: 'KeyK', ctrlKey: true }],
    ['Mod+k', { key: 'k', code: 'KeyK', metaKey: true }],
    ['?', { key: '?', code: 'Slash', shiftKey: true }],
    ['?', { key: '？', code: 'Slash', shiftKey: true }],
    ['/', { key: '、', code: 'Slash' }],
    ['Space', { key: ' ', code: 'Space' }],
    ['Shift+ArrowDown', { key: 'ArrowDown', code: 'ArrowDown', shiftKey: true }],
  ])('is %s whatever the input method makes of it', (name, changes) => {
    expect(keyName(press(changes))).toBe(name);
  });

  it('means nothing while an input method composes', () => {
    expect(keyName(press({ key: 'j', code: 'KeyJ', isComposing: true }))).toBeUndefined();
    expect(keyName(press({ key: 'Process', code: 'KeyJ', keyCode: 229 }))).toBeUndefined();
  });
});
