import { Button } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NoAnswer, Refused } from '../api/problem.js';
import classes from './error-card.module.css';

interface ErrorCardProps {
  readonly error: unknown;
  readonly retry?: () => void;
  /** What did not come about; a part of the page unless it is said. */
  readonly title?: string;
}

/** Replaces only the card that failed: what, why, what next, and the code for whoever is asked for help. */
export function ErrorCard({ error, retry, title: said }: ErrorCardProps) {
  const { t } = useTranslation();
  const problem = error instanceof Refused ? error.problem : undefined;
  const [title, why, next] =
    error instanceof NoAnswer
      ? [t('common.noAnswer'), t('common.noAnswerHint'), '']
      : [said ?? t('common.wentWrong'), problem?.detail ?? '', problem?.remedy ?? ''];
  const code = problem?.code ?? (error instanceof Error ? error.name : '');
  return (
    <section className={classes.card} role="alert">
      <IconAlertOctagon size={18} stroke={1.75} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <strong>{title}</strong>
        {why !== '' && <p>{why}</p>}
        {next !== '' && <p>{next}</p>}
        {code !== '' && (
          <details>
            <summary>{t('common.details')}</summary>
            <p className="sl-mono">{[code, problem?.instance].filter(Boolean).join(' · ')}</p>
          </details>
        )}
      </div>
      {retry && <Button onClick={retry}>{t('common.retry')}</Button>}
    </section>
  );
}
