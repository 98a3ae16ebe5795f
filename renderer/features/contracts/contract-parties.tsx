import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { answerLine, type ContractParty, type ContractSheet, type ContractVersion } from './contract-words.ts';

type Props = { readonly sheet: ContractSheet; readonly version: ContractVersion; readonly mayWork: boolean };

/** Who has signed, when and how; the copy for signature; and that nobody answers. */
export function ContractParties({ sheet, version, mayWork }: Props) {
  const print = useMutation(api.contracts.file.mutationOptions({ onSuccess: downloadTicket }));
  const offered = version.state === 'offered';
  return (
    <Stack gap="xs">
      {print.isError && <ErrorPanel title="No copy was made" error={errorMessage(print.error)} onClose={print.reset} />}
      {version.parties.map((party) => (
        <Party key={party.id} party={party} sheet={sheet} version={version} mayAnswer={mayWork && offered} />
      ))}
      {version.approved !== undefined && (
        <div>
          <Button
            size="xs"
            variant="default"
            loading={print.isPending}
            onClick={() => print.mutate({ contract: sheet.contract.id, version: version.id })}
          >
            Copy for signature (Word)
          </Button>
        </div>
      )}
      {mayWork && offered && <Lapse sheet={sheet} version={version} />}
    </Stack>
  );
}

type PartyProps = Omit<Props, 'mayWork'> & { readonly party: ContractParty; readonly mayAnswer: boolean };

function Party({ party, sheet, version, mayAnswer }: PartyProps) {
  const [act, setAct] = useState<'sign' | 'refuse'>();
  const name = party.side === 'school' ? `${party.name}, for the school` : party.name;
  return (
    <div className="ao-contract-line">
      <Text fw={500}>{name}</Text>
      <Text size="sm" c="dimmed">
        {answerLine(party)}
      </Text>
      {mayAnswer && party.answer === undefined && act === undefined && (
        <Group gap="xs" mt={4}>
          <Button size="compact-sm" variant="default" aria-label={`Signed: ${name}`} onClick={() => setAct('sign')}>
            Signed
          </Button>
          {party.side === 'parent' && (
            <Button size="compact-sm" variant="subtle" aria-label={`Does not sign: ${name}`} onClick={() => setAct('refuse')}>
              Does not sign
            </Button>
          )}
        </Group>
      )}
      {act !== undefined && <Answer act={act} party={party} sheet={sheet} version={version} onLeave={() => setAct(undefined)} />}
    </div>
  );
}

type AnswerProps = Omit<PartyProps, 'mayAnswer'> & { readonly act: 'sign' | 'refuse'; readonly onLeave: () => void };

function Answer({ act, party, sheet, version, onLeave }: AnswerProps) {
  const [on, setOn] = useState<PlainDate>(sheet.today);
  const [how, setHow] = useState<'paper' | 'room'>('paper');
  const [because, setBecause] = useState('');
  const sign = useMutation(api.contracts.sign.mutationOptions());
  const refuse = useMutation(api.contracts.refuse.mutationOptions());
  const failed = sign.error ?? refuse.error;
  const of = { contract: sheet.contract.id, version: version.id, seen: version.seen, party: party.id, on };
  return (
    <Stack gap="xs" mt={6}>
      {failed !== null && <ErrorPanel title="It was not saved" error={errorMessage(failed)} />}
      <Group align="end" gap="xs">
        <DayField label={act === 'sign' ? 'Signed on' : 'Said on'} value={on} latest={sheet.today} onChange={setOn} />
        {act === 'sign' ? (
          <SegmentedControl
            aria-label="How it was signed"
            value={how}
            onChange={(value) => setHow(value === 'room' ? 'room' : 'paper')}
            data={[
              { value: 'paper', label: 'On paper' },
              { value: 'room', label: 'In the room' },
            ]}
          />
        ) : (
          <TextInput
            label="Why, in their words"
            flex={1}
            miw={200}
            maxLength={1000}
            value={because}
            onChange={(event) => setBecause(event.currentTarget.value)}
          />
        )}
      </Group>
      <Group gap="xs">
        <Button
          size="xs"
          {...greyed(act === 'refuse' && because.trim().length < 3 && 'Say why, in their words.')}
          loading={sign.isPending || refuse.isPending}
          onClick={() => (act === 'sign' ? sign.mutate({ ...of, how }) : refuse.mutate({ ...of, because: because.trim() }))}
        >
          {act === 'sign' ? 'Keep the signing' : 'Keep that they do not sign'}
        </Button>
        <Button size="xs" variant="default" onClick={onLeave}>
          Leave it
        </Button>
      </Group>
    </Stack>
  );
}

function Lapse({ sheet, version }: Omit<Props, 'mayWork'>) {
  const [open, setOpen] = useState(false);
  const [because, setBecause] = useState('');
  const lapse = useMutation(api.contracts.lapse.mutationOptions());
  if (!open) {
    return (
      <div>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
          Nobody answers: let it lapse
        </Button>
      </div>
    );
  }
  return (
    <Stack gap="xs">
      {lapse.isError && <ErrorPanel title="It was not saved" error={errorMessage(lapse.error)} onClose={lapse.reset} />}
      <TextInput
        autoFocus
        label="Why it lapses"
        maxLength={1000}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="xs"
          {...greyed(because.trim().length < 3 && 'Say why it lapses.')}
          loading={lapse.isPending}
          onClick={() =>
            lapse.mutate({ contract: sheet.contract.id, version: version.id, seen: version.seen, because: because.trim() })
          }
        >
          Let it lapse
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </Group>
    </Stack>
  );
}
