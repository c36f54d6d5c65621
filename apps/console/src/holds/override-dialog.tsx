import { Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../api/clients.js';
import { answered, serverNowMs } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { DAY_MS } from '../time/duration.js';
import { localInputText } from '../time/instant.js';
import classes from './override-dialog.module.css';
import type { Selected, Selection } from './selection.js';
import { rowNow } from './use-queue.js';

const REASON_CHARACTERS_MIN = 20;
const SHIPMENTS_MAX = 500;
/** Above so many one types the number. */
const TYPED_ABOVE = 25;
/** What the desk allows unless its operator says otherwise (OVERRIDE_DAYS_MAX). */
const DAYS_MAX = 14;

interface OverrideDialogProps {
  readonly selection: Selection;
  readonly close: () => void;
  /** These were asked for; the others stay selected. */
  readonly done: (shipmentIds: readonly string[]) => void;
}

const hasChanged = ({ shipmentId, decisionVersion }: Selected): boolean =>
  (rowNow(shipmentId)?.decisionVersion ?? decisionVersion) !== decisionVersion;

/** Asks for an override of exactly the holds that are listed; another person decides. */
export default function OverrideDialog({ selection, close, done }: OverrideDialogProps) {
  const { t } = useTranslation();
  // Made when the form opens: a double click, or another try after silence, is one request.
  const [key] = useState(() => crypto.randomUUID());
  const items = useMemo(() => [...selection.items.values()], [selection]);
  const [ticked, setTicked] = useState(
    () => new Set(items.filter((item) => !hasChanged(item)).map((item) => item.shipmentId)),
  );
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => localInputText(new Date(serverNowMs() + 2 * DAY_MS)));
  const [typed, setTyped] = useState('');
  const asked = items.filter(({ shipmentId }) => ticked.has(shipmentId));
  const holds = asked.reduce((sum, { holdIds }) => sum + holdIds.length, 0);
  const request = useMutation({
    mutationFn: () =>
      answered(
        desk.POST('/v1/overrides', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            reason: reason.trim(),
            until: new Date(until).toISOString(),
            shipments: asked.map((item) => ({ ...item, holdIds: [...item.holdIds] })),
          },
        }),
      ),
    onSuccess: () => done(asked.map(({ shipmentId }) => shipmentId)),
  });
  const isReady =
    reason.trim().length >= REASON_CHARACTERS_MIN &&
    asked.length > 0 &&
    asked.length <= SHIPMENTS_MAX &&
    !Number.isNaN(Date.parse(until)) &&
    (asked.length <= TYPED_ABOVE || typed.trim() === String(asked.length));
  if (request.data) {
    const count = {
      holds: request.variables === undefined ? holdsOf(request.data) : holds,
      shipments: request.data.shipments.length,
    };
    return (
      <Modal opened onClose={close} title={t('override.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Stack gap={12}>
          <Text role="status">{t('override.asked', count)}</Text>
          <Group justify="flex-end">
            <Button variant="filled" onClick={close}>
              {t('common.close')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    );
  }
  return (
    <Modal
      opened
      onClose={close}
      title={t('override.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) request.mutate();
        }}
      >
        <Stack gap={12}>
          <Text c="dimmed">{t('override.lead')}</Text>
          <Holds items={items} ticked={ticked} setTicked={setTicked} />
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
            description={t('override.untilHint', { days: DAYS_MAX })}
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
          {asked.length > SHIPMENTS_MAX && <Text c="var(--sl-late)">{t('override.tooMany')}</Text>}
          {request.error && <ErrorCard error={request.error} />}
          <Group justify="flex-end">
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button type="submit" variant="filled" disabled={!isReady} loading={request.isPending}>
              {t('override.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function holdsOf({ shipments }: { readonly shipments: readonly { readonly holds: readonly unknown[] }[] }): number {
  return shipments.reduce((sum, { holds }) => sum + holds.length, 0);
}

interface HoldsProps {
  readonly items: readonly Selected[];
  readonly ticked: ReadonlySet<string>;
  readonly setTicked: (ticked: Set<string>) => void;
}

/** Every hold by its id; what changed since it was selected is unticked and says so. */
function Holds({ items, ticked, setTicked }: HoldsProps) {
  const { t } = useTranslation();
  const flip = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <ul className={classes.holds}>
      {items.map((item) => (
        <li key={item.shipmentId}>
          <Checkbox
            size="xs"
            checked={ticked.has(item.shipmentId)}
            onChange={() => flip(item.shipmentId)}
            label={<span className="sl-mono">{item.shipmentId}</span>}
          />
          <span className={classes.reasons}>
            {reasonsOf(item)
              .map((reason) => t(`reason.${reason}`))
              .join(', ')}
          </span>
          <span className={`sl-mono ${classes.ids}`}>{item.holdIds.join(', ')}</span>
          {hasChanged(item) && <span className={classes.changed}>{t('override.changed')}</span>}
        </li>
      ))}
    </ul>
  );
}

function reasonsOf({ shipmentId, holdIds }: Selected) {
  const holds = rowNow(shipmentId)?.holds ?? [];
  return [...new Set(holds.filter(({ holdId }) => holdIds.includes(holdId)).map(({ reason }) => reason))];
}
