import { Button, Checkbox, Group, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Finding, type ReviewDecision, reviewDecisions } from '#shared/domain/contracts/contract-review.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { SpanLines } from './contract-attendance.tsx';
import { type ContractSheet, type ContractVersion, decisionIds, nextWords } from './contract-words.ts';

type Props = { readonly sheet: ContractSheet; readonly version: ContractVersion };
type Answer = { readonly kept: boolean | undefined; readonly evidence: string };

/** What was found of each line, and what is decided. The figures of the day stand beside it. */
export function ReviewForm({ sheet, version }: Props) {
  const { contract, today } = sheet;
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Stack gap="xs">
        <Text>{contract.next === undefined ? '' : `${nextWords(contract.next)}.`}</Text>
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            Write down a review
          </Button>
        </div>
      </Stack>
    );
  }
  return <Fields sheet={sheet} version={version} key={today} />;
}

function Fields({ sheet, version }: Props) {
  const { contract, today } = sheet;
  const { terms } = version;
  const [heldOn, setHeldOn] = useState<PlainDate>(today);
  const [forPlanned, setForPlanned] = useState(true);
  const [present, setPresent] = useState<readonly number[]>([]);
  const [others, setOthers] = useState('');
  const [requirements, setRequirements] = useState<readonly Answer[]>(
    terms.requirements.map(() => ({ kept: undefined, evidence: '' })),
  );
  const [support, setSupport] = useState<readonly Answer[]>(terms.support.map(() => ({ kept: undefined, evidence: '' })));
  const [decision, setDecision] = useState<ReviewDecision>('continue');
  const [reasons, setReasons] = useState('');
  const review = useMutation(api.contracts.review.mutationOptions());
  const figures = useQuery(api.contracts.reviewFigures.queryOptions({ input: { contract: contract.id, heldOn } }));
  const answered = [...requirements, ...support].every(({ kept }) => kept !== undefined);
  const next = contract.next;
  const keep = () =>
    review.mutate({
      ...{ contract: contract.id, seen: version.seen, heldOn, present: [...present], others: others.trim() },
      ...(forPlanned && next !== undefined ? { plannedOn: next.on } : {}),
      ...{ requirements: requirements.map(finding), support: support.map(finding), decision, reasons: reasons.trim() },
    });
  return (
    <Stack gap="sm">
      <DayField label="Held on" value={heldOn} latest={today} onChange={setHeldOn} />
      {next !== undefined && (
        <Checkbox
          label={`It stands for: ${nextWords(next)}`}
          checked={forPlanned}
          onChange={(event) => setForPlanned(event.currentTarget.checked)}
        />
      )}
      <Present version={version} present={present} onChange={setPresent} others={others} onOthers={setOthers} />
      {figures.data !== undefined && <SpanLines figures={figures.data.figures} />}
      <Answers
        title="Requirement"
        lines={terms.requirements.map(({ text }) => text)}
        answers={requirements}
        onChange={setRequirements}
      />
      <Answers title="Support" lines={terms.support.map(({ what }) => what)} answers={support} onChange={setSupport} />
      <Select
        label="Decision"
        allowDeselect={false}
        data={decisionIds.map((one) => ({ value: one, label: reviewDecisions[one] }))}
        value={decision}
        onChange={(value) => setDecision(decisionIds.find((one) => one === value) ?? 'continue')}
      />
      <Textarea
        label="Reasons"
        description="Nothing follows from the decision by itself: no letter, no mark, no notice."
        autosize
        minRows={2}
        maxLength={4000}
        value={reasons}
        onChange={(event) => setReasons(event.currentTarget.value)}
      />
      {review.isError && (
        <ErrorPanel title="The review was not saved" error={errorMessage(review.error)} onClose={review.reset} />
      )}
      <Group>
        <Button {...greyed(!answered && 'Say of every line whether it was kept.')} loading={review.isPending} onClick={keep}>
          Keep the review
        </Button>
      </Group>
    </Stack>
  );
}

function finding({ kept, evidence }: Answer): Finding {
  return { kept: kept === true, evidence: evidence.trim() };
}

type PresentProps = {
  readonly version: ContractVersion;
  readonly present: readonly number[];
  readonly onChange: (present: readonly number[]) => void;
  readonly others: string;
  readonly onOthers: (others: string) => void;
};

function Present({ version, present, onChange, others, onOthers }: PresentProps) {
  return (
    <fieldset className="ao-contract-fieldset">
      <legend>Who was there</legend>
      <Stack gap={4}>
        {version.parties.map(({ id, name, side }) => (
          <Checkbox
            key={id}
            label={side === 'school' ? `${name}, for the school` : name}
            checked={present.includes(id)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...present, id] : present.filter((one) => one !== id))}
          />
        ))}
        <TextInput label="Others" maxLength={200} value={others} onChange={(event) => onOthers(event.currentTarget.value)} />
      </Stack>
    </fieldset>
  );
}

type AnswersProps = {
  readonly title: 'Requirement' | 'Support';
  readonly lines: readonly string[];
  readonly answers: readonly Answer[];
  readonly onChange: (answers: readonly Answer[]) => void;
};

function Answers({ title, lines, answers, onChange }: AnswersProps) {
  const change = (at: number, part: Partial<Answer>) =>
    onChange(answers.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return lines.map((line, index) => {
    const name = `${title} ${index + 1}`;
    const { kept, evidence } = answers[index] ?? { kept: undefined, evidence: '' };
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes its order
      <fieldset key={index} className="ao-contract-row" aria-label={name}>
        <Stack gap={6}>
          <Text size="sm" className="ao-contract-words">
            {line}
          </Text>
          <SegmentedControl
            size="xs"
            aria-label={`${name}: kept or not`}
            value={kept === undefined ? '' : kept ? 'yes' : 'no'}
            onChange={(value) => change(index, { kept: value === 'yes' })}
            data={[
              { value: 'yes', label: 'Kept' },
              { value: 'no', label: 'Not kept' },
            ]}
          />
          <TextInput
            label={`What shows it, ${name.toLowerCase()}`}
            maxLength={1000}
            value={evidence}
            onChange={(event) => change(index, { evidence: event.currentTarget.value })}
          />
        </Stack>
      </fieldset>
    );
  });
}
