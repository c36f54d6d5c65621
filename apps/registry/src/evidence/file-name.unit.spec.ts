import fc from 'fast-check';
import { attachmentOf, fileNameOf } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['报告 2026.pdf', '报告 2026.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\\\Users\\\\ann\\\\report.pdf', 'report.pdf'],
    ['the "final" one.pdf', 'the "final" one.pdf'],
    ['two\r\nlines.pdf', 'twolines.pdf'],
    ['of a form: %22final%22%0D%0A 100%.pdf', 'of a form: "final" 100%.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['..', null],
    ['reports/', null],
    [' ', null],
    [undefined, null],
  ])('%j is kept as %j', (given, kept) => {
    expect(fileNameOf(given)).toBe(kept);
  });

  it('has no path in it and nothing that does not show, and can be said in a header, whatever it was', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = fileNameOf(given);
        if (name === null) return;
        expect(name).toMatch(/^[^/\\\p{C}]{1,200}$/u);
        expect(attachmentOf(name)).toMatch(/^attachment; filename="[\w .()+-]+"; filename\*=UTF-8''[\w.~%!-]+$/);
        expect(decodeURIComponent(attachmentOf(name).split("''")[1]!)).toBe(name);
      }),
    ));

  it('keeps its ending when it is long, and no half of a character', () => {
    const name = fileNameOf(`${'𠮷'.repeat(150)}x.pdf`);
    expect(name).toMatch(/^𠮷+x\.pdf$/u);
  });
});
