import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { DeskSchemas } from '@sluice/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { desk } from '../api/clients.js';
import { answered, answeredWithEtag } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { ErrorCard } from '../app/error-card.js';
import { usePerson } from '../session/use-session.js';
import page from '../shipment/shipment-page.module.css';
import { PageHead } from '../shell/page-head.js';
import { TabRow } from '../shell/tab-row.js';
import { fullText } from '../time/instant.js';

type Override = DeskSchemas['Override'];

const TABS = ['REQUESTED', 'decided'] as const;

/** What waits for a decision, and what happens if somebody says yes. */
export function Page() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'REQUESTED';
  const overrides = useQuery({
    queryKey: ['overrides'],
    queryFn: () => answered(desk.GET('/v1/overrides', { params: { query: { limit: 200 } } })),
    refetchInterval: 10_000,
  });
  const items = (overrides.data?.items ?? []).filter(
    ({ status }) => (status === 'REQUESTED') === (tab === 'REQUESTED'),
  );
  const chosen = items.find(({ overrideId }) => overrideId === search.get('id'));
  return (
    <>
      <PageHead title={t('approvals.title')} />
      <TabRow
        label={t('approvals.title')}
        tabs={TABS.map((name) => ({ name, text: t(`approvals.tabs.${name}`) }))}
        current={tab}
        open={(name) => setSearch(name === 'REQUESTED' ? {} : { tab: name })}
      />
      {overrides.error && <ErrorCard error={overrides.error} retry={() => void overrides.refetch()} />}
      <div className={page.columns}>
        <section className="sl-card">
          <OverridesTable items={items} tab={tab} chosen={chosen?.overrideId} />
          {overrides.data && items.length === 0 && <p className="sl-card-body">{t('approvals.empty')}</p>}
        </section>
        {chosen ? (
          <Detail key={chosen.overrideId} overrideId={chosen.overrideId} />
        ) : (
          <p className="sl-meta">{t('approvals.pick')}</p>
        )}
      </div>
    </>
  );
}

function useWhat(): (override: Override) => { shipments: string; holds: string } {
  const { t } = useTranslation();
  return ({ shipments }) => ({
    shipments: t('bulk.shipments', { count: shipments.length }),
    holds: t('bulk.holds', { count: shipments.reduce((sum, { holds }) => sum + holds.length, 0) }),
  });
}

interface OverridesTableProps {
  readonly items: readonly Override[];
  readonly tab: (typeof TABS)[number];
  readonly chosen: string | undefined;
}

