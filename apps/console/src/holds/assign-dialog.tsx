import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../session/use-session.js';
import type { Assignee } from './previous-owners.js';

interface AssignDialogProps {
  readonly count: number;
  readonly close: () => void;
  readonly assign: (to: Assignee) => void;
}

/** Says who looks after shipments: oneself with one key, or somebody by name. It goes at once, and can be taken back. */
export default function AssignDialog({ count, close, assign }: AssignDialogProps) {
  const { t } = useTranslation();
  const { person } = usePerson();
  const [to, setTo] = useState('');
  const give = (whom: Assignee): void => {
    close();
    assign(whom);
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('assign.title', { count })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (to.trim() !== '') give(to.trim());
        }}
      >
        <Stack gap={12}>
          <Group gap={8}>
            <Button data-autofocus variant="filled" onClick={() => give(person)}>
              {t('assign.toMe')}
            </Button>
            <Button onClick={() => give(null)}>{t('assign.nobody')}</Button>
          </Group>
          <TextInput
            label={t('assign.to')}
            description={t('assign.toHint')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button type="submit" disabled={to.trim() === ''}>
              {t('assign.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
