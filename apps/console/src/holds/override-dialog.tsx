import { Button, Group, Modal, Progress, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNowMs } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { usePerson } from '../session/use-session.js';
import { DAY_MS } from '../time/duration.js';
import { localInputText } from '../time/instant.js';
import { hasChanged, OverrideHolds } from './override-holds.js';
import { OverrideOutcomes } from './override-outcome.js';
import { SHIPMENTS_A_REQUEST } from './override-parts.js';
import type { Selection } from './selection.js';
import { useOverrideRequest } from './use-override-request.js';

const REASON_CHARACTERS_MIN = 20;
/** Ten requests: what is asked for at once must still be decided by somebody. */
const SHIPMENTS_MAX = 10 * SHIPMENTS_A_REQUEST;
/** Above so many one types the number. */
const TYPED_ABOVE = 25;
const DAYS_WISHED = 2;

interface OverrideDialogProps {
  readonly selection: Selection;
  readonly close: () => void;
  /** These were asked for; the others stay selected. */
  readonly done: (shipmentIds: readonly string[]) => void;
}

/** Asks for an override of exactly the holds that are listed; another person decides. */
export default function OverrideDialog({ selection, close, done }: OverrideDialogProps) {
  const { t } = useTranslation();
  const daysMax = usePerson().session.overrideDaysMax;
  // As it was when the dialog opened: what is asked for leaves the selection and not the dialog.
  const [items] = useState(() => [...selection.items.values()]);
  const [ticked, setTicked] = useState(
    () => new Set(items.filter((item) => !hasChanged(item)).map((item) => item.shipmentId)),
  );
  const flip = useCallback((id: string): void => {
    setTicked((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() =>
    localInputText(new Date(serverNowMs() + Math.min(DAYS_WISHED, daysMax) * DAY_MS)),
  );
  const [typed, setTyped] = useState('');
  const asked = useMemo(() => items.filter(({ shipmentId }) => ticked.has(shipmentId)), [items, ticked]);
  const endMs = Date.parse(until);
  const isTooLate = endMs > serverNowMs() + daysMax * DAY_MS;
  const wish = { asked, reason: reason.trim(), until: Number.isNaN(endMs) ? '' : new Date(endMs).toISOString() };
  const request = useOverrideRequest(wish, done);
  const isReady =
    wish.reason.length >= REASON_CHARACTERS_MIN &&
    asked.length > 0 &&
    asked.length <= SHIPMENTS_MAX &&
    wish.until !== '' &&
    !isTooLate &&
    (asked.length <= TYPED_ABOVE || typed.trim() === String(asked.length));
  const modal = {
    ...{ opened: true, onClose: close, title: t('override.title'), size: 560 },
    closeButtonProps: { 'aria-label': t('common.close') },
  };
  if (request.data) {
    return (
      <Modal {...modal}>
        <OverrideOutcomes outcomes={request.data} wished={asked.length} close={close} />
      </Modal>
    );
  }
  return (
    <Modal {...modal}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !request.isPending) request.mutate();
        }}
      >
        <Stack gap={12}>
          <Text c="dimmed">{t('override.lead')}</Text>
          <OverrideHolds items={items} ticked={ticked} flip={flip} />
          <Textarea
            data-autofocus
            label={t('override.reason')}
            description={t('override.reasonHint')}
            minRows={3}
            autosize
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <TextInput
            type="datetime-local"
            label={t('override.until')}
            description={t('override.untilHint', { days: daysMax })}
            error={isTooLate && t('override.untilHint', { days: daysMax })}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
          {asked.length > TYPED_ABOVE && (
            <TextInput
              label={t('override.typeNumber', { count: asked.length })}
              value={typed}
              inputMode="numeric"
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          {asked.length > SHIPMENTS_MAX && (
            <Text c="var(--sl-late)">{t('override.tooMany', { count: SHIPMENTS_MAX })}</Text>
          )}
          {request.parts.length > 1 && (
            <Text>{t('override.parts', { count: request.parts.length, each: SHIPMENTS_A_REQUEST })}</Text>
          )}
          {request.progress && request.parts.length > 1 && (
            <>
              <Progress
                value={(request.progress.done / request.progress.all) * 100}
                aria-label={t('override.submit')}
              />
              <Text role="status">{t('bulk.progress', { ...request.progress })}</Text>
            </>
          )}
          {request.error && <ErrorCard error={request.error} />}
          <Group justify="flex-end">
            <Button onClick={request.isPending ? request.cancel : close}>{t('common.cancel')}</Button>
            <Button type="submit" variant="filled" disabled={!isReady} loading={request.isPending}>
              {t('override.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
