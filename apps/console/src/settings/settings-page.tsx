import { Button, SegmentedControl, Switch, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { LanguageSwitch } from '../session/sign-in.js';
import { usePerson } from '../session/use-session.js';
import { prefer, usePreferences, type Preferences } from '../shell/preferences.js';
import { PageHead } from '../shell/page-head.js';
import { fullText } from '../time/instant.js';
import classes from './settings-page.module.css';

function Row({
  label,
  children,
  hint,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly hint?: string;
}) {
  return (
    <div className={classes.row}>
      <div>
        <div>{label}</div>
        {hint && <div className="sl-meta">{hint}</div>}
      </div>
      <div>{children}</div>
    </div>
  );
}

/** What somebody may choose for themselves, and who they are here. */
export function Page() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('settings.title')} />
      <div className={classes.page}>
        <Choices />
        <You />
      </div>
    </>
  );
}

function Choices() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { density, singleKeys } = usePreferences();
  return (
    <section className="sl-card">
      <Row label={t('settings.language')}>
        <LanguageSwitch />
      </Row>
      <Row label={t('settings.scheme')}>
        <SegmentedControl
          aria-label={t('settings.scheme')}
          size="xs"
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
          data={[
            { value: 'auto', label: t('settings.schemeAuto') },
            { value: 'light', label: t('settings.schemeLight') },
            { value: 'dark', label: t('settings.schemeDark') },
          ]}
        />
      </Row>
      <Row label={t('settings.density')}>
        <SegmentedControl
          aria-label={t('settings.density')}
          size="xs"
          value={density}
          onChange={(value) => prefer({ density: value as Preferences['density'] })}
          data={[
            { value: 'cosy', label: t('settings.cosy') },
            { value: 'compact', label: t('settings.compact') },
          ]}
        />
      </Row>
      <Row label={t('settings.singleKeys')} hint={t('settings.singleKeysHint')}>
        <Switch
          aria-label={t('settings.singleKeys')}
          checked={singleKeys}
          onChange={(event) => prefer({ singleKeys: event.currentTarget.checked })}
        />
      </Row>
      <p className={classes.note}>{t('settings.kept')}</p>
    </section>
  );
}

function You() {
  const { t, i18n } = useTranslation();
  const { session } = usePerson();
  const signOut = useMutation({
    mutationFn: () => answered(desk.POST('/v1/session/sign-out')),
    onSuccess: () => location.assign('/'),
  });
  return (
    <section className="sl-card">
      <Row label={t('settings.you')}>{session.person}</Row>
      <Row label={t('settings.roles')}>{session.roles.map((role) => t(`session.${role as 'ops'}`)).join(', ')}</Row>
      <Row label={t('settings.exporters')}>
        {session.exporters === 'ALL' ? t('settings.allExporters') : session.exporters.join(', ')}
      </Row>
      {session.endsAt && (
        <Row label={t('settings.sessionEnds')}>{fullText(new Date(session.endsAt), i18n.language)}</Row>
      )}
      <Row label="">
        <Button onClick={() => signOut.mutate()} loading={signOut.isPending}>
          {t('signIn.signOut')}
        </Button>
      </Row>
    </section>
  );
}
