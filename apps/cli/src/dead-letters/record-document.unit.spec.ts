import type { DeadLetterResource } from '@sluice/messaging';
import { CliError } from '../cli-error.js';
import { commentedAgain, parseRecordDocument, recordDocument, withoutComments } from './record-document.js';

const letter: DeadLetterResource = {
  deadLetterId: 'gate:logistics.shipment.v1:2:41',
  service: 'gate',
  topic: 'logistics.shipment.v1',
  partition: 2,
  offset: '41',
  timestamp: '2026-06-02T08:00:00.000Z',
  key: 'SH-1',
  code: 'SCHEMA_VIOLATION',
  message: 'lines[0].quantity is -2; send a number greater than 0.',
  field: 'lines[0].quantity',
  remedy: 'lines[0].quantity: send a number greater than 0, and publish the record again.',
  parkedAt: '2026-06-02T08:00:01.000Z',
  blocksKey: false,
  state: 'OPEN',
  attempt: 1,
  waitingBehind: 0,
  record: {
    key: 'SH-1',
    headers: { ce_id: '#1\n# not a comment' },
    valueEncoding: 'json',
    value: { note: '# nor this' },
  },
};

describe('the document that a person edits', () => {
  it('says what is wrong on top, and is read back as the record it shows', () => {
    const document = recordDocument(letter);
    expect(document.split('\n')[0]).toContain('SCHEMA_VIOLATION (lines[0].quantity)');
    expect(document).toContain(`# ${letter.message}`);
    expect(parseRecordDocument(document)).toEqual(letter.record);
  });

  it('keeps what was edited when it comes back with what is still wrong', () => {
    const edited = recordDocument(letter).replace('SH-1",', 'SH-2",');
    const again = commentedAgain(edited, 'key', 'key is "SH-2"\nand shipmentId is "SH-1"');
    expect(withoutComments(again)).toBe(withoutComments(edited));
    expect(again).toContain('# Not replayed (key):\n# key is "SH-2"\n# and shipmentId');
    expect(again).not.toContain(letter.message);
  });

  it.each([
    ['{ "key": ', 'JSON'],
    ['[]', 'not an object'],
    ['{ "vlaue": 1 }', 'vlaue'],
  ])('is refused as %s', (document, why) => {
    expect(() => parseRecordDocument(document)).toThrow(CliError);
    expect(() => parseRecordDocument(document)).toThrow(why);
  });
});
