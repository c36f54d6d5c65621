import type { RegistrySchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { PageHead } from '../shell/page-head.js';
import { RecordList } from '../records/record-list.js';
import { DraftLink } from './draft/draft-link.js';
import { versionPath } from './lists-api.js';
import { periodText } from './period.js';
import { SourceTag } from './source-tag.js';

type List = RegistrySchemas['ListRow'];

/** Applicable lists with their versions; how sure anybody is of the source always shows. */
export function Page() {
  const { t, i18n } = useTranslation();
  return (
    <>
      <PageHead title={t('nav.lists')}>
        <DraftLink to="/lists/new" text={t('listDraft.newList')} />
      </PageHead>
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
            title: t('lists.list'),
            cell: ({ listId, title, source, inForce }) => (
              <>
                <strong>{title}</strong>
                <div className="sl-mono">{listId}</div>
                <SourceTag confidence={source.confidence} />
                {inForce === undefined && <div className="sl-soon">{t('lists.noneInForce')}</div>}
              </>
            ),
          },
          {
            title: t('lists.version'),
            cell: ({ listId, versions }) =>
              versions.map(({ version, state }) => (
                <div key={version}>
                  <Link className="sl-inline-link" to={versionPath({ listId, version })}>
                    v{version}
                  </Link>{' '}
                  {t(`lists.states.${state}`)}
                </div>
              )),
          },
          {
            title: t('lists.inForce'),
            cell: ({ versions }) =>
              versions.map((one) => (
                <div key={one.version} className="sl-num">
                  {periodText(one, i18n)}
                </div>
              )),
          },
          {
            title: t('lists.author'),
            cell: ({ versions }) => versions.map((one) => <div key={one.version}>{one.authors.join(', ')}</div>),
          },
          {
            title: t('lists.approver'),
            cell: ({ versions }) =>
              versions.map((one) => <div key={one.version}>{one.approvedBy ?? t('common.none')}</div>),
          },
        ]}
      />
    </>
  );
}
