import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorCard } from '../app/error-card.js';

interface ActDialogProps {
  readonly title: string;
  /** Of the button: the verb. */
  readonly label: string;
  /** What follows from it, with numbers and names. */
  readonly children?: ReactNode;
  /** How a reason is asked for; none without it. */
  readonly reason?: { readonly label: string; readonly hint?: string; readonly isRequired: boolean };
  /** Whether what else the dialog asks is filled in. */
  readonly isReady?: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  /** @param reason without blanks around it; empty when there is none */
  readonly act: (reason: string) => void;
  readonly close: () => void;
  readonly size?: string;
}

/** An act that is said out loud before it is done, with its reason where one is asked for. What is typed stays when it fails. */
export function ActDialog(props: ActDialogProps) {
  const { title, label, children, reason: asked, isReady = true, isPending, error, act, close, size } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const may = isReady && (asked?.isRequired !== true || reason.trim() !== '');
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      {...(size !== undefined && { size })}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (may && !isPending) act(reason.trim());
        }}
      >
        <Stack gap={12}>
          {children}
          {asked && (
            <Textarea
              label={asked.label}
              description={asked.hint}
              required={asked.isRequired}
              value={reason}
              autosize
              minRows={2}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {error !== null && error !== undefined && <ErrorCard error={error} title={t('common.notDone')} />}
          <Group justify="flex-end">
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button type="submit" variant="filled" disabled={!may} loading={isPending}>
              {label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
