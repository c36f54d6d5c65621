import { MESSAGE_TYPES, type FilingStatus } from '@sluice/contracts';

/** What can be done to a filing, by a person over HTTP or by the registry itself. */
export type FilingAction =
  'amend' | 'submit' | 'complete' | 'complete-on-evidence' | 'reject' | 'revoke' | 'withdraw' | 'expire' | 'renew';

/** What a person says with an action. Days are days in Asia/Shanghai. */
export interface FilingFields {
  /** All of them from now on. */
  readonly skus?: readonly string[];
  /** All of them from now on. */
  readonly markets?: readonly string[];
  readonly number?: string;
  readonly validFrom?: string;
  readonly validUntil?: string | null;
  readonly reason?: string;
}

/** What the world is told of a filing; each carries the whole filing. */
export type FilingMessage = 'compliance.filing.updated';

/** One row of the lifecycle. */
export interface Transition {
  readonly action: FilingAction;
  readonly from: readonly FilingStatus[];
  /** SAME: it stays what it is. */
  readonly to: FilingStatus | 'SAME';
  /**
   * ANYBODY: any person. SECOND_PERSON: nobody who attached evidence or submitted the filing. REGISTRY: not a person,
   * but a fact (the last document, the calendar).
   */
  readonly who: 'ANYBODY' | 'SECOND_PERSON' | 'REGISTRY';
  /** Fields the action cannot do without. */
  readonly fields: readonly (keyof FilingFields)[];
  /** Whether every required evidence kind must be there. */
  readonly evidence: 'ALL_REQUIRED' | 'ANY';
  /** What the world is told. */
  readonly emits: FilingMessage;
}

const emits: FilingMessage = 'compliance.filing.updated';

/** The lifecycle of 1-product.md as data; {@link lifecycleFaults} is run over it at start-up. */
export const LIFECYCLE: readonly Transition[] = [
  { action: 'amend', from: ['DRAFT'], to: 'SAME', who: 'ANYBODY', fields: [], evidence: 'ANY', emits },
  { action: 'submit', from: ['DRAFT'], to: 'SUBMITTED', who: 'ANYBODY', fields: [], evidence: 'ANY', emits },
  {
    action: 'complete',
    from: ['SUBMITTED'],
    to: 'COMPLETED',
    who: 'SECOND_PERSON',
    fields: ['number', 'validFrom'],
    evidence: 'ALL_REQUIRED',
    emits,
  },
  {
    action: 'complete-on-evidence',
    from: ['DRAFT', 'SUBMITTED'],
    to: 'COMPLETED',
    who: 'REGISTRY',
    fields: ['validFrom'],
    evidence: 'ALL_REQUIRED',
    emits,
  },
  { action: 'reject', from: ['SUBMITTED'], to: 'REJECTED', who: 'ANYBODY', fields: ['reason'], evidence: 'ANY', emits },
  { action: 'revoke', from: ['COMPLETED'], to: 'REVOKED', who: 'ANYBODY', fields: ['reason'], evidence: 'ANY', emits },
  {
    action: 'withdraw',
    from: ['DRAFT', 'SUBMITTED'],
    to: 'WITHDRAWN',
    who: 'ANYBODY',
    fields: [],
    evidence: 'ANY',
    emits,
  },
  { action: 'expire', from: ['COMPLETED'], to: 'EXPIRED', who: 'REGISTRY', fields: [], evidence: 'ANY', emits },
  // Changes nothing of the filing itself: it makes the draft of its successor.
  { action: 'renew', from: ['COMPLETED', 'EXPIRED'], to: 'SAME', who: 'ANYBODY', fields: [], evidence: 'ANY', emits },
];

export const STATUSES: readonly FilingStatus[] = [
  'DRAFT',
  'SUBMITTED',
  'COMPLETED',
  'REJECTED',
  'WITHDRAWN',
  'REVOKED',
  'EXPIRED',
];
const FIRST: FilingStatus = 'DRAFT';
/** Nothing leads out of these. */
export const FINAL: readonly FilingStatus[] = ['REJECTED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'];
/** A successor that ended so leaves the filing it renews without one; the index `filing_one_successor` says the same. */
export const CAME_TO_NOTHING: readonly FilingStatus[] = ['REJECTED', 'WITHDRAWN', 'REVOKED'];

/** The transition of an action, wherever it may start. */
export function transitionOf(action: FilingAction): Transition {
  const transition = LIFECYCLE.find((row) => row.action === action);
  if (transition === undefined) throw new Error(`The lifecycle has no action ${action}`);
  return transition;
}

/** The actions that can be done in a status, for the remedy of a refusal. */
export function actionsFrom(status: FilingStatus): readonly FilingAction[] {
  return LIFECYCLE.filter(({ from, who }) => from.includes(status) && who !== 'REGISTRY').map(({ action }) => action);
}

/**
 * What is wrong with a lifecycle, in words; empty when it is sound: an action stands once, every status is reached
 * from DRAFT, nothing leaves a final status, every other status can be left, nothing completes without its evidence,
 * nobody completes alone, everything is told under the filing's own key.
 */
export function lifecycleFaults(lifecycle: readonly Transition[]): readonly string[] {
  const moves = lifecycle.filter(({ to }) => to !== 'SAME');
  return [
    ...repeatedActions(lifecycle).map((action) => `${action} stands twice`),
    ...STATUSES.filter((status) => !reachable(lifecycle).has(status)).map((status) => `${status} is never reached`),
    ...moves.flatMap(({ action, from }) =>
      from.filter((status) => FINAL.includes(status)).map((status) => `${action} leaves the final status ${status}`),
    ),
    ...STATUSES.filter((status) => !FINAL.includes(status) && !moves.some(({ from }) => from.includes(status))).map(
      (status) => `${status} is a dead end`,
    ),
    ...lifecycle
      .filter(({ to, evidence }) => to === 'COMPLETED' && evidence !== 'ALL_REQUIRED')
      .map(({ action }) => `${action} completes without asking for the evidence`),
    ...lifecycle
      .filter(({ to, who }) => to === 'COMPLETED' && who === 'ANYBODY')
      .map(({ action }) => `${action} lets one person alone complete a filing`),
    ...lifecycle
      .filter(({ emits }) => MESSAGE_TYPES[emits].keyField !== 'filingId')
      .map(({ action }) => `${action} is not told under the id of the filing`),
  ];
}

function repeatedActions(lifecycle: readonly Transition[]): readonly FilingAction[] {
  const actions = lifecycle.map(({ action }) => action);
  return actions.filter((action, index) => actions.indexOf(action) !== index);
}

function reachable(lifecycle: readonly Transition[]): ReadonlySet<FilingStatus> {
  const reached = new Set<FilingStatus>([FIRST]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const { from, to } of lifecycle) {
      if (to !== 'SAME' && from.some((status) => reached.has(status))) reached.add(to);
    }
  }
  return reached;
}
