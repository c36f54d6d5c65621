import { useTranslation } from 'react-i18next';
import classes from '../shipment/shipment-page.module.css';

export const VERDICT_WORDS = {
  IN_SCOPE: 'shipment.inScope',
  OUT_OF_SCOPE: 'shipment.outOfScope',
  UNDECIDED: 'shipment.undecided',
} as const;

/** Three values, three looks; undecided never looks like either of the others. */
export function Verdict({ verdict }: { readonly verdict: keyof typeof VERDICT_WORDS }) {
  const { t } = useTranslation();
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      {t(VERDICT_WORDS[verdict])}
    </span>
  );
}
