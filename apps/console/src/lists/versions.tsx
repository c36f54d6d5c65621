import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import page from '../shipment/shipment-page.module.css';
import { DraftLink } from './draft/draft-link.js';
import { useVersions, versionPath, type ListPlace } from './lists-api.js';
import { periodText } from './period.js';
import { SourceTag } from './source-tag.js';
import classes from './version-page.module.css';

interface VersionsProps {
  readonly place: ListPlace;
  /** The open part, which stays open on another version. */
  readonly search: string;
}

/** Every version of the list: what state it is in, from when until when, and who stands for it. */
export function Versions({ place, search }: VersionsProps) {
  const { t, i18n } = useTranslation();
  const versions = useVersions(place.listId);
  if (versions.error) return <ErrorCard error={versions.error} retry={() => void versions.refetch()} />;
  return (
    <nav className="sl-card" aria-label={t('lists.versions')}>
      <header className="sl-card-head">
        <h2>{t('lists.versions')}</h2>
        <DraftLink to={`/lists/${encodeURIComponent(place.listId)}/versions/new`} text={t('listDraft.newVersion')} />
      </header>
      <ul className={classes.versions}>
        {versions.data?.items.map((one) => (
          <li key={one.version}>
            <Link
              className={classes.version}
              to={{ pathname: versionPath({ listId: place.listId, version: one.version }), search }}
              aria-current={one.version === place.version ? 'page' : undefined}
            >
              <span>
                <strong>v{one.version}</strong>
                <span className={page.tag}>{t(`lists.states.${one.state}`)}</span>
                <SourceTag confidence={one.source.confidence} />
              </span>
              <span className="sl-meta sl-num">{periodText(one, i18n)}</span>
              <span className="sl-meta">{t('lists.by', { people: one.authors.join(', ') })}</span>
              <span className="sl-meta">
                {one.approvedBy === undefined
                  ? t('lists.notApproved')
                  : t('lists.approvedBy', { person: one.approvedBy })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