function OverridesTable({ items, tab, chosen }: OverridesTableProps) {
  const { t, i18n } = useTranslation();
  const { person } = usePerson();
  const whatOf = useWhat();
  return (
    <table className={page.table}>
      <thead>
        <tr>
          {(['what', 'asked', 'reason', 'ends', 'state'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`approvals.columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((override) => (
          <tr key={override.overrideId} aria-current={override.overrideId === chosen || undefined}>
            <td>
              <Link
                to={`?${new URLSearchParams({ ...(tab === 'decided' && { tab }), id: override.overrideId }).toString()}`}
              >
                {t('approvals.what', whatOf(override))}
              </Link>
            </td>
            <td>
              {override.requestedBy}
              <div className="sl-meta sl-num">{fullText(new Date(override.requestedAt), i18n.language)}</div>
              {override.requestedBy === person && tab === 'REQUESTED' && (
                <div className="sl-meta">{t('approvals.own')}</div>
              )}
            </td>
            <td>{override.reason}</td>
            <td className="sl-num">{fullText(new Date(override.until), i18n.language)}</td>
            <td>{t(`approvals.status.${override.status}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One request as it is now: every hold with its state, and the two ways out. */
function Detail({ overrideId }: { readonly overrideId: string }) {
  const { t, i18n } = useTranslation();
  const { person, may } = usePerson();
  const [dialog, setDialog] = useState<'approve' | 'reject'>();
  const override = useQuery({
    queryKey: ['override', overrideId],
    queryFn: () => answeredWithEtag(desk.GET('/v1/overrides/{overrideId}', { params: { path: { overrideId } } })),
    refetchInterval: 5_000,
  });
  if (override.error) return <ErrorCard error={override.error} />;
  if (!override.data) return null;
  const { value, etag } = override.data;
  const decidedBy = value.approvedBy ?? value.rejectedBy;
  const decidedAt = value.approvedAt ?? value.rejectedAt;
  const whyNot = !may('approver')
    ? t('approvals.needsApprover')
    : value.requestedBy === person
      ? t('approvals.own')
      : undefined;
  return (
    <section className="sl-card" aria-live="polite">
      <header className="sl-card-head">
        <h2>{t(`approvals.status.${value.status}`)}</h2>
        <span className="sl-mono">{overrideId}</span>
      </header>
      <div className="sl-card-body">
        <p>{value.reason}</p>
        {value.rejectionReason && <p>{value.rejectionReason}</p>}
      </div>
      {value.shipments.map(({ shipmentId, holds, status, refusal }) => (
        <div key={shipmentId}>
          <div className={page.group}>
            <Link to={`/shipments/${encodeURIComponent(shipmentId)}`} className="sl-mono">
              {shipmentId}
            </Link>
            <span className="sl-meta">{t(`approvals.status.${status}`)}</span>
            {refusal && <span className="sl-late">{refusal.message}</span>}
          </div>
          {holds.map(({ holdId, lineNo, sku, reason, open }) => (
            <div key={holdId} className="sl-card-body">
              {t('shipment.line', { lineNo })} <span className="sl-mono">{sku}</span> {t(`reason.${reason}`)}{' '}
              <span className={open ? 'sl-meta' : 'sl-soon'}>
                {t(open ? 'approvals.holdOpen' : 'approvals.holdClosed')}
              </span>
            </div>
          ))}
        </div>
      ))}
      <footer className={page.foot}>
        {value.status === 'REQUESTED' ? (
          <Group gap={8}>
            <Button variant="filled" disabled={whyNot !== undefined} onClick={() => setDialog('approve')}>
              {t('approvals.approve')}
            </Button>
            <Button disabled={whyNot !== undefined} onClick={() => setDialog('reject')}>
              {t('approvals.reject')}
            </Button>
            {whyNot}
          </Group>
        ) : (
          decidedBy &&
          decidedAt &&
          t('approvals.decidedBy', {
            status: t(`approvals.status.${value.status}`),
            person: decidedBy,
            time: fullText(new Date(decidedAt), i18n.language),
          })
        )}
      </footer>
      {dialog && <Decide act={dialog} override={value} etag={etag} close={() => setDialog(undefined)} />}
    </section>
  );
}

interface DecideProps {
  readonly act: 'approve' | 'reject';
  readonly override: Override;
  readonly etag: string | undefined;
  readonly close: () => void;
}

/** The sentence with the numbers, before anything is said. */
function Decide({ act, override, etag, close }: DecideProps) {
  const { t, i18n } = useTranslation();
  const whatOf = useWhat();
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: () => {
      const params = {
        path: { overrideId: override.overrideId },
        header: { 'Idempotency-Key': key, 'If-Match': etag ?? '' },
      };
      return act === 'approve'
        ? answered(desk.POST('/v1/overrides/{overrideId}/approve', { params }))
        : answered(desk.POST('/v1/overrides/{overrideId}/reject', { params, body: { reason: reason.trim() } }));
    },
    onSuccess: close,
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: ['overrides'] });
      await queryClient.invalidateQueries({ queryKey: ['override', override.overrideId] });
    },
  });
  const until = fullText(new Date(override.until), i18n.language);
  return (
    <Modal opened onClose={close} title={t(`approvals.${act}`)} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack gap={12}>
        {act === 'approve' ? (
          <Text>{t('approvals.approveConfirm', { ...whatOf(override), until })}</Text>
        ) : (
          <Textarea
            data-autofocus
            label={t('approvals.rejectReason')}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {decide.error && <ErrorCard error={decide.error} />}
        <Group justify="flex-end">
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button
            variant="filled"
            loading={decide.isPending}
            disabled={act === 'reject' && reason.trim() === ''}
            onClick={() => decide.mutate()}
          >
            {t(`approvals.${act}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
