import type { RegistrySchemas } from '@sluice/client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { PageHead } from '../shell/page-head.js';
import page from '../shipment/shipment-page.module.css';
import { fullText } from '../time/instant.js';
import { evidenceText } from '../words/hold-words.js';
import { RecordList } from '../records/record-list.js';

type List = RegistrySchemas['ListRow'];

/** Applicable lists with their versions; how sure anybody is of the source always shows. */
export function Page() {
  const { t, i18n } = useTranslation();
  const day = (at: string): string => fullText(new Date(at), i18n.language);
  return (
    <>
      <PageHead title={t('nav.lists')} />
      <RecordList<List>
        name={['lists']}
        ask={(cursor) =>
          answered(
            registry.GET('/v1/lists', { params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } } }),
          )
        }
        keyOf={({ listId }) => listId}
        columns={[
          {
            title: t('records.list'),
            cell: ({ listId, title, caveat }) => (
              <>
                <strong>{title}</strong>
                <div className="sl-mono">{listId}</div>
                {caveat && <div className="sl-soon">{caveat}</div>}
              </>
            ),
          },
          {
            title: t('records.version'),
            cell: ({ listId, versions }) =>
              versions.map(({ version, state }) => (
                <div key={version}>
                  <Link to={`/lists/${encodeURIComponent(listId)}/versions/${version}`}>v{version}</Link>{' '}
                  {t(`records.states.${state}`)}
                </div>
              )),
          },
          {
            title: t('records.inForce'),
            cell: ({ versions }) =>
              versions.map(({ version, effectiveFrom, effectiveUntil }) => (
                <div key={version} className="sl-num">
                  {day(effectiveFrom)} – {effectiveUntil ? day(effectiveUntil) : t('records.openEnd')}
                </div>
              )),
          },
          {
            title: t('records.author'),
            cell: ({ versions }) => versions.map((one) => <div key={one.version}>{one.authors.join(', ')}</div>),
          },
          {
            title: t('records.approver'),
            cell: ({ versions }) =>
              versions.map((one) => <div key={one.version}>{one.approvedBy ?? t('common.none')}</div>),
          },
        ]}
      />
    </>
  );
}

/** One version: its source uncut, and every entry as it was written. */
export function VersionPage() {
  const { id = '', version = '' } = useParams();
  const { t, i18n } = useTranslation();
  const list = useQuery({
    queryKey: ['list-version', id, version],
    queryFn: () =>
      answered(
        registry.GET('/v1/lists/{listId}/versions/{version}', {
          params: { path: { listId: id, version: version as never } },
        }),
      ),
  });
  if (list.error) return <ErrorCard error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return null;
  const { title, source, state, entries } = list.data;
  return (
    <>
      <PageHead title={`${title} v${version}`} count={t(`records.states.${state}`)} />
      <section className={`sl-card ${page.record}`}>
        <header className="sl-card-head">
          <h2>{source.title}</h2>
          <span className={source.confidence === 'UNVERIFIED' ? page.tagWarn : page.tag}>
            {t(source.confidence === 'UNVERIFIED' ? 'shipment.sourceUnverified' : 'shipment.sourceVerified')}
          </span>
        </header>
        <p className="sl-card-body">{source.note}</p>
      </section>
      <section className={`sl-card ${page.record}`}>
        <table className={page.table}>
          <thead>
            <tr>
              {(['name', 'condition', 'requires', 'signals'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`records.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.entryId}>
                <td>
                  <strong>{entry.title}</strong>
                  <div className="sl-mono">{entry.entryId}</div>
                  <div className="sl-meta">{entry.markets.join(', ')}</div>
                </td>
                <td>
                  <code style={{ whiteSpace: 'normal' }} className="sl-mono">
                    {entry.when}
                  </code>
                </td>
                <td>{entry.requires.map((kind) => evidenceText(kind, i18n)).join(', ')}</td>
                <td>{entry.signals.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
