import { Button, Group, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { ErrorCard } from '../app/error-card.js';
import { usePerson } from '../session/use-session.js';
import page from '../shipment/shipment-page.module.css';
import { PageHead } from '../shell/page-head.js';
import { useEntries } from './filings-api.js';

const EVERY = '*';
const listed = (text: string | null): string[] => (text ?? '').split(',').filter((one) => one !== '');

/** A draft of a filing; what is known already comes with the address: `sku`, `destination`, `exporter`, `list`, `entry`. */
export function Page() {
  const { t } = useTranslation();
  const { may } = usePerson();
  return (
    <>
      <PageHead title={t('filings.create.title')}>
        <Button component={Link} to="/filings">
          {t('filings.title')}
        </Button>
      </PageHead>
      {may('officer') ? (
        <Form />
      ) : (
        <p className={`sl-card sl-card-body ${page.record}`}>{t('filings.whyNot.officer')}</p>
      )}
    </>
  );
}

function Form() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const entries = useEntries();
  const [key] = useState(() => crypto.randomUUID());
  const [exporterId, setExporter] = useState(search.get('exporter') ?? '');
  const [chosen, setChosen] = useState<string>();
  const [skus, setSkus] = useState(listed(search.get('sku')));
  const [markets, setMarkets] = useState(listed(search.get('destination')));
  const wanted = entries.data?.find(
    ({ entryId, listId }) => entryId === search.get('entry') && [null, listId].includes(search.get('list')),
  );
  const entry = chosen ?? (wanted && nameOf(wanted));
  const under = entries.data?.find((one) => nameOf(one) === entry);
  const create = useMutation({
    mutationFn: () =>
      answered(
        registry.POST('/v1/filings', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            exporterId: exporterId.trim(),
            listId: under?.listId ?? '',
            entryId: under?.entryId ?? '',
            skus,
            markets: markets.length === 0 ? [EVERY] : markets,
          },
        }),
      ),
    onSuccess: async ({ filingId }) => {
      await queryClient.invalidateQueries({ queryKey: ['filings'] });
      await navigate(`/filings/${encodeURIComponent(filingId)}`);
    },
  });
  const isReady = exporterId.trim() !== '' && under !== undefined && skus.length > 0;
  return (
    <form
      className={`sl-card ${page.record}`}
      style={{ maxWidth: 640 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !create.isPending) create.mutate();
      }}
    >
      <Stack gap={12} p={16}>
        <p className="sl-meta">{t('filings.create.means')}</p>
        <TextInput
          label={t('filings.columns.exporter')}
          required
          value={exporterId}
          onChange={(event) => setExporter(event.currentTarget.value)}
        />
        <Select
          label={t('filings.columns.entry')}
          required
          searchable
          allowDeselect={false}
          data={(entries.data ?? []).map((one) => ({ value: nameOf(one), label: `${one.title} (${one.listId})` }))}
          value={entry ?? null}
          onChange={(value) => setChosen(value ?? undefined)}
        />
        <TagsInput label={t('filings.columns.skus')} required value={skus} onChange={setSkus} clearable />
        <TagsInput
          label={t('filings.columns.markets')}
          description={t('filings.create.markets')}
          value={markets}
          onChange={(codes) => setMarkets(codes.map((code) => code.toUpperCase()))}
          clearable
        />
        {entries.error && <ErrorCard error={entries.error} retry={() => void entries.refetch()} />}
        {create.error && <ErrorCard error={create.error} title={t('common.notDone')} />}
        <Group justify="flex-end">
          <Button type="submit" variant="filled" disabled={!isReady} loading={create.isPending}>
            {t('filings.create.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const nameOf = ({ listId, entryId }: { readonly listId: string; readonly entryId: string }): string =>
  JSON.stringify([listId, entryId]);
