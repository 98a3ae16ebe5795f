import { Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import { agreementMeans } from '#shared/domain/registers/plans/plan-terms.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import { type AbsencePlan, needsOf } from './absence-plan.ts';

export type PlanContact = Pick<Outputs['people']['sheet']['contacts'][number], 'id' | 'name' | 'relationship' | 'livesWith'>;

type Props = {
  readonly plan: AbsencePlan;
  readonly contacts: readonly PlanContact[];
  readonly onChange: (part: Partial<AbsencePlan>) => void;
};

/** What the chosen code asks for beyond a note, and nothing else. */
export function PlanTermsFields({ plan, contacts, onChange }: Props) {
  const needs = needsOf(plan);
  const detail = detailLabel(needs);
  return (
    <Stack gap="sm">
      {needs.has('provider') && (
        <TextInput
          label="Who teaches or leads there"
          description="Who is asked on the day whether the pupil arrived"
          maxLength={200}
          value={plan.provider}
          onChange={(event) => onChange({ provider: event.currentTarget.value })}
        />
      )}
      {detail !== undefined && (
        <TextInput
          label={detail}
          maxLength={200}
          value={plan.detail}
          onChange={(event) => onChange({ detail: event.currentTarget.value })}
        />
      )}
      {needs.has('notForBehaviour') && <BehaviourQuestion plan={plan} onChange={onChange} />}
      {needs.has('agreement') && (
        <Agreement plan={plan} contacts={contacts} parentOnly={needs.has('livesWith')} onChange={onChange} />
      )}
      {needs.has('exceptional') && (
        <Textarea
          label="Exceptional circumstances"
          autosize
          minRows={2}
          maxLength={500}
          value={plan.exceptional}
          onChange={(event) => onChange({ exceptional: event.currentTarget.value })}
        />
      )}
      {needs.has('review') && (
        <OptionalDayField
          label="First review on"
          near={plan.from}
          value={plan.reviewOn}
          earliest={plan.from}
          latest={plan.to}
          onChange={(reviewOn) => onChange({ reviewOn })}
        />
      )}
    </Stack>
  );
}

function detailLabel(needs: ReturnType<typeof needsOf>): string | undefined {
  if (needs.has('nature')) return 'Nature of the education there';
  if (needs.has('otherSchool')) return 'The other school';
  return needs.has('examinations') ? 'Which public examinations' : undefined;
}

function BehaviourQuestion({ plan, onChange }: Pick<Props, 'plan' | 'onChange'>) {
  return (
    <Radio.Group
      label="Is it to manage the pupil’s behaviour?"
      value={plan.forBehaviour === undefined ? '' : plan.forBehaviour ? 'yes' : 'no'}
      onChange={(answer) => onChange({ forBehaviour: answer === 'yes' })}
    >
      <Group gap="lg" mt={4}>
        <Radio value="no" label="No" />
        <Radio value="yes" label="Yes" />
      </Group>
    </Radio.Group>
  );
}

function Agreement({ plan, contacts, parentOnly, onChange }: Props & { readonly parentOnly: boolean }) {
  const people = contacts.map((one) => ({
    value: String(one.id),
    label: `${one.name}, ${relationshipInSentence(one.relationship)}${one.livesWith === true ? ', lives with the pupil' : ''}`,
    disabled: parentOnly && one.livesWith !== true,
  }));
  return (
    <>
      <Select
        label={parentOnly ? 'Which parent agreed' : 'Who agreed'}
        {...(parentOnly ? { description: 'A parent with whom the pupil lives' } : {})}
        data={parentOnly ? people : [...people, { value: 'other', label: 'Somebody else' }]}
        value={plan.agreedBy === '' ? null : plan.agreedBy}
        onChange={(agreedBy) => onChange({ agreedBy: agreedBy ?? '' })}
      />
      {!parentOnly && plan.agreedBy === 'other' && (
        <TextInput
          label="Name of whoever agreed"
          maxLength={200}
          value={plan.agreedName}
          onChange={(event) => onChange({ agreedName: event.currentTarget.value })}
        />
      )}
      <Group grow align="flex-start">
        <OptionalDayField
          label="Agreed on"
          near={plan.from}
          w="100%"
          value={plan.agreedOn}
          latest={plan.from}
          onChange={(agreedOn) => onChange({ agreedOn })}
        />
        <Select
          label="How"
          data={[...agreementMeans]}
          value={plan.agreedHow ?? null}
          onChange={(how) => onChange({ agreedHow: agreementMeans.find((one) => one === how) })}
        />
      </Group>
    </>
  );
}
