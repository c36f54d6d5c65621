import { Group, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft.js';
import classes from './draft-form.module.css';
import type { ProblemAt } from './field-problem.js';

interface HeadFieldsProps {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly problemAt: ProblemAt;
  readonly isNext: boolean;
}

/** What a version is called, when and where it counts, and what it rests on. */
export function HeadFields({ draft, setDraft, problemAt, isNext }: HeadFieldsProps) {
  const { t } = useTranslation();
  const set = (changes: Partial<Draft>): void => setDraft({ ...draft, ...changes });
  const setSource = (changes: Partial<Draft['source']>): void => set({ source: { ...draft.source, ...changes } });
  return (
    <>
      <section className={`sl-card ${classes.fields}`} aria-labelledby="draft-head">
        <h2 id="draft-head">{t('listDraft.head')}</h2>
        {!isNext && (
          <TextInput
            label={t('listDraft.listId')}
            description={t('listDraft.listIdMeans')}
            required
            value={draft.listId}
            error={problemAt('listId')}
            onChange={(event) => set({ listId: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t('lists.fields.title')}
          required
          value={draft.title}
          error={problemAt('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Group align="flex-start" gap={12}>
          <TextInput
            type="datetime-local"
            label={t('lists.fields.effectiveFrom')}
            required
            value={draft.from}
            error={problemAt('effectiveFrom')}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
          <TextInput
            type="datetime-local"
            label={t('lists.fields.effectiveUntil')}
            value={draft.until}
            error={problemAt('effectiveUntil')}
            onChange={(event) => set({ until: event.currentTarget.value })}
          />
          <TextInput
            label={t('listDraft.offset')}
            required
            w={110}
            value={draft.offset}
            onChange={(event) => set({ offset: event.currentTarget.value })}
          />
        </Group>
        <p className="sl-meta">{t('listDraft.offsetMeans')}</p>
        <TagsInput
          label={t('lists.origins')}
          description={t('listDraft.originsMean')}
          required
          value={[...draft.origins]}
          error={problemAt('origins')}
          onChange={(codes) => set({ origins: codes.map((code) => code.toUpperCase()) })}
        />
      </section>
      <section className={`sl-card ${classes.fields}`} aria-labelledby="draft-source">
        <h2 id="draft-source">{t('listDraft.source')}</h2>
        <TextInput
          label={t('lists.fields.title')}
          required
          value={draft.source.title}
          error={problemAt('source.title')}
          onChange={(event) => setSource({ title: event.currentTarget.value })}
        />
        <Group align="flex-start" gap={12}>
          <TextInput
            type="date"
            label={t('lists.fields.source_publishedOn')}
            required
            value={draft.source.publishedOn}
            error={problemAt('source.publishedOn')}
            onChange={(event) => setSource({ publishedOn: event.currentTarget.value })}
          />
          <Select
            label={t('lists.fields.source_confidence')}
            data={(['UNVERIFIED', 'VERIFIED'] as const).map((value) => ({
              value,
              label: t(`listDraft.confidence.${value}`),
            }))}
            value={draft.source.confidence}
            allowDeselect={false}
            error={problemAt('source.confidence')}
            onChange={(value) => setSource({ confidence: value === 'VERIFIED' ? 'VERIFIED' : 'UNVERIFIED' })}
          />
        </Group>
        <Textarea
          label={t('lists.fields.source_note')}
          description={t('listDraft.noteMeans')}
          autosize
          minRows={2}
          value={draft.source.note}
          error={problemAt('source.note')}
          onChange={(event) => setSource({ note: event.currentTarget.value })}
        />
      </section>
    </>
  );
}
