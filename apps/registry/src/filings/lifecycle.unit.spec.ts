import { FINAL, LIFECYCLE, lifecycleFaults, STATUSES, transitionOf, type Transition } from './lifecycle.js';

const without = (action: string): Transition[] => LIFECYCLE.filter((row) => row.action !== action);
const withRow = (change: Partial<Transition> & Pick<Transition, 'action'>): Transition[] => [
  ...LIFECYCLE,
  { ...transitionOf('submit'), ...change },
];

describe('the lifecycle of filings', () => {
  it('is sound', () => {
    expect(lifecycleFaults(LIFECYCLE)).toEqual([]);
  });

  it.each([
    [
      'an action that stands twice',
      withRow({ action: 'revoke', from: ['COMPLETED'], to: 'REVOKED' }),
      'revoke stands twice',
    ],
    ['a status that is never reached', without('expire'), 'EXPIRED is never reached'],
    [
      'a way out of a final status',
      withRow({ action: 'expire', from: ['REVOKED'] }),
      'expire leaves the final status REVOKED',
    ],
    [
      'a dead end',
      LIFECYCLE.filter(({ from }) => !from.includes('COMPLETED')).concat({
        ...transitionOf('expire'),
        from: ['SUBMITTED'],
      }),
      'COMPLETED is a dead end',
    ],
    [
      'a completion without evidence',
      LIFECYCLE.map((row): Transition => (row.action === 'complete' ? { ...row, evidence: 'ANY' } : row)),
      'complete completes without asking for the evidence',
    ],
    [
      'a completion by one person alone',
      LIFECYCLE.map((row): Transition => (row.action === 'complete' ? { ...row, who: 'ANYBODY' } : row)),
      'complete lets one person alone complete a filing',
    ],
  ])('would not start with %s', (_what, lifecycle, fault) => {
    expect(lifecycleFaults(lifecycle)).toContain(fault);
  });

  it('says every change on compliance.filing.v1', () => {
    expect(new Set(LIFECYCLE.map(({ emits }) => emits))).toEqual(new Set(['compliance.filing.updated']));
  });

  it('can be left from every status that is not final', () => {
    const left = new Set(LIFECYCLE.filter(({ to }) => to !== 'SAME').flatMap(({ from }) => from));
    expect([...left].sort()).toEqual(STATUSES.filter((status) => !FINAL.includes(status)).sort());
  });
});
