import { Button, Group, Popover, Stack, Switch, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorCard } from '../app/error-card.js';
import { usePerson } from '../session/use-session.js';
import { useAddress } from '../shell/use-address.js';
import classes from './queue-page.module.css';
import { isWorthSaving, openedView, VIEW_PARAMETER, viewQuery, type SavedView } from './saved-view.js';
import { useDeleteView, useSaveView } from './use-views.js';

/** Beside the tabs: keeps what is shown under a name. Nothing is saved until somebody says so. */
export function SaveView({ views }: { readonly views: readonly SavedView[] }) {
  const { t } = useTranslation();
  const { person } = usePerson();
  const { search, change } = useAddress();
  const show = (view: SavedView | undefined): void => change({ [VIEW_PARAMETER]: view?.viewId });
  const save = useSaveView(show);
  const opened = openedView(views, search);
  const query = viewQuery(search);
  const mine = opened?.view.owner === person ? opened.view : undefined;
  return (
    <div className={classes.saving}>
      {mine && opened?.isChanged && (
        <Button
          size="compact-sm"
          variant="filled"
          leftSection={<IconDeviceFloppy size={16} stroke={1.75} />}
          loading={save.isPending}
          onClick={() => save.mutate({ ...bodyOf(mine), query })}
        >
          {t('savedViews.save', { name: mine.name })}
        </Button>
      )}
      {mine && <ViewForm key={`${mine.viewId} ${mine.viewVersion}`} view={mine} query={mine.query} show={show} />}
      {(opened?.isChanged ?? isWorthSaving(search)) && (
        <ViewForm isAnother={opened !== undefined} query={query} show={show} />
      )}
      {save.error && <ErrorCard error={save.error} />}
    </div>
  );
}

const bodyOf = ({ viewId, viewVersion, name, shared }: SavedView) => ({ viewId, viewVersion, name, shared });

interface ViewFormProps {
  /** The view to change; a new one when it is absent. */
  readonly view?: SavedView;
  /** A view is open, and this one would be another. */
  readonly isAnother?: boolean;
  readonly query: string;
  readonly show: (view: SavedView | undefined) => void;
}

function ViewForm(props: ViewFormProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const label = t(props.view ? 'savedViews.edit' : props.isAnother ? 'savedViews.another' : 'savedViews.new');
  const Picture = props.view ? IconPencil : IconPlus;
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-end" width={300}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<Picture size={16} stroke={1.75} />}
          onClick={() => setOpen(!isOpen)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Fields {...props} close={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** A name, and whether the team sees it. */
function Fields({ view, query, show, close }: ViewFormProps & { readonly close: () => void }) {
  const { t } = useTranslation();
  // Made when the form opens: a double click makes one view.
  const [viewId] = useState(() => view?.viewId ?? `V-${crypto.randomUUID()}`);
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const save = useSaveView((saved) => {
    show(saved);
    close();
  });
  const remove = useDeleteView(() => {
    show(undefined);
    close();
  });
  const error = save.error ?? remove.error;
  const isBusy = save.isPending || remove.isPending;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || isBusy) return;
        save.mutate({ viewId, name: name.trim(), shared, query, ...(view && { viewVersion: view.viewVersion }) });
      }}
    >
      <Stack gap={12}>
        <TextInput
          data-autofocus
          label={t('savedViews.name')}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Switch
          size="sm"
          label={t('savedViews.shared')}
          description={t('savedViews.sharedHint')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        {error && <ErrorCard error={error} />}
        <Group gap={8} justify="flex-end">
          {view && (
            <Button disabled={isBusy} onClick={() => remove.mutate(view)} mr="auto">
              {t('savedViews.remove')}
            </Button>
          )}
          <Button type="submit" variant="filled" disabled={name.trim() === ''} loading={isBusy}>
            {t('savedViews.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
