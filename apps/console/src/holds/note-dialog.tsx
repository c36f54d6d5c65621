import { Button, Group, Modal, Progress as ProgressBar, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../api/clients.js';
import { answered, Refused } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { ErrorCard } from '../app/error-card.js';
import { inParts, type Progress } from './in-parts.js';
import { Notes } from './notes.js';
import { fetchRows, ROWS_AT_ONCE } from './queue-api.js';
import { keepRows, rowNow } from './use-queue.js';

const CHARACTERS_MAX = 4_000;

interface NoteDialogProps {
  readonly shipmentIds: readonly string[];
  readonly close: () => void;
}

interface Written {
  readonly shipmentId: string;
  /** Why it was not; absent when it was. */
  readonly refusal?: string;
}

/** Reads the notes of a shipment and writes one; on several shipments it writes the same on each. */
export default function NoteDialog({ shipmentIds, close }: NoteDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [progress, setProgress] = useState<Progress>();
  const stop = useRef<AbortController>(undefined);
  // The same text again, after silence, is the same note.
  const key = useMemo(() => (text === '' ? '' : crypto.randomUUID()), [text]);
  const [only] = shipmentIds.length === 1 ? shipmentIds : [];
  const write = useMutation({
    mutationFn: async () => {
      const { signal } = (stop.current = new AbortController());
      const act = async ([at = 0]: readonly number[]) => [
        await writeOne(shipmentIds[at] ?? '', text.trim(), `${key}-${at}`),
      ];
      return inParts([...shipmentIds.keys()], act, { size: 1, signal, onProgress: setProgress });
    },
    onSuccess: async (written) => {
      const fine = written.filter(({ refusal }) => refusal === undefined).map(({ shipmentId }) => shipmentId);
      if (fine.length === shipmentIds.length) close();
      await renew(fine);
    },
    onSettled: () => setProgress(undefined),
  });
  const refused = write.data?.filter(({ refusal }) => refusal !== undefined) ?? [];
  const isReady = text.trim() !== '' && !write.isPending;
  return (
    <Modal
      opened
      onClose={close}
      title={only === undefined ? t('note.title', { count: shipmentIds.length }) : t('note.titleOf', { id: only })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) write.mutate();
        }}
      >
        <Stack gap={12}>
          {only !== undefined && <Notes shipmentId={only} />}
          <Textarea
            data-autofocus
            label={t('note.text')}
            description={t('note.hint')}
            autosize
            minRows={3}
            maxLength={CHARACTERS_MAX}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {progress && shipmentIds.length > 1 && (
            <>
              <ProgressBar value={(progress.done / progress.all) * 100} aria-label={t('note.submit')} />
              <span role="status">{t('bulk.progress', { ...progress })}</span>
            </>
          )}
          {refused.length > 0 && (
            <div role="alert">
              {t('note.failed', { count: refused.length })}
              {refused.map(({ shipmentId, refusal }) => (
                <div key={shipmentId}>
                  <span className="sl-mono">{shipmentId}</span> {refusal}
                </div>
              ))}
            </div>
          )}
          {write.error && <ErrorCard error={write.error} />}
          <Group justify="flex-end">
            <Button onClick={() => (write.isPending ? stop.current?.abort() : close())}>{t('common.cancel')}</Button>
            <Button type="submit" variant="filled" disabled={!isReady} loading={write.isPending}>
              {t('note.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** A refusal is told with the shipment; silence ends it. @throws NoAnswer */
async function writeOne(shipmentId: string, text: string, key: string): Promise<Written> {
  try {
    await answered(
      desk.POST('/v1/shipments/{shipmentId}/notes', {
        params: { path: { shipmentId }, header: { 'Idempotency-Key': key } },
        body: { text },
      }),
    );
    return { shipmentId };
  } catch (error) {
    if (error instanceof Refused) return { shipmentId, refusal: error.problem.detail };
    throw error;
  }
}

async function renew(shipmentIds: readonly string[]): Promise<void> {
  for (const id of shipmentIds) {
    void queryClient.invalidateQueries({ queryKey: ['notes', id] });
    void queryClient.invalidateQueries({ queryKey: ['shipment', id] });
  }
  const loaded = shipmentIds.filter((id) => rowNow(id) !== undefined);
  const read = async (ids: readonly string[]) => {
    keepRows(await fetchRows(ids));
    return [];
  };
  await inParts(loaded, read, { size: ROWS_AT_ONCE });
}
