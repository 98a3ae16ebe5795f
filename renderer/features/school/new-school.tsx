import { Button, Group, Stack, Stepper, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { periodsOf } from './calendar-rows.ts';
import { type NewSchoolDraft, stepProblems, steps } from './new-school-steps.ts';
import { PeopleStep } from './people-step.tsx';
import { RecordFields } from './record-fields.tsx';
import { SchoolFields } from './school-fields.tsx';
import { blankSchool, schoolErrors } from './school-form.ts';
import { TermsStep } from './terms-step.tsx';
import { TimesFields } from './times-fields.tsx';

const blankDraft: NewSchoolDraft = {
  school: blankSchool,
  accounts: [
    { key: 0, name: '', role: 'head', passphrase: '' },
    { key: 1, name: '', role: 'attendanceOfficer', passphrase: '' },
  ],
  periods: [],
};

/** The first start, step by step; nothing is written before the last. */
export function NewSchool({ onBack }: { readonly onBack: () => void }) {
  const [draft, setDraft] = useState(blankDraft);
  const [at, setAt] = useState(0);
  const [checked, setChecked] = useState(false);
  const create = useMutation(api.school.create.mutationOptions());
  const step = steps[at] ?? steps[0];
  const problems = stepProblems(step.key, draft);
  const last = at === steps.length - 1;
  const goOn = () => {
    setChecked(problems.length > 0);
    if (problems.length > 0) return;
    if (last) create.mutate(inputOf(draft));
    else setAt(at + 1);
  };
  const goBack = () => {
    setChecked(false);
    if (at === 0) onBack();
    else setAt(at - 1);
  };
  return (
    <Stack gap="lg">
      <Stepper active={at} size="xs" iconSize={26} aria-label="Steps of the first start">
        {steps.map((each) => (
          <Stepper.Step key={each.key} label={each.title} component="div" />
        ))}
      </Stepper>
      <StepBody draft={draft} onChange={setDraft} at={at} checked={checked} />
      {checked && problems.length > 0 && (
        <Text c="red" role="alert">
          {problems.join(' ')}
        </Text>
      )}
      {create.isError && <ErrorPanel title="The school was not created" error={errorMessage(create.error)} />}
      <Group justify="space-between">
        <Button variant="default" onClick={goBack}>
          Back
        </Button>
        <Button onClick={goOn} loading={create.isPending}>
          {last ? 'Create the school' : 'Go on'}
        </Button>
      </Group>
    </Stack>
  );
}

type BodyProps = {
  readonly draft: NewSchoolDraft;
  readonly onChange: (draft: NewSchoolDraft) => void;
  readonly at: number;
  readonly checked: boolean;
};

function StepBody({ draft, onChange, at, checked }: BodyProps) {
  const changeSchool = (school: NewSchoolDraft['school']) => onChange({ ...draft, school });
  switch (steps[at]?.key) {
    case 'times':
      return <TimesFields school={draft.school} onChange={changeSchool} />;
    case 'record':
      return <RecordFields school={draft.school} onChange={changeSchool} />;
    case 'people':
      return <PeopleStep accounts={draft.accounts} onChange={(accounts) => onChange({ ...draft, accounts })} checked={checked} />;
    case 'terms':
      return <TermsStep periods={draft.periods} onChange={(periods) => onChange({ ...draft, periods })} />;
    case 'school':
    case undefined:
      return <SchoolFields school={draft.school} onChange={changeSchool} errors={checked ? schoolErrors(draft.school) : {}} />;
  }
}

function inputOf({ school, accounts, periods }: NewSchoolDraft) {
  return {
    school: { ...school, address: school.address.map((line) => line.trim()).filter((line) => line !== '') },
    accounts: accounts.map(({ name, role, passphrase }) => ({ name: name.trim(), role, passphrase })),
    calendar: periodsOf(periods),
  };
}
