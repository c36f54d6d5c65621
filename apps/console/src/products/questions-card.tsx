import { Button, Checkbox, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registry } from '../api/clients.js';
import { answered, Refused } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { ErrorCard } from '../app/error-card.js';
import { usePerson } from '../session/use-session.js';
import page from '../shipment/shipment-page.module.css';
import { useProductFixes } from './products-api.js';
import classes from './product-page.module.css';
import { answerOf, attributesWith, questionsOf, type Answer, type Product, type Question } from './questions.js';

interface QuestionsCardProps {
  readonly product: Product;
  readonly etag: string | undefined;
}

/** What somebody has typed, and the state of the product that they saw when they began. */
interface Draft {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly etag: string | undefined;
}

/** Each attribute an entry asks about; what is not known stays not known until somebody says otherwise. */
export function QuestionsCard({ product, etag }: QuestionsCardProps) {
  const { t } = useTranslation();
  const { may } = usePerson();
  const [draft, setDraft] = useState<Draft>();
  const [stands, setStands] = useState(!product.scope.descriptionConflict);
  const save = useSave(product, () => setDraft(undefined));
  const questions = questionsOf(product);
  const isOvertaken = draft !== undefined && draft.etag !== etag;
  const say = (attribute: string, answer: Answer): void =>
    setDraft((now) => ({
      answers: new Map(now?.answers).set(attribute, answer),
      etag: now === undefined ? etag : now.etag,
    }));
  if (questions.length === 0) return null;
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('products.questions')}</h2>
        <span className="sl-meta">
          {t('products.open', { count: questions.filter(({ isOpen }) => isOpen).length })}
        </span>
      </header>
      {questions.map((question) => (
        <QuestionRow
          key={question.attribute}
          question={question}
          said={draft?.answers}
          say={(answer) => say(question.attribute, answer)}
          mayAnswer={may('officer')}
        />
      ))}
      <div className={classes.save}>
        <Consequence sku={product.sku} />
        {isOvertaken && (
          <p role="alert" className={page.tagWarn}>
            {t('products.overtaken', { person: product.classification.confirmedBy ?? t('products.somebody') })}
            <Button size="compact-sm" onClick={() => setDraft({ ...draft, etag })}>
              {t('products.keepMine')}
            </Button>
            <Button size="compact-sm" onClick={() => setDraft(undefined)}>
              {t('products.takeTheirs')}
            </Button>
          </p>
        )}
        {save.error && !(save.error instanceof Refused && save.error.status === 412) && (
          <ErrorCard error={save.error} />
        )}
        <Checkbox
          label={t('products.stand')}
          description={t('products.standHint')}
          checked={stands}
          disabled={!may('officer')}
          onChange={(event) => setStands(event.currentTarget.checked)}
        />
        <Group gap={8}>
          <Button
            variant="filled"
            disabled={draft === undefined || isOvertaken || !may('officer')}
            loading={save.isPending}
            onClick={() =>
              draft &&
              save.mutate({
                etag: draft.etag,
                attributes: attributesWith(product, draft.answers),
                confirmed: stands,
              })
            }
          >
            {t('products.save')}
          </Button>
          {draft && <Button onClick={() => setDraft(undefined)}>{t('common.cancel')}</Button>}
          <span className="sl-meta">
            {!may('officer') ? t('products.needsOfficer') : draft === undefined ? t('products.nothingChanged') : ''}
          </span>
        </Group>
      </div>
    </section>
  );
}

interface Saved {
  readonly etag: string | undefined;
  readonly attributes: Product['classification']['attributes'];
  readonly confirmed: boolean;
}

/** Saves a classification as a whole, from the state it was made from. */
export function useSave(product: Product, done: () => void) {
  return useMutation({
    mutationFn: ({ etag, attributes, confirmed }: Saved) =>
      answered(
        registry.PUT('/v1/products/{sku}/classification', {
          params: { path: { sku: product.sku }, header: { 'If-Match': etag ?? '' } },
          body: { attributes, confirmed },
        }),
      ),
    onSuccess: done,
    onSettled: async () => {
      for (const name of ['product', 'products', 'product-fixes'])
        await queryClient.invalidateQueries({ queryKey: [name] });
    },
  });
}

