import { useQuery } from '@tanstack/react-query';
import type { PassportVerdict } from '@sluice/passport';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/problem.js';
import { fullText, secondsText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { AnswerCard } from './answer-card.js';
import { judge, type Asked } from './judge.js';
import { OLD_MS, useClearance } from './use-clearance.js';
import { WhyNot } from './why-not.js';

/** A passport is checked here first, which needs nobody; then the gate is asked whether a recall has overtaken it. */
export function PassportAnswer({ passport, turn }: { readonly passport: string; readonly turn: number }) {
  const { t } = useTranslation();
  const verified = useQuery({
    queryKey: ['passport', passport, turn],
    networkMode: 'always',
    queryFn: async () => (await import('./verify.js')).verify(passport),
    ...{ gcTime: 0, staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  if (verified.data === undefined) {
    if (verified.error === null) return <p role="status">{t('dock.verifying')}</p>;
    return (
      <AnswerCard tone="no" shipmentId={undefined} word={t('dock.doNotShip')} again={() => void verified.refetch()}>
        <span>{t('dock.cannotVerify')}</span>
      </AnswerCard>
    );
  }
  return <Judged verdict={verified.data} turn={turn} again={() => void verified.refetch()} />;
}

interface JudgedProps {
  readonly verdict: PassportVerdict;
  readonly turn: number;
  readonly again: () => void;
}

function Judged({ verdict, turn, again }: JudgedProps) {
  const { t, i18n } = useTranslation();
  const nowMs = useNow(5_000);
  const claims = 'claims' in verdict ? verdict.claims : undefined;
  const clearance = useClearance(verdict.verdict === 'VALID' ? claims?.sub : undefined, turn);
  const asked = askedOf(clearance);
  const judgement = judge(verdict, asked);
  const answeredAt = asked.kind === 'answered' ? new Date(asked.answeredAt) : undefined;
  return (
    <AnswerCard
      tone={judgement.tone}
      shipmentId={claims?.sub}
      word={t(`dock.${judgement.word}`)}
      isOld={answeredAt !== undefined && nowMs - answeredAt.getTime() > OLD_MS}
      again={() => (verdict.verdict === 'VALID' ? void clearance.refetch() : again())}
    >
      {judgement.tone !== 'yes' && <span>{t(`dock.because.${judgement.because}`)}</span>}
      {clearance.data && asked.kind === 'answered' && <WhyNot answer={clearance.data} />}
      {claims && (
        <span>
          {t('dock.validUntil', {
            n: claims.decisionVersion,
            time: fullText(new Date(claims.exp * 1000), i18n.language),
          })}
        </span>
      )}
      {answeredAt && <span>{t('dock.answeredAt', { time: secondsText(answeredAt, i18n.language) })}</span>}
    </AnswerCard>
  );
}

function askedOf({ isFetching, error, data }: ReturnType<typeof useClearance>): Asked {
  if (isFetching) return { kind: 'asking' };
  if (error instanceof Refused && error.status === 404) return { kind: 'unknown' };
  if (error !== null || data === undefined) return { kind: 'silent' };
  const { mayLeave, decisionVersion, answeredAt } = data;
  return { kind: 'answered', mayLeave, decisionVersion, answeredAt };
}
