import { useTranslation } from 'react-i18next';
import type { Marked } from './marked.js';
import classes from './record.module.css';

const SIGNS = { '+': '+', '-': '−', '=': '' } as const;

/** A sign, a word for those who do not see it, and a colour. */
function Sign({ mark }: Pick<Marked, 'mark'>) {
  const { t } = useTranslation();
  if (mark === '=') return <span aria-hidden>{'\u2007'}</span>;
  return (
    <>
      <span aria-hidden>{SIGNS[mark]}</span>
      <span className="sl-hidden">{t(mark === '+' ? 'records.added' : 'records.removed')}</span>
    </>
  );
}

/** Values as chips; those that came or are gone carry their sign. */
export function Chips({ parts }: { readonly parts: readonly Marked[] }) {
  return (
    <ul className={classes.chips}>
      {parts.map(({ mark, text }) => (
        <li key={mark + text} className={classes.chip} data-mark={mark}>
          {mark !== '=' && (
            <>
              <Sign mark={mark} />{' '}
            </>
          )}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Lines below each other, each with its sign. */
export function MarkedLines({
  parts,
  isCode = false,
}: {
  readonly parts: readonly Marked[];
  readonly isCode?: boolean;
}) {
  return parts.map(({ mark, text }, index) => (
    <div key={index} className={classes.line} data-mark={mark}>
      <span className="sl-mono">
        <Sign mark={mark} />
      </span>
      <span className={isCode ? 'sl-mono' : undefined}>{text}</span>
    </div>
  ));
}

/** Values as they are. */
export const plain = (values: readonly string[]): readonly Marked[] => values.map((text) => ({ mark: '=', text }));