/** What waits for an answer, said before it is given. */
function Consequence({ sku }: { readonly sku: string }) {
  const { t } = useTranslation();
  const fixes = useProductFixes(sku).data?.filter(({ fix }) => fix.kind === 'CLASSIFY_PRODUCT') ?? [];
  const most = fixes[0];
  return (
    <p>
      {most === undefined
        ? t('products.nothingWaits')
        : t('products.consequence', { count: most.shipments, freed: most.freesAtOnce })}
    </p>
  );
}

interface QuestionRowProps {
  readonly question: Question;
  readonly said: ReadonlyMap<string, Answer> | undefined;
  readonly say: (answer: Answer) => void;
  readonly mayAnswer: boolean;
}

function QuestionRow({ question, said, say, mayAnswer }: QuestionRowProps) {
  const { t } = useTranslation();
  const { attribute, entries, from, value, isOpen } = question;
  const isChanged = said?.has(attribute) === true;
  const shown = isChanged ? said.get(attribute) : value;
  const now = useValueText()(value);
  return (
    <div className={classes.question}>
      <div>
        <strong>{attribute}</strong>{' '}
        {isOpen && !isChanged && <span className={page.tagWarn}>{t('products.isOpen')}</span>}
        <div className="sl-meta">{t('products.askedBy', { entries: entries.join(', ') })}</div>
        <div className="sl-meta">
          {isChanged ? t('products.savedIs', { value: now }) : from && t(`products.from.${from}`)}
        </div>
      </div>
      <Control question={question} value={shown} say={say} isDisabled={!mayAnswer} />
    </div>
  );
}

/** An answer in words. */
export function useValueText(): (value: Answer) => string {
  const { t } = useTranslation();
  const words = { yes: t('products.yes'), no: t('products.no'), unknown: t('products.notKnown') };
  return (value) => {
    if (value === undefined) return words.unknown;
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    return Array.isArray(value) ? value.join(', ') : String(value);
  };
}

interface ControlProps {
  readonly question: Question;
  readonly value: Answer;
  readonly say: (answer: Answer) => void;
  readonly isDisabled: boolean;
}

/** Ends in an id of the page, so it is made of letters. */
const UNKNOWN = 'sluice-not-known';

function Control({ question: { attribute, kind, options }, value, say, isDisabled }: ControlProps) {
  const { t } = useTranslation();
  const textOf = useValueText();
  if (kind === 'yesNo')
    return (
      <SegmentedControl
        aria-label={attribute}
        disabled={isDisabled}
        value={typeof value === 'boolean' ? String(value) : UNKNOWN}
        onChange={(one) => say(one === UNKNOWN ? undefined : one === 'true')}
        data={[
          { value: 'true', label: t('products.yes') },
          { value: 'false', label: t('products.no') },
          { value: UNKNOWN, label: t('products.notKnown') },
        ]}
      />
    );
  if (kind === 'choice') {
    const known = typeof value === 'string' && !options.includes(value) ? [...options, value] : options;
    return (
      <Select
        aria-label={attribute}
        disabled={isDisabled}
        value={typeof value === 'string' ? value : UNKNOWN}
        allowDeselect={false}
        data={[{ value: UNKNOWN, label: t('products.notKnown') }, ...known]}
        onChange={(one) => say(one === null || one === UNKNOWN ? undefined : one)}
      />
    );
  }
  return (
    <TextInput
      aria-label={attribute}
      disabled={isDisabled}
      placeholder={t('products.notKnown')}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      defaultValue={value === undefined ? '' : textOf(value)}
      onChange={(event) => say(answerOf(kind, event.currentTarget.value))}
    />
  );
}
