import { Button, TextInput } from '@mantine/core';
import type { RegistrySchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import bar from '../holds/queue-page.module.css';
import { PageHead } from '../shell/page-head.js';
import { fullText } from '../time/instant.js';
import { RecordList } from '../records/record-list.js';

type AuditItem = RegistrySchemas['AuditItem'];

/** Who did what to what, from what it was to what it is; nothing here can be edited. */
export function Page() {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const object = search.get('object') ?? '';
  return (
    <>
      <PageHead title={t('nav.audit')} />
      <form
        className={bar.bar}
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = String(new FormData(event.currentTarget).get('object')).trim();
          setSearch(wanted === '' ? {} : { object: wanted });
        }}
      >
        <TextInput
          key={object}
          name="object"
          defaultValue={object}
          aria-label={t('records.object')}
          placeholder="filing:F-1002"
          className={bar.search ?? ''}
        />
        <Button type="submit">{t('records.show')}</Button>
        <span className="sl-meta">{t('records.auditHint')}</span>
      </form>
      {object !== '' && (
        <RecordList<AuditItem>
          name={['audit', object]}
          ask={(cursor) =>
            answered(
              registry.GET('/v1/audit', {
                params: { query: { object, limit: 100, ...(cursor !== undefined && { cursor }) } },
              }),
            )
          }
          keyOf={({ seq }) => String(seq)}
          columns={[
            {
              title: t('records.at'),
              cell: ({ at }) => <span className="sl-num">{fullText(new Date(at), i18n.language)}</span>,
            },
            { title: t('records.by'), cell: ({ by }) => by },
            { title: t('records.did'), cell: ({ action }) => action },
            { title: t('records.object'), cell: ({ object }) => <span className="sl-mono">{object}</span> },
            { title: t('records.change'), cell: (item) => <Changed item={item} /> },
            { title: t('records.why'), cell: ({ why }) => why },
          ]}
        />
      )}
    </>
  );
}

function Changed({ item: { from, to } }: { readonly item: AuditItem }) {
  const names = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])];
  return names.map((name) => (
    <div key={name} className="sl-meta">
      {name}: {from?.[name] !== undefined && <s>{JSON.stringify(from[name]).slice(0, 120)}</s>}{' '}
      <b>{to?.[name] === undefined ? '' : JSON.stringify(to[name]).slice(0, 120)}</b>
    </div>
  ));
}
