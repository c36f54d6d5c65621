import { Button, Modal, Stack, Text } from '@mantine/core';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NoAnswer, Refused } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { SignInPage } from './sign-in.js';
import { endedStore } from './session-state.js';
import { signInUrl, useSession } from './use-session.js';

/** Shows what is within to somebody who is signed in, and the way to sign in to everybody else. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  if (session.data !== undefined) {
    return (
      <>
        {children}
        <EndedDialog />
      </>
    );
  }
  if (session.error instanceof Refused && session.error.status === 401) return <SignInPage />;
  if (session.error instanceof Refused || session.error instanceof NoAnswer)
    return <ErrorCard error={session.error} retry={() => void session.refetch()} />;
  return null;
}

/** Over the page, so that what was typed is still there when somebody signs in elsewhere and comes back. */
function EndedDialog() {
  const { t } = useTranslation();
  const ended = useSyncExternalStore(endedStore.subscribe, endedStore.get);
  return (
    <Modal opened={ended} onClose={() => undefined} withCloseButton={false} title={t('signIn.title')}>
      <Stack gap={12}>
        <Text>{t('signIn.expired')}</Text>
        <Button component="a" href={signInUrl()} variant="filled">
          {t('signIn.again')}
        </Button>
      </Stack>
    </Modal>
  );
}
