import { useTranslation } from 'react-i18next';
import type { Phrase } from './condition.js';
import classes from './version-page.module.css';

/** A condition as a sentence, or as a list of sentences below each other. */
export function PhraseText({ phrase }: { readonly phrase: Phrase }) {
  const { t, i18n } = useTranslation();
  switch (phrase.kind) {
    case 'all':
    case 'any':
      return (
        <>
          {t(`lists.phrase.${phrase.kind}`)}
          <ul className={classes.phrases}>
            {phrase.parts.map((part, index) => (
              <li key={index}>
                <PhraseText phrase={part} />
              </li>
            ))}
          </ul>
        </>
      );
    case 'not':
      return (
        <>
          {t('lists.phrase.not')} <PhraseText phrase={phrase.part} />
        </>
      );
    case 'oneOf': {
      const values = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(phrase.values);
      return t('lists.phrase.oneOf', { subject: phrase.subject, values });
    }
    case 'yes':
    case 'no':
    case 'known':
      return t(`lists.phrase.${phrase.kind}`, { subject: phrase.subject });
    case 'code':
      return <code className="sl-mono">{phrase.code}</code>;
    default:
      return t(`lists.phrase.${phrase.kind}`, { subject: phrase.subject, value: phrase.value });
  }
}
