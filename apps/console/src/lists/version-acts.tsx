import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import records from '../records/record.module.css';
import { usePerson } from '../session/use-session.js';
import { ActDialog } from '../shell/act-dialog.js';
import { ageText } from '../time/duration.js';
import { datedText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { whyNoGround } from './impact.js';
import { useImpact } from './impact-store.js';
import { pathOf, type ListVersion } from './lists-api.js';

type Act = 'propose' | 'reject' | 'approve';

interface VersionActsProps {
  readonly list: ListVersion;
  readonly etag: string | undefined;
}

/** Proposing a draft; approving a proposal, or giving it back. A button that is not possible says in text why. */
export function VersionActs({ list, etag }: VersionActsProps) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act>();
  const whyNot = useWhyNot(list, etag);
  const isOwn = usePerson().person === list.proposedBy;
  const acts: readonly Act[] =
    list.status === 'DRAFT' ? ['propose'] : list.status === 'PROPOSED' ? ['reject', 'approve'] : [];
  const nameOf = (one: Act) => t(`lists.acts.${one === 'reject' && isOwn ? 'takeBack' : one}`);
  const reasons = [...new Set(acts.map(whyNot).filter((reason) => reason !== undefined))];
  return (
    <div className={records.acts}>
      {acts.map((one) => (
        <Button
          key={one}
          variant={one === 'reject' ? 'default' : 'filled'}
          disabled={whyNot(one) !== undefined}
          onClick={() => setAct(one)}
        >
          {nameOf(one)}
        </Button>
      ))}
      {reasons.length > 0 && <span className={records.why}>{reasons.join(' ')}</span>}
      {act && <Dialog act={act} name={nameOf(act)} list={list} etag={etag} close={() => setAct(undefined)} />}
    </div>
  );
}

/** The registry checks the role and the second person; the age of the impact is checked here alone. */
function useWhyNot(list: ListVersion, etag: string | undefined): (act: Act) => string | undefined {
  const { t } = useTranslation();
  const { person, may, session } = usePerson();
  const nowMs = useNow();
  const asked = useImpact(list);
  return (act) => {
    if (act === 'propose' && !may('officer')) return t('lists.whyNot.officer');
    if (act === 'reject' && !may('officer', 'approver')) return t('lists.whyNot.reject');
    if (act === 'approve' && !may('approver')) return t('lists.whyNot.approver');
    if (session.exporters !== 'ALL') return t('lists.whyNot.allExporters');
    if (act !== 'approve') return undefined;
    if (list.authors.includes(person) || list.proposedBy === person) return t('lists.whyNot.own');
    const ground = whyNoGround(asked, etag, nowMs);
    return ground && t(`lists.whyNot.impact.${ground}`);
  };
}

interface DialogProps extends VersionActsProps {
  readonly act: Act;
  readonly name: string;
  readonly close: () => void;
}

function Dialog({ act, name, list, etag, close }: DialogProps) {
  const { t } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const perform = useMutation({
    mutationFn: (reason: string) => {
      const params = { path: pathOf(list), header: { 'Idempotency-Key': key, 'If-Match': etag ?? '' } };
      switch (act) {
        case 'propose':
          return answered(registry.POST('/v1/lists/{listId}/versions/{version}/propose', { params }));
        case 'approve':
          return answered(registry.POST('/v1/lists/{listId}/versions/{version}/approve', { params }));
        case 'reject':
          return answered(registry.POST('/v1/lists/{listId}/versions/{version}/reject', { params, body: { reason } }));
        default:
          return act satisfies never;
      }
    },
    onSuccess: close,
    onSettled: async () => {
      for (const queryKey of [['list-version', list.listId, list.version], ['list-versions', list.listId], ['lists']])
        await queryClient.invalidateQueries({ queryKey });
    },
  });
  const label = name.replace('…', '');
  return (
    <ActDialog
      title={t('lists.dialogTitle', { act: label, title: list.title, version: list.version })}
      label={label}
      isPending={perform.isPending}
      error={perform.error}
      act={(reason) => perform.mutate(reason)}
      close={close}
      {...(act === 'reject' && { reason: { label: t('lists.reason'), isRequired: true } })}
    >
      {act === 'propose' && <Text>{t('lists.proposeMeans')}</Text>}
      {act === 'reject' && <Text>{t('lists.rejectMeans')}</Text>}
      {act === 'approve' && <Consequence list={list} />}
    </ActDialog>
  );
}

/** The numbers that were seen, and the date from which they count. */
function Consequence({ list }: { readonly list: ListVersion }) {
  const { t, i18n } = useTranslation();
  const nowMs = useNow();
  const asked = useImpact(list);
  const count = asked?.impact.count;
  const from = new Date(list.effectiveFrom);
  if (!count || asked.computedAtMs === undefined) return null;
  return (
    <>
      <Text>
        {t(from.getTime() > nowMs ? 'lists.approveFrom' : 'lists.approveAtOnce', {
          date: datedText(from, i18n.language),
        })}
      </Text>
      <Text>{t('lists.approveShipments', count.shipments)}</Text>
      <Text>{t('lists.approveProducts', count.products)}</Text>
      <Text className="sl-meta">
        {t('lists.approveAge', { age: ageText(nowMs - asked.computedAtMs, i18n.language) })}
      </Text>
      {list.source.confidence === 'UNVERIFIED' && <Text className="sl-soon">{t('lists.approveUnverified')}</Text>}
    </>
  );
}
