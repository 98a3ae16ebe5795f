import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { welfareAnswers, welfareQuestions, welfareQuestionWords } from '#shared/domain/leave/long-absence.ts';
import type { LeaveId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import type { Inputs, Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatInstant } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { Section } from '../../components/section.tsx';

type Answers = Inputs['leave']['answerWelfare']['answers'];
type Answered = NonNullable<Outputs['leave']['welfare']['rows'][number]['answered']>;

/** The fixed list for a long absence; only for whoever holds the care right, and nothing where the absence is short. */
export function LeaveQuestions({ leave }: { readonly leave: LeaveId }) {
  const asked = useQuery({ ...api.leave.welfare.queryOptions({ input: { leave } }), staleTime: 0 });
  if (asked.isError) return <ErrorPanel title="This cannot be shown now" error={errorMessage(asked.error)} />;
  const row = asked.data?.rows[0];
  if (row === undefined) return null;
  return (
    <Section title="Long absence: safeguarding">
      <QuestionsForm key={row.answered?.at ?? 'open'} leave={leave} answered={row.answered} />
    </Section>
  );
}

type FormProps = { readonly leave: LeaveId; readonly answered: Answered | undefined };

function QuestionsForm({ leave, answered }: FormProps) {
  const [answers, setAnswers] = useState<Partial<Answers>>(answered ?? {});
  const save = useMutation(api.leave.answerWelfare.mutationOptions());
  const { forcedMarriage, mutilation, abduction } = answers;
  const whole = forcedMarriage && mutilation && abduction && { forcedMarriage, mutilation, abduction };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Asked for every long absence alike. The family is never told, and only the safeguarding lead, the designated teacher and
        the head teacher see it.
      </Text>
      {answered !== undefined && (
        <Text size="sm">
          Answered {formatInstant(answered.at)}, {answered.by}.
        </Text>
      )}
      {welfareQuestions.map((question) => (
        <Radio.Group
          key={question}
          label={welfareQuestionWords[question]}
          value={answers[question] ?? null}
          onChange={(value) => setAnswers((now) => ({ ...now, [question]: welfareAnswers.find((one) => one === value) }))}
        >
          <Group gap="md" mt={4}>
            {welfareAnswers.map((one) => (
              <Radio key={one} value={one} label={one.replace(/^./, (letter) => letter.toUpperCase())} />
            ))}
          </Group>
        </Radio.Group>
      ))}
      <Textarea
        label="Note"
        rows={2}
        maxLength={4000}
        value={answers.note ?? ''}
        onChange={(event) => {
          const note = event.currentTarget.value;
          setAnswers((now) => ({ ...now, note }));
        }}
      />
      {save.isError && <ErrorPanel title="The answers were not saved" error={errorMessage(save.error)} />}
      <Button
        variant="default"
        {...greyed(!whole && 'Answer every question first.')}
        loading={save.isPending}
        onClick={() => whole && save.mutate({ leave, answers: { ...whole, ...(answers.note ? { note: answers.note } : {}) } })}
      >
        Keep these answers
      </Button>
    </Stack>
  );
}
