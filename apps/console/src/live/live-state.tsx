import { useTranslation } from 'react-i18next';
import { secondsText, zoneText } from '../time/instant.js';
import classes from './live-state.module.css';
import { useLive } from './live-store.js';

const AMBER_S = 10;
const RED_S = 60;

/** Top right of every page: whether what is shown is now, and in which time zone. */
export function LiveStateBadge() {
  const { t, i18n } = useTranslation();
  const { connection, heardAtMs, gateSeconds } = useLive();
  const time = secondsText(new Date(heardAtMs ?? performance.timeOrigin), i18n.language);
  const gateTone =
    gateSeconds === undefined || gateSeconds < AMBER_S ? '' : gateSeconds < RED_S ? 'sl-soon' : 'sl-late';
  return (
    <div className={classes.live}>
      <span className={classes.dot} data-connection={connection} aria-hidden />
      <span role="status">
        {connection === 'live'
          ? t('live.live')
          : t(connection === 'connecting' ? 'live.polling' : 'live.reconnecting', { time })}
      </span>
      {connection === 'live' && gateSeconds !== undefined && (
        <span className={`sl-num ${gateTone}`}>
          {t('live.gateBehind', { seconds: Math.round(gateSeconds * 10) / 10 })}
        </span>
      )}
      <span>{zoneText(new Date())}</span>
    </div>
  );
}
