import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { ErrorCard } from '../app/error-card.js';
import { usePerson } from '../session/use-session.js';
import page from '../shipment/shipment-page.module.css';
import { ActDialog } from '../shell/act-dialog.js';
import { fullText } from '../time/instant.js';
import { StatusPill } from '../words/status-pill.js';
import { useOverride, usePastOverrides, useShipmentsNow, type Override, type ShipmentRow } from './approvals-api.js';
import classes from './approvals-page.module.css';
import { changedSince, similarTo } from './changed-since.js';

/** A request in words: how many shipments, how many holds. */
export function useWhat(): (
  override: Pick<Override, 'shipments'>,
  holds?: number,
) => { shipments: string; holds: string } {
  const { t } = useTranslation();
  return ({ shipments }, holds = shipments.reduce((sum, shipment) => sum + shipment.holds.length, 0)) => ({
    shipments: t('bulk.shipments', { count: shipments.length }),
    holds: t('bulk.holds', { count: holds }),
  });
}

/** One request as it is now: every hold with its state, what changed since it was asked, and the two ways out. */
export function OverrideDetail({ overrideId }: { readonly overrideId: string }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'approve' | 'reject'>();
  const override = useOverride(overrideId);
  const now = useShipmentsNow(override.data?.value.shipments.map(({ shipmentId }) => shipmentId) ?? []).data;
  if (override.error) return <ErrorCard error={override.error} retry={() => void override.refetch()} />;
  if (!override.data) return null;
  const { value, etag } = override.data;
  const changed = changedSince(value, now ?? new Map<string, ShipmentRow>());
  const isOpen = value.status === 'REQUESTED';
  return (
    <section className="sl-card" aria-live="polite">
      <header className="sl-card-head">
        <h2>{t(`approvals.status.${value.status}`)}</h2>
        <span className="sl-mono">{overrideId}</span>
      </header>
      <div className="sl-card-body">
        <p>{value.reason}</p>
        {value.rejectionReason && <p>{value.rejectionReason}</p>}
        {isOpen && (changed.closed > 0 || changed.decidedAgain.size > 0) && (
          <p className={classes.changed}>
            {t('approvals.changed', { closed: changed.closed, shipments: changed.decidedAgain.size })}
          </p>
        )}
      </div>
      <div className={classes.shipments}>
        {value.shipments.map((shipment) => (
          <Shipment
            key={shipment.shipmentId}
            shipment={shipment}
            row={now?.get(shipment.shipmentId)}
            isChanged={isOpen && changed.decidedAgain.has(shipment.shipmentId)}
          />
        ))}
      </div>
      <Past override={value} />
      <footer className={page.foot}>
        {isOpen ? <Ways value={value} choose={setDialog} /> : <Decided value={value} />}
      </footer>
      {dialog && isOpen && (
        <Decide act={dialog} override={value} open={changed.open} etag={etag} close={() => setDialog(undefined)} />
      )}
    </section>
  );
}

interface ShipmentProps {
  readonly shipment: Override['shipments'][number];
  readonly row: ShipmentRow | undefined;
  readonly isChanged: boolean;
}

function Shipment({ shipment: { shipmentId, holds, status, refusal }, row, isChanged }: ShipmentProps) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <div className={page.group}>
        <Link to={`/shipments/${encodeURIComponent(shipmentId)}`} className="sl-mono">
          {shipmentId}
        </Link>
        {row && <StatusPill status={row.status} />}
        {row && <span className="sl-meta sl-num">{fullText(new Date(row.plannedDispatchAt), i18n.language)}</span>}
        {status !== 'REQUESTED' && <span className="sl-meta">{t(`approvals.status.${status}`)}</span>}
        {isChanged && <span className={classes.changed}>{t('approvals.decidedAgain')}</span>}
        {refusal && <span className="sl-late">{refusal.message}</span>}
      </div>
      {holds.map(({ holdId, lineNo, sku, reason, open }) => (
        <div key={holdId} className={classes.hold}>
          <span>
            {t('shipment.line', { lineNo })} <span className="sl-mono">{sku}</span>
          </span>
          <span>{t(`reason.${reason}`)}</span>
          <span className={open ? 'sl-meta' : classes.changed}>
            {t(open ? 'approvals.holdOpen' : 'approvals.holdClosed')}
          </span>
          <span className="sl-mono sl-meta">{holdId}</span>
        </div>
      ))}
    </>
  );
}

