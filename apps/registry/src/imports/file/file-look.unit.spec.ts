import fc from 'fast-check';
import { FileLook } from './file-look.js';

/** What the file looks like when it comes in pieces of so many bytes. */
function look(bytes: Buffer, pieceBytes = bytes.length): object {
  const looking = new FileLook();
  for (let at = 0; at < bytes.length; at += pieceBytes) looking.take(bytes.subarray(at, at + pieceBytes));
  return looking.end();
}

const NEITHER = (brokenLine: number): object => ({ format: 'CSV', encoding: undefined, brokenLine });

describe('a file looks like', () => {
  it.each<[string, Buffer, object]>([
    ['UTF-8', Buffer.from('sku,名称'), { format: 'CSV', encoding: 'utf-8' }],
    ['GB18030', Buffer.from([0x61, 0x2c, 0xba, 0xe7, 0xc4, 0xa4]), { format: 'CSV', encoding: 'gb18030' }],
    ['GB18030 at the very end', Buffer.from([0x61, 0x2c, 0xba]), { format: 'CSV', encoding: 'gb18030' }],
    ['neither, for German in Latin-1', Buffer.from('sku,name\nA,Türschloß\nB,Zutrittsgerät\n', 'latin1'), NEITHER(2)],
    [
      'neither, for UTF-8 with a broken line',
      Buffer.concat([Buffer.from('虹膜\nA\n'), Buffer.from([0xba, 0xe7]), Buffer.from('\n锁\n')]),
      NEITHER(3),
    ],
    // 虹膜鎖 and 識別: traditional characters, as they are in GBK.
    [
      'GB18030, for traditional characters too',
      Buffer.from([
        0xba, 0xe7, 0xc4, 0xa4, 0xe6, 0x69, 0x2c, 0xd7, 0x52, 0x84, 0x65, 0xc9, 0xe4, 0xca, 0xd6, 0xd5, 0xc6,
      ]),
      { format: 'CSV', encoding: 'gb18030' },
    ],
    ['UTF-16', Buffer.from('\ufeffsku', 'utf16le'), { format: 'CSV', encoding: 'utf-16le' }],
    [
      'UTF-16 the other way round',
      Buffer.from('\ufeffsku', 'utf16le').swap16(),
      { format: 'CSV', encoding: 'utf-16be' },
    ],
    ['a workbook', Buffer.from('PK\u0003\u0004…'), { format: 'XLSX' }],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { format: 'OTHER' }],
    ['something with zero bytes', Buffer.from('a\0b'), { format: 'OTHER' }],
  ])('%s', (_what, bytes, looks) => {
    expect(look(bytes)).toMatchObject(looks);
  });

  it('the same however its bytes come in pieces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 10 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 7 }),
        (text, cut, size) => {
          const bytes = Buffer.from(text);
          const whole = cut ? bytes.subarray(0, -1) : bytes;
          fc.pre(whole.length >= 8 * size);
          // The head is looked at in the first piece, which is never so short outside of a spec.
          expect((look(whole, Math.max(8, size)) as { encoding: string }).encoding).toBe(
            (look(whole) as { encoding: string }).encoding,
          );
        },
      ),
    );
  });
});
