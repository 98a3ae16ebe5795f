import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type LetterMeans, letterMeans } from '#shared/domain/leave/leave-letter.ts';
import { releaseWaitSentence } from '#shared/domain/people/letter-release.ts';
import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import { type LeaveSheet, meansWords, outcomeWords } from './leave-words.ts';

type Recipient = LeaveSheet['letters']['recipients'][number];
type Props = { readonly sheet: LeaveSheet; readonly mayWrite: boolean };

/** One letter to each parent in the file, and the copies that have gone. */
export function LeaveLetters({ sheet, mayWrite }: Props) {
  const { held, recipients, issued } = sheet.letters;
  const withdrawn = sheet.withdrawal !== undefined;
  const toWrite = recipients.filter((to) => !issued.some((one) => one.current && one.contact === to.contact));
  return (
    <Stack gap="sm">
      {held && <Text fw={600}>All letters about this pupil are held. None may go out.</Text>}
      {recipients.length === 0 && (
        <Text size="sm">The roll names no parent with parental responsibility, and none with whom the child lives.</Text>
      )}
      {withdrawn && issued.length === 0 && <Text size="sm">No letter went out before the leave was withdrawn.</Text>}
      {!held &&
        !withdrawn &&
        toWrite.map((to) => {
          if (to.waits) return <Waiting key={to.contact} sheet={sheet} to={to} />;
          return mayWrite && <LetterTo key={to.contact} sheet={sheet} to={to} />;
        })}
      {issued.map((letter) => (
        <Issued key={letter.id} letter={letter} />
      ))}
    </Stack>
  );
}

/** Nothing to press: whoever may name the parent does so on the pupil’s page, once for every letter. */
function Waiting({ sheet, to }: { readonly sheet: LeaveSheet; readonly to: Recipient }) {
  const names = useMay('care.shelter');
  return (
    <section className="ao-leave-line" aria-label={`Letter to ${to.name}`}>
      <Text fw={600}>{toWhom(to)}</Text>
      <Text size="sm">
        {releaseWaitSentence}{' '}
        {names && (
          <Link to="/pupils/$pupil" params={{ pupil: String(sheet.leave.pupil.id) }}>
            Name them on the pupil’s page
          </Link>
        )}
      </Text>
    </section>
  );
}

function toWhom({ name, relationship, careOfSchool }: Recipient): string {
  return `To ${name} (${relationshipInSentence(relationship)})${careOfSchool ? ', c/o the school' : ''}`;
}

function LetterTo({ sheet, to }: { readonly sheet: LeaveSheet; readonly to: Recipient }) {
  const [means, setMeans] = useState<LetterMeans>('post');
  const [issuedOn, setIssuedOn] = useState<PlainDate | undefined>(sheet.today);
  const at = { leave: sheet.leave.id, contact: to.contact };
  const preview = useMutation({ mutationFn: async () => downloadTicket(await client.leave.previewLetter(at)) });
  const issue = useMutation(api.leave.issueLetter.mutationOptions());
  const failed = preview.error ?? issue.error;
  return (
    <section className="ao-leave-line" aria-label={`Letter to ${to.name}`}>
      <Stack gap="xs">
        <Text fw={600}>{toWhom(to)}</Text>
        {failed !== null && <ErrorPanel title="The letter was not made" error={errorMessage(failed)} />}
        <Group gap="xs" align="end">
          <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>
            Look at it in Word
          </Button>
          <Select
            label="Sent"
            w={120}
            allowDeselect={false}
            data={letterMeans.map((one) => ({ value: one, label: meansWords[one] }))}
            value={means}
            onChange={(value) => setMeans(letterMeans.find((one) => one === value) ?? means)}
          />
          <OptionalDayField label="On" near={sheet.today} value={issuedOn} onChange={setIssuedOn} />
          <Button
            {...greyed(issuedOn === undefined && 'Say on which day it was sent.')}
            loading={issue.isPending}
            onClick={() => issuedOn !== undefined && issue.mutate({ ...at, means, issuedOn })}
          >
            Issue this letter
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

function Issued({ letter }: { readonly letter: LeaveSheet['letters']['issued'][number] }) {
  const download = useMutation({
    mutationFn: async (as: 'docx' | 'pdf') => downloadTicket(await client.leave.downloadLetter({ letter: letter.id, as })),
  });
  const pending = (as: 'docx' | 'pdf') => download.isPending && download.variables === as;
  return (
    <div className="ao-leave-line">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text>
            {outcomeWords[letter.outcome]}: told to {letter.name}
          </Text>
          <Text size="sm" c="dimmed">
            {meansWords[letter.means]}, {formatDate(letter.issuedOn)}
            {!letter.current && '. It tells a decision that has been changed since.'}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button size="xs" variant="default" loading={pending('docx')} onClick={() => download.mutate('docx')}>
            Download the copy
          </Button>
          <Button size="xs" variant="default" loading={pending('pdf')} onClick={() => download.mutate('pdf')}>
            PDF
          </Button>
        </Group>
      </Group>
      {download.isError && <ErrorPanel title="The copy was not opened" error={errorMessage(download.error)} />}
    </div>
  );
}
