import { useTranslation } from 'react-i18next';
import { usePerson } from '../session/use-session.js';
import { secondsText, zoneText } from '../time/instant.js';
import classes from './live-state.module.css';
import { useLive } from './live-store.js';

const AMBER_S = 10;
const RED_S = 60;

/** Top right of every page: whether what is shown is now, and in which time zone. */
export function LiveStateBadge() {
  const { t, i18n } = useTranslation();
  const { connection, heardAtMs } = useLive();
  // Who is not told of changes sees nothing that changes.
  if (!usePerson().readsAll) return <div className={classes.live}>{zoneText(new Date())}</div>;
  const time = secondsText(new Date(heardAtMs ?? performance.timeOrigin), i18n.language);
  return (
    <div className={classes.live}>
      <span className={classes.dot} data-connection={connection} aria-hidden />
      <span role="status">
        {connection === 'live'
          ? t('live.live')
          : t(connection === 'connecting' ? 'live.polling' : 'live.reconnecting', { time })}
      </span>
      {connection === 'live' && <GateState />}
      <span>{zoneText(new Date())}</span>
    </div>
  );
}

/** A gate that does not answer must not look like one that has nothing to say. */
function GateState() {
  const { t } = useTranslation();
  const { gateSeconds, gateSilentSeconds } = useLive();
  if (gateSilentSeconds >= AMBER_S)
    return <strong className="sl-num sl-late">{t('live.gateSilent', { seconds: gateSilentSeconds })}</strong>;
  if (gateSeconds === undefined) return null;
  const tone = gateSeconds < AMBER_S ? '' : gateSeconds < RED_S ? 'sl-soon' : 'sl-late';
  return (
    <span className={`sl-num ${tone}`}>{t('live.gateBehind', { seconds: Math.round(gateSeconds * 10) / 10 })}</span>
  );
}
