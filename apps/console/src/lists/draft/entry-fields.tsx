import { Button, Group, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { phraseOf } from '../condition.js';
import { PhraseText } from '../phrase.js';
import type { EntryDraft } from './draft.js';
import classes from './draft-form.module.css';
import type { ProblemAt } from './field-problem.js';

/** Kinds that are always offered; any other can be typed. */
const EVIDENCE = ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'];
const COMPLETES = ['ON_EVIDENCE', 'ON_REVIEW'] as const;

interface EntryFieldsProps {
  readonly entry: EntryDraft;
  /** In the list, from 0: the registry names it so. */
  readonly place: number;
  readonly problemAt: ProblemAt;
  readonly change: (entry: EntryDraft) => void;
  readonly remove: () => void;
}

/** One entry; its condition is also said in words while it is typed. */
export function EntryFields({ entry, place, problemAt, change, remove }: EntryFieldsProps) {
  const { t } = useTranslation();
  const heading = useId();
  const set = (changes: Partial<EntryDraft>): void => change({ ...entry, ...changes });
  const at = (name: string): string | undefined => problemAt(`entries[${place}].${name}`);
  const number = place + 1;
  return (
    <section className={`sl-card ${classes.fields}`} aria-labelledby={heading}>
      <Group justify="space-between">
        <h2 id={heading}>{t('listDraft.entry', { number })}</h2>
        <Button onClick={remove}>
          {t('listDraft.removeEntry')}
          <span className="sl-hidden"> {number}</span>
        </Button>
      </Group>
      <Group align="flex-start" gap={12} grow>
        <TextInput
          label={t('listDraft.entryId')}
          required
          value={entry.entryId}
          error={at('entryId')}
          onChange={(event) => set({ entryId: event.currentTarget.value })}
        />
        <TextInput
          label={t('lists.fields.title')}
          required
          value={entry.title}
          error={at('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      </Group>
      <Textarea
        label={t('lists.fields.when')}
        description={t('listDraft.whenMeans')}
        required
        autosize
        minRows={2}
        spellCheck={false}
        classNames={{ input: classes.code ?? '' }}
        value={entry.when}
        error={at('when')}
        onChange={(event) => set({ when: event.currentTarget.value })}
      />
      {entry.when.trim() !== '' && (
        <div className="sl-meta">
          {t('lists.inWords')}: <PhraseText phrase={phraseOf(entry.when)} />
        </div>
      )}
      <TagsInput
        label={t('lists.markets')}
        description={t('listDraft.marketsMean')}
        required
        value={[...entry.markets]}
        error={at('markets')}
        onChange={(codes) => set({ markets: codes.map((code) => code.toUpperCase()) })}
      />
      <TagsInput
        label={t('lists.requires')}
        description={t('listDraft.requiresMean')}
        data={EVIDENCE}
        value={[...entry.requires]}
        error={at('requires')}
        onChange={(kinds) => set({ requires: kinds.map((kind) => kind.toUpperCase()) })}
      />
      <Select
        label={t('lists.completes')}
        data={COMPLETES.map((value) => ({ value, label: t(`lists.completion.${value}`) }))}
        value={entry.completes}
        allowDeselect={false}
        error={at('completes')}
        onChange={(value) => set({ completes: value === 'ON_REVIEW' ? 'ON_REVIEW' : 'ON_EVIDENCE' })}
      />
      <TagsInput
        label={t('lists.signals')}
        description={t('listDraft.signalsMean')}
        value={[...entry.signals]}
        error={at('signals')}
        onChange={(signals) => set({ signals })}
      />
    </section>
  );
}