const PAST_MAX = 5;

/** What became of requests like this one. */
function Past({ override }: { readonly override: Override }) {
  const { t, i18n } = useTranslation();
  const past = similarTo(override, usePastOverrides(override.exporterId).data ?? []).slice(0, PAST_MAX);
  return (
    <div className="sl-card-body">
      <h3 className="sl-meta">{t('approvals.past', { exporter: override.exporterId })}</h3>
      {past.length === 0 && <p className="sl-meta">{t('approvals.noPast')}</p>}
      {past.map(({ overrideId, status, requestedAt, reason }) => (
        <p key={overrideId}>
          <Link to={`?tab=decided&id=${encodeURIComponent(overrideId)}`} className="sl-mono">
            {overrideId}
          </Link>{' '}
          {t(`approvals.status.${status}`)}, {fullText(new Date(requestedAt), i18n.language)}{' '}
          <span className="sl-meta">{reason}</span>
        </p>
      ))}
    </div>
  );
}

interface WaysProps {
  readonly value: Override;
  readonly choose: (act: 'approve' | 'reject') => void;
}

function Ways({ value, choose }: WaysProps) {
  const { t } = useTranslation();
  const { person, may } = usePerson();
  const whyNot = !may('approver')
    ? t('approvals.needsApprover')
    : value.requestedBy === person
      ? t('approvals.own')
      : undefined;
  return (
    <Group gap={8}>
      <Button variant="filled" disabled={whyNot !== undefined} onClick={() => choose('approve')}>
        {t('approvals.approve')}
      </Button>
      {/* Whoever asked can take it back in the same way as somebody else says no. */}
      <Button disabled={!may('approver')} onClick={() => choose('reject')}>
        {t('approvals.reject')}
      </Button>
      {whyNot}
    </Group>
  );
}

function Decided({ value }: { readonly value: Override }) {
  const { t, i18n } = useTranslation();
  const person = value.approvedBy ?? value.rejectedBy;
  const at = value.approvedAt ?? value.rejectedAt;
  const status = t(`approvals.status.${value.status}`);
  if (person === undefined || at === undefined) return status;
  return t('approvals.decidedBy', { status, person, time: fullText(new Date(at), i18n.language) });
}

interface DecideProps {
  readonly act: 'approve' | 'reject';
  readonly override: Override;
  /** Holds that it would release. */
  readonly open: number;
  readonly etag: string | undefined;
  readonly close: () => void;
}

/** The sentence with the numbers, before anything is said. */
function Decide({ act, override, open, etag, close }: DecideProps) {
  const { t, i18n } = useTranslation();
  const whatOf = useWhat();
  const [key] = useState(() => crypto.randomUUID());
  const decide = useMutation({
    mutationFn: (reason: string) => {
      const params = {
        path: { overrideId: override.overrideId },
        header: { 'Idempotency-Key': key, 'If-Match': etag ?? '' },
      };
      return act === 'approve'
        ? answered(desk.POST('/v1/overrides/{overrideId}/approve', { params }))
        : answered(desk.POST('/v1/overrides/{overrideId}/reject', { params, body: { reason } }));
    },
    onSuccess: close,
    onSettled: async () => {
      for (const name of ['overrides', 'override']) await queryClient.invalidateQueries({ queryKey: [name] });
    },
  });
  const until = fullText(new Date(override.until), i18n.language);
  return (
    <ActDialog
      title={t(`approvals.${act}`)}
      label={t(`approvals.${act}`)}
      isPending={decide.isPending}
      error={decide.error}
      act={(reason) => decide.mutate(reason)}
      close={close}
      {...(act === 'reject' && { reason: { label: t('approvals.rejectReason'), isRequired: true } })}
    >
      <Text>
        {act === 'approve'
          ? t('approvals.approveConfirm', { ...whatOf(override, open), until })
          : t('approvals.rejectConfirm', whatOf(override))}
      </Text>
    </ActDialog>
  );
}
