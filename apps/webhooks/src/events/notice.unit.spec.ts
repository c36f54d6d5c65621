import type { IncomingEvent } from '@sluice/contracts';
import { aFiling, aProduct } from '@sluice/testing';
import { aDecision } from '../testing/decisions.js';
import { noticeOf } from './notice.js';
import { wants } from './wanted.js';

const RECORD_TIME = new Date('2026-06-02T09:00:00Z');
const envelope = { source: '/sluice/gate', id: 'gate.shipment/0/7', time: '2026-06-02T08:00:00Z' };
const released = (changes: Partial<typeof envelope> = {}): IncomingEvent => {
  const { type, data } = aDecision('released', 'SH-1', 1);
  return { ...envelope, ...changes, type, data };
};

describe('an event', () => {
  it('has the same id whenever it is read, another one from another source, and no full stop in it', () => {
    const id = noticeOf(released(), RECORD_TIME)?.eventId;
    expect(id).toBe(noticeOf(released(), new Date())?.eventId);
    expect(id).not.toBe(noticeOf(released({ source: '/sluice/other' }), RECORD_TIME)?.eventId);
    expect(id).not.toBe(noticeOf(released({ id: 'gate.shipment/0/8' }), RECORD_TIME)?.eventId);
    expect(id).toMatch(/^msg_[0-9a-f]{32}$/);
  });

  it('is sent as type, timestamp and the data of the record', () => {
    const event = released();
    const notice = noticeOf(event, RECORD_TIME);
    expect(JSON.parse(notice?.body ?? '')).toEqual({ type: event.type, timestamp: envelope.time, data: event.data });
  });

  it('of a filing is told when it is complete, by a name of its own', () => {
    const filing = (status: 'COMPLETED' | 'REVOKED'): IncomingEvent => ({
      ...envelope,
      type: 'compliance.filing.updated',
      data: aFiling({ status }),
    });
    expect(noticeOf(filing('COMPLETED'), RECORD_TIME)).toMatchObject({
      type: 'compliance.filing.completed',
      key: 'filing F-77',
    });
    expect(noticeOf(filing('REVOKED'), RECORD_TIME)).toBeUndefined();
  });

  it('that nobody can ask for is none', () => {
    const classified: IncomingEvent = { ...envelope, type: 'compliance.product.classified', data: aProduct() };
    expect(noticeOf(classified, RECORD_TIME)).toBeUndefined();
  });
});

describe('an endpoint', () => {
  const notice = noticeOf(released(), RECORD_TIME);
  const wish = {
    endpointId: 'whe_1',
    eventTypes: ['sluice.shipment.released'],
    exporterId: null,
    createdAt: new Date('2026-06-02T07:00:00Z'),
  };

  it.each([
    ['of every exporter', {}, true],
    ['of the same exporter', { exporterId: 'acme-sz' }, true],
    ['of another exporter', { exporterId: 'other-exporter' }, false],
    ['for another type', { eventTypes: ['sluice.shipment.held'] }, false],
    ['made half a minute later, by a clock that may be ahead', { createdAt: new Date('2026-06-02T08:00:30Z') }, true],
    ['made long after it', { createdAt: new Date('2026-06-02T08:02:00Z') }, false],
  ])('%s gets it or not', (_what, changes, expected) => {
    expect(notice && wants({ ...wish, ...changes }, notice)).toBe(expected);
  });
});
