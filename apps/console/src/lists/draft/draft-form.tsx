import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { registry } from '../../api/clients.js';
import { answeredWithEtag } from '../../api/problem.js';
import { queryClient } from '../../api/query-client.js';
import { ErrorCard } from '../../app/error-card.js';
import { versionPath } from '../lists-api.js';
import { bodyOf, emptyEntry, type Draft } from './draft.js';
import classes from './draft-form.module.css';
import { EntryFields } from './entry-fields.js';
import { problemsOf } from './field-problem.js';
import { HeadFields } from './head-fields.js';

interface DraftFormProps {
  /** What it begins with. */
  readonly initial: Draft;
  /** Of a list that is there: its id is not asked for. */
  readonly isNext: boolean;
}

/** A version of a list, written and saved as a draft. What is typed stays when the registry refuses it. */
export function DraftForm({ initial, isNext }: DraftFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(initial);
  const save = useSaveDraft();
  const problemAt = problemsOf(save.error);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (save.error) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [save.error]);
  const isAtField = fieldsOf(draft).some((field) => problemAt(field) !== undefined);
  const setEntries = (entries: Draft['entries']): void => setDraft({ ...draft, entries });
  return (
    <form
      ref={form}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate(draft);
      }}
    >
      <HeadFields draft={draft} setDraft={setDraft} problemAt={problemAt} isNext={isNext} />
      {draft.entries.map((entry, place) => (
        <EntryFields
          key={entry.key}
          entry={entry}
          place={place}
          problemAt={problemAt}
          change={(next) => setEntries(draft.entries.map((one) => (one.key === entry.key ? next : one)))}
          remove={() => setEntries(draft.entries.filter((one) => one.key !== entry.key))}
        />
      ))}
      {save.error && !isAtField && <ErrorCard error={save.error} title={t('common.notDone')} />}
      <Group justify="space-between">
        <Button onClick={() => setEntries([...draft.entries, emptyEntry()])}>{t('listDraft.addEntry')}</Button>
        <Group gap={12}>
          {save.error && isAtField && (
            <span role="alert" className="sl-late">
              {t('listDraft.notSaved')}
            </span>
          )}
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t('listDraft.save')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

/** Saved once however often it is sent, and opened then. */
function useSaveDraft() {
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (draft: Draft) =>
      answeredWithEtag(
        registry.POST('/v1/lists', { params: { header: { 'Idempotency-Key': key } }, body: bodyOf(draft) }),
      ),
    onSuccess: async (saved) => {
      const { listId, version } = saved.value;
      // With what the registry warns of, which it says now only.
      queryClient.setQueryData(['list-version', listId, version], saved);
      for (const queryKey of [['lists'], ['list-versions', listId]]) await queryClient.invalidateQueries({ queryKey });
      await navigate(versionPath({ listId, version }));
    },
  });
}

const HEAD = ['listId', 'title', 'effectiveFrom', 'effectiveUntil', 'origins'] as const;
const SOURCE = ['title', 'publishedOn', 'confidence', 'note'] as const;
const ENTRY = ['entryId', 'title', 'when', 'markets', 'requires', 'completes', 'signals'] as const;

/** Every field that this form has, as the registry calls it. */
function fieldsOf({ entries }: Draft): string[] {
  return [
    ...HEAD,
    ...SOURCE.map((name) => `source.${name}`),
    ...entries.flatMap((_, place) => ENTRY.map((name) => `entries[${place}].${name}`)),
  ];
}
