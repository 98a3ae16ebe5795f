import { Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ReasonedSave } from './reasoned-save.tsx';
import { RecordFields } from './record-fields.tsx';
import { SchoolFields } from './school-fields.tsx';
import { type School, schoolErrors, timesError } from './school-form.ts';
import { TimesFields } from './times-fields.tsx';
import './school.css';

/** The school's details, changed in place; a change is kept with its reason. */
export function DetailsSection({ school }: { readonly school: School }) {
  const mayChange = useMay('school.change');
  const [draft, setDraft] = useState(school);
  const [tried, setTried] = useState(false);
  useEffect(() => setDraft(school), [school]);
  const change = useMutation(
    api.school.change.mutationOptions({ onSuccess: () => notifications.show({ message: 'The details are kept.' }) }),
  );
  const errors = schoolErrors(draft);
  const sound =
    Object.keys(errors).length === 0 && timesError(draft, 'AM') === undefined && timesError(draft, 'PM') === undefined;
  const save = (reason: string) => {
    setTried(true);
    if (sound) change.mutate({ school: draft, reason });
  };
  const fields = { school: draft, onChange: setDraft, readOnly: !mayChange };
  return (
    <Stack gap="xl" maw={920}>
      <SchoolFields {...fields} errors={tried ? errors : {}} />
      <div>
        <Title order={2} mb={4}>
          Session times
        </Title>
        <TimesFields {...fields} />
      </div>
      <RecordFields {...fields} />
      {change.isError && <ErrorPanel title="The details were not changed" error={errorMessage(change.error)} />}
      {JSON.stringify(draft) !== JSON.stringify(school) && (
        <ReasonedSave act="Keep these details" pending={change.isPending} onSave={save} onDiscard={() => setDraft(school)} />
      )}
    </Stack>
  );
}
