import { Button, TextInput } from '@mantine/core';
import { IconAlertOctagon, IconCircleCheck, IconScan } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { desk } from '../api/clients.js';
import { answered, Refused } from '../api/problem.js';
import { PageHead } from '../shell/page-head.js';
import { secondsText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import classes from './dock-page.module.css';

const OLD_MS = 60_000;

/** May this leave now? Asked of the gate itself, and never answered from memory. */
export function Page() {
  const { t } = useTranslation();
  const { id } = useParams();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <>
      <PageHead title={t('dock.title')} />
      <div className={classes.page}>
        <form
          className={classes.scan}
          onSubmit={(event) => {
            event.preventDefault();
            const scanned = text.trim();
            setText('');
            if (scanned !== '') void navigate(`/dock/${encodeURIComponent(scanned)}`);
          }}
        >
          <TextInput
            autoFocus
            size="lg"
            className={classes.field ?? ''}
            aria-label={t('dock.scan')}
            placeholder={t('dock.scan')}
            leftSection={<IconScan size={20} stroke={1.75} />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" size="lg">
            {t('dock.ask')}
          </Button>
        </form>
        {id !== undefined && <Answer key={id} shipmentId={id} />}
      </div>
    </>
  );
}

function Answer({ shipmentId }: { readonly shipmentId: string }) {
  const { t, i18n } = useTranslation();
  const nowMs = useNow(5_000);
  const clearance = useQuery({
    queryKey: ['clearance', shipmentId],
    queryFn: () => answered(desk.GET('/v1/shipments/{shipmentId}/clearance', { params: { path: { shipmentId } } })),
    // An answer is for one moment: neither kept nor asked again unasked.
    ...{ gcTime: 0, staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  if (clearance.isFetching) return <p role="status">{t('dock.asking')}</p>;
  const answer = clearance.data;
  const isUnknown = clearance.error instanceof Refused && clearance.error.status === 404;
  const isOld = answer !== undefined && nowMs - Date.parse(answer.answeredAt) > OLD_MS;
  const mayLeave = answer?.mayLeave === true && clearance.error === null;
  const Picture = mayLeave ? IconCircleCheck : IconAlertOctagon;
  return (
    <section
      className={classes.answer}
      data-answer={mayLeave ? 'yes' : 'no'}
      data-old={isOld || undefined}
      role="status"
    >
      <span className={classes.id}>{shipmentId}</span>
      <Picture size={96} stroke={1.5} aria-hidden />
      <strong className={classes.word}>
        {answer === undefined && !isUnknown ? t('dock.noAnswer') : t(mayLeave ? 'dock.mayLeave' : 'dock.doNotShip')}
      </strong>
      {isUnknown && <span>{t('dock.unknown', { id: shipmentId })}</span>}
      {answer?.reasons?.map((reason) => (
        <span key={reason}>{t(`reason.${reason as 'MANUAL'}`, reason)}</span>
      ))}
      {answer && <span>{t('dock.answeredAt', { time: secondsText(new Date(answer.answeredAt), i18n.language) })}</span>}
      {isOld && <span>{t('dock.old')}</span>}
      <Button size="lg" onClick={() => void clearance.refetch()}>
        {t('dock.again')}
      </Button>
    </section>
  );
}
