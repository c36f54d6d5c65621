import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './override-dialog.module.css';
import type { Selected } from './selection.js';
import { rowNow } from './use-queue.js';

/** Whether the gate has decided again since somebody looked. */
export const hasChanged = ({ shipmentId, decisionVersion }: Selected): boolean =>
  (rowNow(shipmentId)?.decisionVersion ?? decisionVersion) !== decisionVersion;

interface HoldsProps {
  readonly items: readonly Selected[];
  readonly ticked: ReadonlySet<string>;
  readonly flip: (shipmentId: string) => void;
}

/** Every hold by its id; what changed since it was selected is unticked and says so. */
export function OverrideHolds({ items, ticked, flip }: HoldsProps) {
  return (
    <ul className={classes.holds}>
      {items.map((item) => (
        <Item key={item.shipmentId} item={item} isTicked={ticked.has(item.shipmentId)} flip={flip} />
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly item: Selected;
  readonly isTicked: boolean;
  readonly flip: (shipmentId: string) => void;
}

const Item = memo(function Item({ item, isTicked, flip }: ItemProps) {
  const { t } = useTranslation();
  return (
    <li>
      <label className={classes.tick}>
        <input type="checkbox" checked={isTicked} onChange={() => flip(item.shipmentId)} />
        <span className="sl-mono">{item.shipmentId}</span>
      </label>
      <span className={classes.reasons}>
        {reasonsOf(item)
          .map((reason) => t(`reason.${reason}`))
          .join(', ')}
      </span>
      <span className={`sl-mono ${classes.ids}`}>{item.holdIds.join(', ')}</span>
      {hasChanged(item) && <span className={classes.changed}>{t('override.changed')}</span>}
    </li>
  );
});

function reasonsOf({ shipmentId, holdIds }: Selected) {
  const holds = rowNow(shipmentId)?.holds ?? [];
  return [...new Set(holds.filter(({ holdId }) => holdIds.includes(holdId)).map(({ reason }) => reason))];
}
