import { ActionIcon, Kbd, Tooltip } from '@mantine/core';
import { IconSearch, IconSettings } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { OfflineBanner } from '../live/offline-banner.js';
import { startStream } from '../live/stream.js';
import { usePerson } from '../session/use-session.js';
import { initialsOf } from './initials.js';
import { Logo } from './logo.js';
import { navigationFor, type NavigationGroup } from './navigation.js';
import classes from './shell.module.css';
import { useFocusKeeper } from './use-focus-keeper.js';
import { useKeys } from './use-keys.js';
import { useRailCounts, type RailCount, type RailCounts } from './use-rail-counts.js';
import { GO_MS, useGoKeys } from './use-go-keys.js';

const Palette = lazy(() => import('./palette.js'));
const KeyHelp = lazy(() => import('./key-help.js'));

type Overlay = 'palette' | 'keys' | undefined;

/** The rail on the left, and the page beside it. */
export function Shell() {
  const { t } = useTranslation();
  const [overlay, setOverlay] = useState<Overlay>();
  const close = (): void => setOverlay(undefined);
  useKeys({ 'Mod+k': () => setOverlay('palette'), '?': () => setOverlay('keys') });
  useGoKeys(useNavigate(), GO_MS);
  const page = useRef<HTMLElement>(null);
  useFocusKeeper(page, useLocation().pathname);
  const { readsAll } = usePerson();
  useEffect(() => (readsAll ? startStream() : undefined), [readsAll]);
  return (
    <div className={classes.shell}>
      <a href="#page" className={classes.skip}>
        {t('nav.skip')}
      </a>
      <Rail openPalette={() => setOverlay('palette')} />
      <main id="page" ref={page} className={classes.page} tabIndex={-1}>
        <OfflineBanner />
        <Outlet />
      </main>
      <Suspense>
        {overlay === 'palette' && <Palette close={close} />}
        {overlay === 'keys' && <KeyHelp close={close} />}
      </Suspense>
    </div>
  );
}

function Rail({ openPalette }: { readonly openPalette: () => void }) {
  const { t } = useTranslation();
  const counts = useRailCounts();
  const { readsAll } = usePerson();
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <Link to="/" className={classes.brand}>
        <Logo size={22} />
        <span className={classes.word}>Sluice</span>
      </Link>
      {/* The title names it where the rail has no room for words. */}
      <button
        type="button"
        className={classes.jump}
        onClick={openPalette}
        title={t('nav.jump')}
        aria-keyshortcuts="Control+K"
      >
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className={classes.word}>{t('nav.jump')}</span>
        <Kbd size="xs" className={classes.word}>
          Ctrl K
        </Kbd>
      </button>
      <div className={classes.groups}>
        {navigationFor(readsAll).map((group) => (
          <Group key={group.name ?? 'top'} group={group} counts={counts} />
        ))}
      </div>
      <Person />
    </nav>
  );
}

function Group({ group, counts }: { readonly group: NavigationGroup; readonly counts: RailCounts }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={classes.group}>
      {group.name && <h2 className={classes.groupName}>{t(`nav.${group.name}`)}</h2>}
      {group.items.map(({ to, name, icon: Icon }) => {
        const count = countText(counts[name], i18n.language);
        return (
          <Tooltip key={to} label={t(`nav.${name}`)} position="right" openDelay={600}>
            <NavLink
              to={to}
              end={to === '/'}
              className={classes.link ?? ''}
              aria-label={[t(`nav.${name}`), count].filter(Boolean).join(' ')}
            >
              <Icon size={18} stroke={1.75} aria-hidden />
              <span className={classes.word}>{t(`nav.${name}`)}</span>{' '}
              {count !== undefined && (
                <span className={classes.railCount} data-alarm={name === 'breaches' || undefined}>
                  {count}
                </span>
              )}
            </NavLink>
          </Tooltip>
        );
      })}
    </div>
  );
}

/** On the right of an entry; nothing when nothing waits. */
function countText(of: RailCount | undefined, language: string): string | undefined {
  if (of === undefined || of.count === 0) return undefined;
  return `${of.count.toLocaleString(language)}${of.isMore === true ? '+' : ''}`;
}

function Person() {
  const { t } = useTranslation();
  const { person, session } = usePerson();
  const roles = session.roles.map((role) => t(`session.${role as 'ops'}`)).join(', ');
  return (
    <div className={classes.person}>
      <span className={classes.initials} aria-hidden>
        {initialsOf(person)}
      </span>
      <span className={classes.word}>
        <span className={classes.name}>{person}</span>
        <span className="sl-meta">{roles}</span>
      </span>
      <ActionIcon component={Link} to="/settings" variant="subtle" color="gray" aria-label={t('nav.settings')}>
        <IconSettings size={16} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
