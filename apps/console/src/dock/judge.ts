import type { PassportClaims, PassportVerdict } from '@sluice/passport';

/** What the gate said when it was asked whether something has overtaken the passport. */
export type Asked =
  | { readonly kind: 'asking' }
  /** Nobody answered: no network, or no gate. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'answered';
      readonly mayLeave: boolean;
      readonly decisionVersion: number;
      readonly answeredAt: string;
    };

/** What is shown: green only when the signature is good and the gate itself says so now. */
export type Judgement =
  | { readonly tone: 'yes'; readonly word: 'mayLeave' }
  | { readonly tone: 'no'; readonly word: 'doNotShip'; readonly because: Refusal }
  /** A good signature, and nobody who could say whether a recall has overtaken it. */
  | { readonly tone: 'doubt'; readonly word: 'signed'; readonly because: 'ASKING' | 'NOT_ASKED' };

export type Refusal = Exclude<PassportVerdict['verdict'], 'VALID'> | 'RECALLED_SINCE' | 'NOT_RELEASED' | 'NOT_KNOWN';

/** Pure. Doubt never looks like "may leave", and a refusal outranks every doubt. */
export function judge(verdict: PassportVerdict, asked: Asked): Judgement {
  if (verdict.verdict !== 'VALID') return refused(verdict.verdict);
  switch (asked.kind) {
    case 'asking':
      return { tone: 'doubt', word: 'signed', because: 'ASKING' };
    case 'silent':
      return { tone: 'doubt', word: 'signed', because: 'NOT_ASKED' };
    case 'unknown':
      return refused('NOT_KNOWN');
    case 'answered':
      if (asked.mayLeave) return { tone: 'yes', word: 'mayLeave' };
      return refused(isOvertaken(verdict.claims, asked.decisionVersion) ? 'RECALLED_SINCE' : 'NOT_RELEASED');
    default:
      return asked satisfies never;
  }
}

const isOvertaken = ({ decisionVersion }: PassportClaims, newest: number): boolean => newest > decisionVersion;

const refused = (because: Refusal): Judgement => ({ tone: 'no', word: 'doNotShip', because });
