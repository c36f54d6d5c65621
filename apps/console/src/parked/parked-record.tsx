import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { ErrorCard } from '../app/error-card.js';
import { Facts } from '../records/facts.js';
import records from '../records/record.module.css';
import { usePerson } from '../session/use-session.js';
import { ActDialog } from '../shell/act-dialog.js';
import { fullText } from '../time/instant.js';
import classes from './parked-page.module.css';
import { keyText, parkedAt, useParked, type Parked, type Service } from './parked-api.js';
import { whyParked } from './parked-words.js';

interface ParkedRecordProps {
  readonly service: Service;
  readonly deadLetterId: string;
  /** Where another one is. */
  readonly toOther: (deadLetterId: string) => string;
}

/** One record: why, what to do, its bytes as text, and what became of it. */
export function ParkedRecord({ service, deadLetterId, toOther }: ParkedRecordProps) {
  const { t, i18n } = useTranslation();
  const found = useParked(service, deadLetterId);
  if (found.error) return <ErrorCard error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { value, etag } = found.data;
  const { record, resolution, waitsFor, waitingBehind } = value;
  const other = (id: string) => (
    <Link to={toOther(id)} className="sl-mono">
      {id}
    </Link>
  );
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('parked.why'), value.message],
    [t('parked.remedy'), value.remedy],
    [
      t('parked.code'),
      <span key="code" className="sl-mono">
        {[value.code, value.field].filter(Boolean).join(' ')}
      </span>,
    ],
    [t('parked.columns.topic'), `${value.topic} ${value.partition} ${value.offset}`],
    [t('parked.columns.key'), keyText(value.key) ?? t('common.none')],
    [t('parked.waiting'), t('parked.waitingBehind', { count: waitingBehind })],
    ...(waitsFor === undefined ? [] : [[t('parked.waitsFor'), other(waitsFor)] as const]),
    ...(value.replayOf === undefined ? [] : [[t('parked.replayOf'), other(value.replayOf)] as const]),
    ...(resolution === undefined
      ? []
      : [
          [
            t('parked.resolution'),
            <>
              {t(`parked.states.${value.state}`)}: {resolution.by}, {fullText(new Date(resolution.at), i18n.language)}
              {resolution.reason !== undefined && <div>{resolution.reason}</div>}
              {resolution.outcome && <div>{t(`parked.outcome.${resolution.outcome}`)}</div>}
              {resolution.parkedAgainAs !== undefined && other(resolution.parkedAgainAs)}
            </>,
          ] as const,
        ]),
  ];
  return (
    <section className={`sl-card ${classes.beside}`} aria-live="polite">
      <header className="sl-card-head">
        <h2>{whyParked(value, i18n)}</h2>
      </header>
      <Facts rows={rows} />
      {value.state === 'OPEN' && <Acts service={service} value={value} etag={etag} />}
      <pre className={classes.payload} tabIndex={0} aria-label={t('parked.payload')}>
        {payloadText(record)}
      </pre>
    </section>
  );
}

/** Text, whatever it holds: nothing of a payload is ever rendered. */
function payloadText({ headers, value, valueEncoding }: Parked['record']): string {
  const head = Object.entries(headers).map(
    ([name, text]) => `${name}: ${typeof text === 'string' ? text : text.base64}`,
  );
  const body =
    valueEncoding === 'json' ? JSON.stringify(value, undefined, 2) : valueEncoding === 'none' ? '' : String(value);
  return [...head, '', body].join('\n');
}

type Act = 'replay' | 'replayKey' | 'discard';

interface ActsProps {
  readonly service: Service;
  readonly value: Parked;
  readonly etag: string | undefined;
}

function Acts({ service, value, etag }: ActsProps) {
  const { t } = useTranslation();
  const { may } = usePerson();
  const [act, setAct] = useState<Act>();
  const key = keyText(value.key);
  const acts: readonly Act[] =
    value.blocksKey && key !== undefined ? ['discard', 'replayKey', 'replay'] : ['discard', 'replay'];
  const whyNot = may('ops') ? undefined : t('parked.needsOps');
  const isBlocked = value.waitsFor !== undefined;
  return (
    <div className="sl-card-body">
      <div className={records.acts} style={{ maxWidth: 'none' }}>
        {acts.map((one) => (
          <Button
            key={one}
            variant={one === 'replay' ? 'filled' : 'default'}
            disabled={whyNot !== undefined || (one === 'replay' && isBlocked)}
            onClick={() => setAct(one)}
          >
            {t(`parked.acts.${one}`)}
          </Button>
        ))}
        {whyNot !== undefined && <span className={records.why}>{whyNot}</span>}
        {whyNot === undefined && isBlocked && <span className={records.why}>{t('parked.blockedByEarlier')}</span>}
      </div>
      {act && <Dialog act={act} service={service} value={value} etag={etag} close={() => setAct(undefined)} />}
    </div>
  );
}

interface DialogProps extends ActsProps {
  readonly act: Act;
  readonly close: () => void;
}

function Dialog({ act, service, value, etag, close }: DialogProps) {
  const { t } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const [edited, setEdited] = useState<string>();
  const { deadLetterId, topic, record } = value;
  const isJson = edited === undefined || canRead(edited);
  const perform = useMutation({
    mutationFn: async (reason: string): Promise<unknown> => {
      const client = parkedAt(service);
      const params = { path: { deadLetterId }, header: { 'Idempotency-Key': key, 'If-Match': etag ?? '' } };
      const why = reason === '' ? {} : { reason };
      switch (act) {
        case 'replay': {
          const change =
            edited === undefined
              ? {}
              : { record: { valueEncoding: 'json' as const, value: JSON.parse(edited) as never } };
          return answered(
            client.POST('/v1/dead-letters/{deadLetterId}/replay', { params, body: { ...why, ...change } }),
          );
        }
        case 'replayKey':
          return answered(
            client.POST('/v1/dead-letters/replay-key', {
              params: { header: { 'Idempotency-Key': key } },
              body: { topic, key: keyText(value.key) ?? '', ...why },
            }),
          );
        case 'discard':
          return answered(client.POST('/v1/dead-letters/{deadLetterId}/discard', { params, body: { reason } }));
        default:
          return act satisfies never;
      }
    },
    onSuccess: close,
    onSettled: async () => {
      for (const name of ['parked', 'parked-record'])
        await queryClient.invalidateQueries({ queryKey: [name, service] });
    },
  });
  return (
    <ActDialog
      title={t(`parked.dialog.${act}`)}
      label={t(`parked.acts.${act}`).replace('…', '')}
      isReady={isJson}
      isPending={perform.isPending}
      error={perform.error}
      act={(reason) => perform.mutate(reason)}
      close={close}
      reason={{ label: t('parked.reason'), isRequired: act === 'discard' }}
      size="lg"
    >
      <p>{t(`parked.meaning.${act}`, { count: value.waitingBehind })}</p>
      {act === 'replay' && record.valueEncoding === 'json' && (
        <>
          <Checkbox
            label={t('parked.edit')}
            checked={edited !== undefined}
            onChange={(event) =>
              setEdited(event.currentTarget.checked ? JSON.stringify(record.value, undefined, 2) : undefined)
            }
          />
          {edited !== undefined && (
            <Textarea
              label={t('parked.value')}
              value={edited}
              autosize
              minRows={6}
              maxRows={18}
              error={isJson ? undefined : t('parked.notJson')}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
              onChange={(event) => setEdited(event.currentTarget.value)}
            />
          )}
        </>
      )}
    </ActDialog>
  );
}

function canRead(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
