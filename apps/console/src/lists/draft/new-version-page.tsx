import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorCard } from '../../app/error-card.js';
import { useListVersion, useVersions, versionPath, type ListPlace } from '../lists-api.js';
import { draftOf } from './draft.js';
import { DraftForm } from './draft-form.js';
import { DraftPage } from './draft-page.js';

/** The next version of a list, written from its newest one. */
export function Page() {
  const { id = '' } = useParams();
  const versions = useVersions(id);
  const newest = versions.data?.items[0]?.version;
  if (versions.error) return <ErrorCard error={versions.error} retry={() => void versions.refetch()} />;
  return newest === undefined ? null : <Next place={{ listId: id, version: newest }} />;
}

function Next({ place }: { readonly place: ListPlace }) {
  const { t } = useTranslation();
  const list = useListVersion(place);
  if (list.error && !list.data) return <ErrorCard error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return null;
  const { title, version } = list.data.value;
  return (
    <DraftPage title={t('listDraft.newVersionOf', { title })} back={versionPath(place)}>
      <p className="sl-meta" style={{ margin: '12px 20px 0' }}>
        {t('listDraft.from', { version })}
      </p>
      <DraftForm initial={draftOf(list.data.value)} isNext />
    </DraftPage>
  );
}
