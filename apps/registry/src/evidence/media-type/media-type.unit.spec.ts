import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { A_PROGRAM, aZip, FILES } from '../testing/files.js';
import { DOCUMENT_TYPE_NAMES, DOCUMENT_TYPES } from './document-types.js';
import { mediaTypeOf } from './media-type-of.js';
import { sniff } from './sniff.js';

describe('the media type of an upload', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sluice-sniff-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  /** The media type, or the code of the refusal. */
  async function typeOf(
    content: Buffer | string,
    mediaType: string,
    { fileName = null, allowed = DOCUMENT_TYPE_NAMES }: { fileName?: string | null; allowed?: readonly string[] } = {},
  ): Promise<string> {
    const path = join(directory, 'file');
    await writeFile(path, content);
    const type = mediaTypeOf({ mediaType, fileName }, await sniff(path), allowed);
    return type.ok ? type.value : type.refusal.code;
  }

  it('has an example of every type', () => {
    expect(Object.keys(FILES).sort()).toEqual([...DOCUMENT_TYPE_NAMES].sort());
  });

  it.each(Object.entries(FILES))('is what the sender of a %s says', async (_name, { mediaType, content }) => {
    expect(await typeOf(content, mediaType)).toBe(mediaType);
    expect(await typeOf(content, mediaType.toUpperCase())).toBe(mediaType);
  });

  it.each(Object.entries(FILES))(
    'is told by content and name when the sender of a %s says nothing',
    async (name, file) => {
      const unsaid = typeOf(file.content, 'application/octet-stream', { fileName: `evidence.${name}` });
      expect(await unsaid).toBe(file.mediaType);
    },
  );

  it.each(Object.entries(FILES))(
    'is refused for a %s when it is not on the list',
    async (name, { mediaType, content }) => {
      const allowed = DOCUMENT_TYPE_NAMES.filter((one) => one !== name);
      expect(await typeOf(content, mediaType, { allowed })).toBe('MEDIA_TYPE_NOT_ALLOWED');
    },
  );

  it('never agrees with a file that has the signature of another type', async () => {
    const signed = Object.entries(FILES).filter(([name]) => !['xml', 'eml', 'csv', 'txt'].includes(name));
    for (const [name, { content }] of signed) {
      for (const { name: other, mediaTypes } of DOCUMENT_TYPES.filter((type) => type.name !== name))
        expect([name, other, await typeOf(content, mediaTypes[0])]).toEqual([name, other, 'MEDIA_TYPE_MISMATCH']);
    }
  });

  it('never takes a program, whatever it is called', async () => {
    for (const { mediaTypes, endings } of DOCUMENT_TYPES) {
      const named = { fileName: `report.${endings[0]}` };
      expect(await typeOf(A_PROGRAM, mediaTypes[0], named)).toBe('MEDIA_TYPE_MISMATCH');
      expect(await typeOf(A_PROGRAM, 'application/octet-stream', named)).toBe('MEDIA_TYPE_NOT_ALLOWED');
    }
    expect(await typeOf(A_PROGRAM, 'application/x-msdownload')).toBe('MEDIA_TYPE_NOT_ALLOWED');
  });

  it('is not a text by guess what has the signature of a program and no odd character', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90)]);
    for (const fileName of [null, 'report.exe'])
      expect(await typeOf(program, 'application/octet-stream', { fileName })).toBe('MEDIA_TYPE_NOT_ALLOWED');
  });

  it('is no document with macros', async () => {
    const macros = 'application/vnd.ms-word.document.macroEnabled';
    const types = `<Types><Override ContentType="${macros}.main+xml"/></Types>`;
    const content = aZip({ '[Content_Types].xml': types, 'word/vbaProject.bin': 'x' });
    expect(await typeOf(content, FILES['docx']!.mediaType)).toBe('MEDIA_TYPE_MISMATCH');
    expect(await typeOf(content, 'application/octet-stream', { fileName: 'a.docx' })).toBe('MEDIA_TYPE_NOT_ALLOWED');
  });

  it('is a text in the encodings that are used', async () => {
    const gb18030 = Buffer.from('b0b2c8abc6c0b9c0b1a8b8e6', 'hex');
    const utf16 = Buffer.from('\ufeff安全评估报告', 'utf16le');
    for (const content of [gb18030, utf16, Buffer.from(utf16).swap16(), 'BMW delivers iris locks\n', 'a\tb\r\n\fc'])
      expect(await typeOf(content, 'text/plain')).toBe('text/plain');
  });

  it('is an XML without its declaration, and no XML without an element', async () => {
    expect(await typeOf('\ufeff \n<report/>', 'text/xml')).toBe('application/xml');
    expect(await typeOf('report', 'text/xml')).toBe('MEDIA_TYPE_MISMATCH');
  });

  it('is a table when a browser takes its word from a spreadsheet program', async () => {
    expect(await typeOf('a,b\n', 'application/vnd.ms-excel')).toBe('text/csv');
  });

  it('is decided for any bytes at all, however they begin', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', ...Object.values(FILES).map(({ content }) => content)),
        fc.nat(60),
        fc.uint8Array({ maxLength: 200 }),
        async (beginning, cut, rest) => {
          const content = Buffer.concat([Buffer.from(beginning).subarray(0, cut), rest]);
          const type = await typeOf(content, 'application/octet-stream');
          expect([...DOCUMENT_TYPES.map(({ mediaTypes }) => mediaTypes[0]), 'MEDIA_TYPE_NOT_ALLOWED']).toContain(type);
        },
      ),
      { numRuns: 300 },
    ));
});
