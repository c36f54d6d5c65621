import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { usePerson } from '../session/use-session.js';
import { fetchRows, ROWS_AT_ONCE } from './queue-api.js';
import { keepRows } from './use-queue.js';

interface AssignDialogProps {
  readonly shipmentIds: readonly string[];
  readonly close: () => void;
  /** Those that somebody looks after now; the others stay selected. */
  readonly done: (shipmentIds: readonly string[]) => void;
}

const FINE: readonly string[] = ['ASSIGNED', 'UNCHANGED'];

/** Says who looks after shipments: oneself with one key, or somebody by name. */
export default function AssignDialog({ shipmentIds, close, done }: AssignDialogProps) {
  const { t } = useTranslation();
  const { person } = usePerson();
  const [to, setTo] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const assign = useMutation({
    mutationFn: (whom: string | null) =>
      answered(
        desk.POST('/v1/holds/assign', {
          params: { header: { 'Idempotency-Key': `${key}-${whom ?? ''}` } },
          body: { shipmentIds: [...shipmentIds], to: whom },
        }),
      ),
    onSuccess: async ({ results }) => {
      const fine = results.filter(({ outcome }) => FINE.includes(outcome)).map(({ shipmentId }) => shipmentId);
      done(fine);
      for (let at = 0; at < fine.length; at += ROWS_AT_ONCE)
        keepRows(await fetchRows(fine.slice(at, at + ROWS_AT_ONCE)));
      if (fine.length === results.length) close();
    },
  });
  const failed = assign.data?.results.filter(({ outcome }) => !FINE.includes(outcome)) ?? [];
  return (
    <Modal
      opened
      onClose={close}
      title={t('assign.title', { count: shipmentIds.length })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (to.trim() !== '') assign.mutate(to.trim());
        }}
      >
        <Stack gap={12}>
          <Group gap={8}>
            <Button data-autofocus variant="filled" loading={assign.isPending} onClick={() => assign.mutate(person)}>
              {t('assign.toMe')}
            </Button>
            <Button disabled={assign.isPending} onClick={() => assign.mutate(null)}>
              {t('assign.nobody')}
            </Button>
          </Group>
          <TextInput
            label={t('assign.to')}
            description={t('assign.toHint')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          {failed.length > 0 && (
            <div role="alert">
              {t('assign.failed', { count: failed.length })}
              {failed.map(({ shipmentId, outcome }) => (
                <div key={shipmentId}>
                  <span className="sl-mono">{shipmentId}</span> {outcome}
                </div>
              ))}
            </div>
          )}
          {assign.error && <ErrorCard error={assign.error} />}
          <Group justify="flex-end">
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button type="submit" disabled={to.trim() === '' || assign.isPending}>
              {t('assign.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
