import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorCard } from '../app/error-card.js';
import classes from './queue-page.module.css';
import type { AssignState, useAssign } from './use-assign.js';

type Assigning = ReturnType<typeof useAssign>;

/** A quiet line: what was assigned, and the way back for as long as it stands. */
export function AssignNotice({ assigning }: { readonly assigning: Assigning }) {
  const { t } = useTranslation();
  const { state } = assigning;
  if (state === undefined) return null;
  return (
    <section className={classes.notice} role="status" aria-label={t('bulk.assign')}>
      <Words state={state} />
      {state.phase === 'sending' && <Button onClick={assigning.cancel}>{t('common.cancel')}</Button>}
      {state.phase === 'done' && state.results.some(({ outcome }) => outcome === 'ASSIGNED') && (
        <Button onClick={() => void assigning.undo(state.results)}>{t('assign.undo')}</Button>
      )}
      {state.phase !== 'sending' && <CloseButton aria-label={t('common.close')} onClick={assigning.dismiss} />}
    </section>
  );
}

function Words({ state }: { readonly state: AssignState }) {
  const { t } = useTranslation();
  switch (state.phase) {
    case 'sending':
      return <span>{t('assign.sending', { ...state.progress })}</span>;
    case 'undone':
      return <span>{t('assign.undone')}</span>;
    case 'done': {
      const count = state.results.length - state.failed.length;
      return (
        <div>
          {state.to === null ? t('assign.doneNobody', { count }) : t('assign.done', { count, person: state.to })}
          {state.failed.length > 0 && (
            <details>
              <summary>{t('assign.failed', { count: state.failed.length })}</summary>
              {state.failed.map(({ shipmentId, outcome }) => (
                <div key={shipmentId}>
                  <span className="sl-mono">{shipmentId}</span> {t(`assign.outcome.${outcome as 'SHIPMENT_OVER'}`)}
                </div>
              ))}
            </details>
          )}
          {state.error !== undefined && <ErrorCard error={state.error} />}
        </div>
      );
    }
    default:
      return state satisfies never;
  }
}
