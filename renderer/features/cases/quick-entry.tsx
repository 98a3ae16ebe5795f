import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { type AskedEntry, closeQuickEntry, useAskedEntry } from './asked-entry.ts';
import { EntryForm, type EntryFormProps } from './entry-form.tsx';

/** `Ctrl I`: a call, a visit, a talk goes into the chronology in a few keys, from every screen. */
export function QuickEntry() {
  const asked = useAskedEntry();
  const works = useMay('cases.work');
  if (!works) return null;
  return (
    <Dialog opened={asked !== undefined} onClose={closeQuickEntry} title="Into the chronology" size="lg">
      {asked !== undefined && <Entry asked={asked} />}
    </Dialog>
  );
}

function Entry({ asked }: { readonly asked: AskedEntry }) {
  const day = useQuery(api.school.freshness.queryOptions({ input: {} }));
  if (day.data === undefined) return day.isError ? <NotNow error={day.error} /> : <Loading />;
  const form = { today: day.data.today, onLeave: closeQuickEntry };
  return 'case' in asked ? <CaseEntry case={asked.case} {...form} /> : <EntryForm asked={asked.pupils} {...form} />;
}

function CaseEntry({ case: id, ...form }: Omit<EntryFormProps, 'asked'> & { readonly case: CaseId }) {
  const sheet = useQuery(api.cases.sheet.queryOptions({ input: { case: id } }));
  if (sheet.data === undefined) return sheet.isError ? <NotNow error={sheet.error} /> : <Loading />;
  return <EntryForm asked={sheet.data.case.pupils.map((pupil) => pupil.id)} {...form} />;
}

function Loading() {
  return <Skeleton height={320} radius="sm" aria-label="Loading" />;
}

function NotNow({ error }: { readonly error: unknown }) {
  return (
    <Stack>
      <ErrorPanel title="Nothing can be written now" error={errorMessage(error)} />
    </Stack>
  );
}
