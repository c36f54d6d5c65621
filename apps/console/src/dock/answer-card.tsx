import { Button } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dock-page.module.css';

const PICTURES = { yes: IconCircleCheck, no: IconAlertOctagon, doubt: IconAlertTriangle } as const;

interface AnswerCardProps {
  readonly tone: keyof typeof PICTURES;
  readonly shipmentId: string | undefined;
  readonly word: string;
  readonly isOld?: boolean;
  readonly again: () => void;
  readonly children: ReactNode;
}

/** One answer, to be read from two metres away. */
export function AnswerCard({ tone, shipmentId, word, isOld, again, children }: AnswerCardProps) {
  const { t } = useTranslation();
  const Picture = PICTURES[tone];
  return (
    <section className={classes.answer} data-answer={tone} data-old={isOld || undefined} role="status">
      {shipmentId !== undefined && <span className={classes.id}>{shipmentId}</span>}
      <Picture size={96} stroke={1.5} aria-hidden />
      <strong className={classes.word}>{word}</strong>
      {children}
      {isOld && <span>{t('dock.old')}</span>}
      <Button size="lg" onClick={again}>
        {t('dock.again')}
      </Button>
    </section>
  );
}
