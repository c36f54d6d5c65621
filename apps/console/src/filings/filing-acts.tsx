import { Button, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { registry } from '../api/clients.js';
import { answered, Refused } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { usePerson } from '../session/use-session.js';
import { ActDialog } from '../shell/act-dialog.js';
import { clockText } from '../time/instant.js';
import { lackingText } from '../words/hold-words.js';
import classes from './filing-page.module.css';
import { useActsOn, useReleasedBy, useWaiting, type Filing, type FilingStatus } from './filings-api.js';

const ACTS = ['withdraw', 'reject', 'revoke', 'renew', 'submit', 'complete'] as const;
type Act = (typeof ACTS)[number];

/** From which status an act leads on, and who does it. */
const RULES: Readonly<Record<Act, { readonly from: readonly FilingStatus[]; readonly role: 'officer' | 'approver' }>> =
  {
    submit: { from: ['DRAFT'], role: 'officer' },
    withdraw: { from: ['DRAFT', 'SUBMITTED'], role: 'officer' },
    complete: { from: ['SUBMITTED'], role: 'approver' },
    reject: { from: ['SUBMITTED'], role: 'approver' },
    revoke: { from: ['COMPLETED'], role: 'approver' },
    renew: { from: ['COMPLETED', 'EXPIRED'], role: 'officer' },
  };
const MAIN: readonly Act[] = ['submit', 'complete'];

interface FilingActsProps {
  readonly filing: Filing;
  readonly etag: string | undefined;
}

/** The next legal step is the button; one that is not possible says in text why. */
export function FilingActs({ filing, etag }: FilingActsProps) {
  const { t, i18n } = useTranslation();
  const { person, may } = usePerson();
  const attached = useActsOn(filing.filingId).data?.filter(({ action }) => action === 'attach-evidence') ?? [];
  const [act, setAct] = useState<Act>();
  const possible = ACTS.filter(
    (one) => RULES[one].from.includes(filing.status) && !(one === 'renew' && filing.renewedBy !== undefined),
  );
  const lacks = filing.missing.map((kind) => lackingText(kind, i18n)).join(', ');
  const whyNot = (one: Act): string | undefined => {
    if (!may(RULES[one].role)) return t(`filings.whyNot.${RULES[one].role}`);
    if (one !== 'complete') return undefined;
    if (filing.missing.length > 0) return t('filings.whyNot.missing', { missing: lacks });
    if (attached.some(({ by }) => by === person)) return t('filings.notYou');
    return filing.submittedBy === person ? t('filings.notYouSubmitted') : undefined;
  };
  const reasons = [...new Set(possible.map(whyNot).filter((reason) => reason !== undefined))];
  return (
    <div className={classes.acts}>
      {possible.map((one) => (
        <Button
          key={one}
          variant={MAIN.includes(one) ? 'filled' : 'default'}
          disabled={whyNot(one) !== undefined}
          onClick={() => setAct(one)}
        >
          {t(`filings.acts.${one}`)}
        </Button>
      ))}
      {reasons.length > 0 && <span className={classes.why}>{reasons.join(' ')}</span>}
      {act && <FilingDialog act={act} filing={filing} etag={etag} close={() => setAct(undefined)} />}
    </div>
  );
}

interface FilingDialogProps extends FilingActsProps {
  readonly act: Act;
  readonly close: () => void;
}

function FilingDialog({ act, filing, etag, close }: FilingDialogProps) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [receipt, setReceipt] = useState({
    number: filing.number ?? '',
    validFrom: filing.validFrom ?? '',
    validUntil: filing.validUntil ?? '',
  });
  const needsReason = act === 'reject' || act === 'revoke';
  const perform = useMutation({
    mutationFn: async (reason: string) => {
      const params = {
        path: { filingId: filing.filingId },
        header: { 'Idempotency-Key': key, 'If-Match': etag ?? '' },
      };
      const why = reason === '' ? null : { reason };
      switch (act) {
        case 'submit':
          return answered(registry.POST('/v1/filings/{filingId}/submit', { params, body: why }));
        case 'withdraw':
          return answered(registry.POST('/v1/filings/{filingId}/withdraw', { params, body: why }));
        case 'reject':
          return answered(registry.POST('/v1/filings/{filingId}/reject', { params, body: { reason } }));
        case 'revoke':
          return answered(registry.POST('/v1/filings/{filingId}/revoke', { params, body: { reason } }));
        case 'renew': {
          const made = await answered(registry.POST('/v1/filings/{filingId}/renew', { params, body: why }));
          await navigate(`/filings/${encodeURIComponent(made.filingId)}`);
          return made;
        }
        case 'complete': {
          const { number, validFrom, validUntil } = receipt;
          const body = { number, validFrom, validUntil: validUntil === '' ? null : validUntil };
          return answered(registry.POST('/v1/filings/{filingId}/complete', { params, body }));
        }
        default:
          return act satisfies never;
      }
    },
    onSettled: async () => {
      for (const queryKey of [['filing', filing.filingId], ['filings']])
        await queryClient.invalidateQueries({ queryKey });
    },
    onSuccess: close,
  });
  const isStale = perform.error instanceof Refused && perform.error.status === 412;
  const isReady = act !== 'complete' || (receipt.number !== '' && receipt.validFrom !== '');
  const label = t(`filings.acts.${act}`).replace('…', '');
  const date = (name: 'validFrom' | 'validUntil') => (
    <TextInput
      type="date"
      label={t(`filings.${name}`)}
      value={receipt[name]}
      onChange={(event) => setReceipt({ ...receipt, [name]: event.currentTarget.value })}
    />
  );
  return (
    <ActDialog
      title={t('filings.reasonTitle', { act: label, filingId: filing.filingId })}
      label={label}
      isReady={isReady}
      isPending={perform.isPending}
      error={isStale ? undefined : perform.error}
      act={(reason) => perform.mutate(reason)}
      close={close}
      {...(act !== 'complete' &&
        act !== 'submit' && { reason: { label: t('filings.reason'), isRequired: needsReason } })}
    >
      <Consequence act={act} filing={filing} />
      {act === 'complete' && (
        <>
          <TextInput
            label={t('filings.receiptNumber')}
            value={receipt.number}
            onChange={(event) => setReceipt({ ...receipt, number: event.currentTarget.value })}
          />
          {date('validFrom')}
          {date('validUntil')}
        </>
      )}
      {isStale && (
        <Text role="alert">
          {t('filings.stale', {
            person: filing.updatedBy,
            time: clockText(new Date(filing.updatedAt), i18n.language),
          })}
        </Text>
      )}
    </ActDialog>
  );
}

