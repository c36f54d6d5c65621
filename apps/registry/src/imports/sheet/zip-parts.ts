import { Readable } from 'node:stream';
import { fromRandomAccessReader, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { FileFault, type FileContent } from './sheet.js';

/** A workbook has a few dozen. */
const PARTS_MAX = 2_000;

/** The parts of a ZIP file, by name; each is read as a stream. */
export interface ZipParts {
  /** Undefined when there is no such part. */
  sizeOf(name: string): number | undefined;
  /**
   * The part's content, unpacked.
   * @throws FileFault when it is larger than `bytesMax`, as it says itself; yauzl fails a stream that is longer than said
   */
  open(name: string, bytesMax: number): Promise<Readable>;
  close(): void;
}

/** @throws FileFault for what is no ZIP file */
export async function openZip(file: FileContent): Promise<ZipParts> {
  try {
    const zip = await openFile(file);
    const entries = await entriesOf(zip);
    return {
      sizeOf: (name) => entries.get(name)?.uncompressedSize,
      open: (name, bytesMax) => openEntry(zip, entries.get(name), name, bytesMax),
      close: () => zip.close(),
    };
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

/** What is damaged in a workbook nobody can mend by hand. */
export function damaged(what: string): FileFault {
  return new FileFault(
    'WORKBOOK_DAMAGED',
    `The workbook cannot be read: ${what}.`,
    'Open it in a spreadsheet program, save it as .xlsx without a password, and upload it again.',
  );
}

/** Reads ranges of the file, as the index at the end of a ZIP file asks for. */
class FileReader extends RandomAccessReader {
  constructor(private readonly file: FileContent) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.file.read(start, end), { objectMode: false });
  }
}

function openFile(file: FileContent): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false };
    fromRandomAccessReader(new FileReader(file), file.size, options, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    );
  });
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      if (entries.size > PARTS_MAX) reject(new Error(`it has more than ${PARTS_MAX} parts`));
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function openEntry(zip: ZipFile, entry: Entry | undefined, name: string, bytesMax: number): Promise<Readable> {
  return new Promise((resolve, reject) => {
    if (entry === undefined) return reject(damaged(`it has no part ${name}`));
    if (entry.uncompressedSize > bytesMax) return reject(tooLarge(name, `${bytesMax} bytes`));
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(damaged(error.message))));
  });
}

/** `what`: the bound, such as `1024 bytes`. */
export function tooLarge(name: string, what: string): FileFault {
  return new FileFault(
    'WORKBOOK_TOO_LARGE',
    `The part ${name} of the workbook has more than ${what} when it is unpacked.`,
    'Split the rows over several files, or save the sheet as CSV.',
  );
}
