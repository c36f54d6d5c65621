import fc from 'fast-check';
import type { AttemptResult } from '../sending/sender.js';
import { judgeAttempt, type RetryPolicy } from './judge-attempt.js';

const policy: RetryPolicy = { delaysMs: [5_000, 300_000, 1_800_000], disableAfterMs: 1 };
const NOW_MS = 1_000_000;
const answered = (status: number, retryAfterMs?: number): AttemptResult => ({
  kind: 'ANSWERED',
  status,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const noAnswer: AttemptResult = { kind: 'NO_ANSWER', why: 'the receiver refused the connection' };
const judge = (result: AttemptResult, attempt = 1, random = 0) =>
  judgeAttempt(policy, { attempt, result, nowMs: NOW_MS, random });

describe('an attempt', () => {
  it('is a success with any 2xx, and with nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.integer({ min: 1, max: 5 }), (status, attempt) => {
        const succeeded = judge(answered(status), attempt).status === 'DELIVERED';
        expect(succeeded).toBe(status >= 200 && status < 300);
      }),
    );
  });

  it.each([
    [1, 5_000],
    [2, 300_000],
    [3, 1_800_000],
  ])('number %i that fails is followed by another after its delay', (attempt, delayMs) => {
    expect(judge(noAnswer, attempt)).toEqual({ status: 'PENDING', nextAttemptAtMs: NOW_MS + delayMs });
  });

  it('after the last delay is the last', () => {
    expect(judge(noAnswer, 4)).toEqual({ status: 'FAILED' });
  });

  it('is put off by up to a fifth more, so that what failed together does not come back together', () => {
    expect(judge(noAnswer, 2, 1)).toMatchObject({ nextAttemptAtMs: NOW_MS + 360_000 });
  });

  it('is not repeated before the receiver asked, and nothing else is sent to it before', () => {
    const inTenMinutes = NOW_MS + 600_000;
    const put = { status: 'PENDING', nextAttemptAtMs: inTenMinutes, pauseUntilMs: inTenMinutes };
    expect(judge(answered(503, 600_000))).toEqual(put);
    expect(judge(answered(503, 1_000), 2)).toMatchObject({ nextAttemptAtMs: NOW_MS + 300_000 });
  });

  it.each([429, 502, 503, 504])('that meets a receiver under load (%i) gives it a rest', (status) => {
    expect(judge(answered(status))).toMatchObject({ pauseUntilMs: NOW_MS + 5_000 });
    expect(judge(answered(status), 3)).toMatchObject({ pauseUntilMs: NOW_MS + 30_000 });
    expect(judge(answered(500))).not.toHaveProperty('pauseUntilMs');
  });

  it('that is answered 410 ends what is sent there', () => {
    expect(judge(answered(410))).toMatchObject({ status: 'PENDING', gone: true });
  });
});
