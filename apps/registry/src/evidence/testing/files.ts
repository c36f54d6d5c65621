import { crc32 } from 'node:zlib';

/** A ZIP archive with these files, stored as they are. */
export function aZip(files: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, path]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** An archive that says it is an Office document of this type, as Office does. */
function officeDocument(contentType: string): Buffer {
  const types = `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${contentType}.main+xml"/></Types>`;
  return aZip({ '[Content_Types].xml': types, 'main.xml': '<main/>' });
}

/** As little of each type as makes it one, by its name in EVIDENCE_TYPES. */
export const FILES: Readonly<Record<string, { readonly mediaType: string; readonly content: Buffer }>> = {
  pdf: {
    mediaType: 'application/pdf',
    content: Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n%%EOF\n', 'latin1'),
  },
  png: { mediaType: 'image/png', content: aPng() },
  jpeg: { mediaType: 'image/jpeg', content: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex') },
  tiff: { mediaType: 'image/tiff', content: Buffer.from('49492a00080000000100000103000100000001000000', 'hex') },
  docx: {
    mediaType: `${OPEN_XML}.wordprocessingml.document`,
    content: officeDocument(`${OPEN_XML}.wordprocessingml.document`),
  },
  xlsx: {
    mediaType: `${OPEN_XML}.spreadsheetml.sheet`,
    content: officeDocument(`${OPEN_XML}.spreadsheetml.sheet`),
  },
  zip: { mediaType: 'application/zip', content: aZip({ 'report.txt': 'the report' }) },
  xml: { mediaType: 'application/xml', content: Buffer.from('<?xml version="1.0"?>\n<report/>\n') },
  eml: { mediaType: 'message/rfc822', content: Buffer.from('From: a@example.com\r\nSubject: 报告\r\n\r\nText\r\n') },
  csv: { mediaType: 'text/csv', content: Buffer.from('sku,scope\nIRIS-LOCK-2,in\n') },
  txt: { mediaType: 'text/plain', content: Buffer.from('安全评估报告\n') },
};

/** A program for Windows, as far as anybody looks. */
export const A_PROGRAM = Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), Buffer.alloc(120)]);

function aPng(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from('00000001000000010800000000', 'hex');
  const pixel = Buffer.from('789c636000000002000148afa471', 'hex');
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixel),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
