import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './override-dialog.module.css';
import type { OverrideOutcome } from './use-override-request.js';

interface OutcomeProps {
  readonly outcomes: readonly OverrideOutcome[];
  /** How many somebody wanted to ask for. */
  readonly wished: number;
  readonly close: () => void;
}

/** What became of each: those that were not asked for come first, and stay selected. */
export function OverrideOutcomes({ outcomes, wished, close }: OutcomeProps) {
  const { t } = useTranslation();
  const asked = outcomes.filter(({ overrideId }) => overrideId !== undefined);
  const refused = outcomes.filter(({ overrideId }) => overrideId === undefined);
  const holds = asked.reduce((sum, one) => sum + one.holds, 0);
  return (
    <Stack gap={12}>
      {asked.length > 0 && <Text role="status">{t('override.asked', { holds, shipments: asked.length })}</Text>}
      {refused.length > 0 && <Text role="alert">{t('override.refusedCount', { count: refused.length })}</Text>}
      {outcomes.length < wished && <Text>{t('override.notSent', { count: wished - outcomes.length })}</Text>}
      <ul className={classes.holds}>
        {[...refused, ...asked].map(({ shipmentId, overrideId, refusal }) => (
          <li key={shipmentId}>
            <span className="sl-mono">{shipmentId}</span>
            <span className={classes.reasons}>
              {t(overrideId === undefined ? 'override.outcome.REFUSED' : 'override.outcome.REQUESTED')}{' '}
              {overrideId !== undefined && <Link to="/approvals">{overrideId}</Link>}
            </span>
            {refusal !== undefined && <span className={classes.changed}>{refusal}</span>}
          </li>
        ))}
      </ul>
      <Group justify="flex-end">
        <Button variant="filled" onClick={close}>
          {t('common.close')}
        </Button>
      </Group>
    </Stack>
  );
}