/** What follows from it, said before it is done: who waits, and which released shipments would be recalled, by id. */
function Consequence({ act, filing }: { readonly act: Act; readonly filing: Filing }) {
  const { t } = useTranslation();
  const waiting = useWaiting(filing.filingId).data;
  const released = useReleasedBy(filing.filingId, act === 'revoke').data;
  return (
    <>
      {act === 'revoke' ? <Text>{t('filings.recalls')}</Text> : <Text>{t(`filings.meaning.${act}`)}</Text>}
      {act !== 'revoke' && act !== 'renew' && waiting !== undefined && (
        <Text>{t('filings.waiting', { count: waiting.group?.shipments ?? 0 })}</Text>
      )}
      {act === 'revoke' && released && (
        <>
          <Text fw={600}>{t('filings.wouldRecall', { count: released.total })}</Text>
          <div style={{ maxHeight: 160, overflow: 'auto' }}>
            {released.rows.map(({ shipmentId, destinationCountry, plannedDispatchAt }) => (
              <div key={shipmentId}>
                <Link to={`/shipments/${encodeURIComponent(shipmentId)}`} className="sl-mono">
                  {shipmentId}
                </Link>{' '}
                <span className="sl-meta">
                  {destinationCountry}, {plannedDispatchAt.slice(0, 16).replace('T', ' ')} UTC
                </span>
              </div>
            ))}
            {released.total > released.rows.length && <span className="sl-meta">{t('filings.andMore')}</span>}
          </div>
        </>
      )}
    </>
  );
}
