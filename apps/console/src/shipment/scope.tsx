import { IconCheck, IconHelpCircle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './shipment-page.module.css';
import { Verdict } from '../records/verdict.js';

const TRUTHS = { TRUE: 'shipment.true', FALSE: 'shipment.false', UNDECIDED: 'shipment.unknownTerm' } as const;
const TRUTH_ICONS = { TRUE: IconCheck, FALSE: IconX, UNDECIDED: IconHelpCircle } as const;

interface ScopedEntry {
  readonly title: string;
  readonly verdict: 'IN_SCOPE' | 'OUT_OF_SCOPE' | 'UNDECIDED';
  readonly terms: readonly {
    readonly term: string;
    readonly truth: keyof typeof TRUTHS;
    readonly values: Readonly<Record<string, unknown>>;
  }[];
}

/** What an entry is for a product: every term of its condition, what it is, and the value seen. */
export function Scope({ heading, entry }: { readonly heading: string; readonly entry: ScopedEntry }) {
  const { t } = useTranslation();
  return (
    <div className={classes.scope}>
      <div className={classes.scopeHead}>
        <h3>{heading}</h3>
        <Verdict verdict={entry.verdict} />
        <span className="sl-meta">{entry.title}</span>
      </div>
      {entry.terms.map(({ term, truth, values }) => {
        const Picture = TRUTH_ICONS[truth];
        return (
          <div key={term} className={classes.term} data-truth={truth}>
            <span>
              <Picture size={14} stroke={2} aria-hidden />
              {t(TRUTHS[truth])}
            </span>
            <code className="sl-mono">{term}</code>
            <span className="sl-meta">
              {truth === 'UNDECIDED' ? t('shipment.notFilledIn') : Object.values(values).map(String).join(', ')}
            </span>
          </div>
        );
      })}
    </div>
  );
}
