import { Badge, Button, SegmentedControl, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconLogin2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../language/language.js';
import type { Language } from '../language/resources.js';
import { Logo } from '../shell/logo.js';
import classes from './sign-in.module.css';
import { signInUrl } from './use-session.js';

/** Loopback over plain http is let through for development only (`OIDC_ISSUER`). */
function isForDevelopment(): boolean {
  const issuer = document.querySelector<HTMLMetaElement>('meta[name=sluice-issuer]')?.content ?? '';
  return issuer.startsWith('http://');
}

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('signIn.language')}
      size="xs"
      value={i18n.language}
      onChange={(language) => void chooseLanguage(language as Language)}
      data={[
        { value: 'en', label: 'English' },
        { value: 'zh-CN', label: '简体中文' },
      ]}
    />
  );
}

/** What somebody sees who is not signed in; afterwards they are where they wanted to be. */
export function SignInPage() {
  const { t } = useTranslation();
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Logo size={40} />
        <Title order={1} size={28} lh="36px">
          {t('signIn.title')}
        </Title>
        <Text c="dimmed">{t('signIn.what')}</Text>
        <Button component="a" href={signInUrl()} variant="filled" fullWidth leftSection={<IconLogin2 size={16} />}>
          {t('signIn.button')}
        </Button>
        {isForDevelopment() && (
          <div className={classes.development}>
            <Badge variant="outline" leftSection={<IconAlertTriangle size={12} />} className={classes.tag}>
              {t('signIn.development')}
            </Badge>
            <Text size="xs">{t('signIn.developmentNote')}</Text>
          </div>
        )}
        <LanguageSwitch />
      </div>
    </main>
  );
}
