import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { spanInWords } from '#shared/domain/leave/leave-span.ts';
import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import type { LeaveId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { FactTable } from '../../components/fact-table.tsx';
import { formatDate, formatInstant } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { LeaveAttendance } from './leave-attendance.tsx';
import { LeaveDecisions } from './leave-decisions.tsx';
import { LeaveLetters } from './leave-letters.tsx';
import { LeaveMarks } from './leave-marks.tsx';
import { LeaveReturn } from './leave-return.tsx';
import { LeaveWithdrawal } from './leave-withdrawal.tsx';
import { daysWords, type LeaveSheet, leaveSentence } from './leave-words.ts';
import './leave.css';
import { LeaveQuestions } from './leave-questions.tsx';

/** One leave in full: what was asked, what was decided, who was told, and whether the child is back. */
export function LeaveSheetPage({ leave }: { readonly leave: LeaveId }) {
  const sheet = useQuery({ ...api.leave.sheet.queryOptions({ input: { leave } }), staleTime: 0 });
  if (sheet.isError) {
    return (
      <Page title="Leave of absence">
        <ErrorPanel title="The leave cannot be shown" error={errorMessage(sheet.error)} onRetry={() => void sheet.refetch()} />
      </Page>
    );
  }
  if (sheet.data === undefined) {
    return (
      <Page title="Leave of absence">
        <Skeleton height={420} radius="sm" aria-label="Loading" />
      </Page>
    );
  }
  return <Sheet sheet={sheet.data} />;
}

function Sheet({ sheet }: { readonly sheet: LeaveSheet }) {
  const { leave } = sheet;
  const records = useMay('leave.record');
  const asked = useMay('care.welfareCheck');
  const seesAttendance = useMay('attendance.read');
  return (
    <Page
      title={`Leave of absence: ${leave.pupil.knownName}`}
      sentence={
        <>
          {leaveSentence(leave, sheet.takenSessions)}{' '}
          <Link to="/pupils/$pupil" params={{ pupil: String(leave.pupil.id) }}>
            Open the pupil’s sheet
          </Link>
        </>
      }
      actions={<Link to="/registers/leave">All leave</Link>}
    >
      <div className="ao-leave-sheet">
        <Stack gap="md">
          <Section title="What was asked">
            <Asked sheet={sheet} mayAnswer={records} />
          </Section>
          {leave.standing !== 'unasked' &&
            leave.standing !== 'asOfRight' &&
            (leave.standing !== 'withdrawn' || sheet.decisions.length > 0) && (
              <Section title="Decision">
                <LeaveDecisions key={sheet.decisions.length} sheet={sheet} />
              </Section>
            )}
          {maybeWithdrawn(leave) && (
            <Section title="Withdrawal">
              <LeaveWithdrawal sheet={sheet} mayRecord={records} />
            </Section>
          )}
          {asked && <LeaveQuestions leave={leave.id} />}
        </Stack>
        <Stack gap="md">
          {seesAttendance && (
            <Section title="The pupil’s attendance this school year">
              <LeaveAttendance sheet={sheet} />
            </Section>
          )}
          {sheet.decisions.length > 0 && (
            <Section title="Letters">
              <LeaveLetters sheet={sheet} mayWrite={records} />
            </Section>
          )}
          {records && sheet.withdrawal === undefined && (
            <Section title="Marks">
              <LeaveMarks leave={leave.id} />
            </Section>
          )}
          {sheet.withdrawal === undefined && (
            <Section title="Coming back">
              <LeaveReturn sheet={sheet} mayRecord={records} />
            </Section>
          )}
        </Stack>
      </div>
    </Page>
  );
}

/** Once granted days have begun nothing is taken back any more: the return ends them. */
function maybeWithdrawn({ standing, stage }: LeaveSheet['leave']): boolean {
  if (standing === 'unasked' || standing === 'refused') return false;
  return standing === 'withdrawn' || standing === 'toDecide' || stage === 'before' || stage === 'notTaken';
}

function Asked({ sheet, mayAnswer }: { readonly sheet: LeaveSheet; readonly mayAnswer: boolean }) {
  const { leave, applicant } = sheet;
  const lives = applicant?.livesWith;
  return (
    <Stack gap="sm">
      <FactTable
        label="What was asked"
        rows={[
          ['Days', `${spanInWords(leave.span)} (${daysWords(leave.schoolDays)})`],
          ['Kind', `${leave.kind}  ${leave.kindTitle}`],
          [
            'Asked by',
            applicant === undefined ? undefined : `${applicant.name} (${relationshipInSentence(applicant.relationship)})`,
          ],
          ['Lives with', lives === undefined ? undefined : lives ? 'Yes, normally' : 'No'],
          ['Received on', leave.receivedOn === undefined ? undefined : formatDate(leave.receivedOn)],
          ['Recorded', `${formatInstant(sheet.recordedAt)}, ${sheet.recordedBy}`],
        ]}
      />
      {sheet.reason !== '' && <Text className="ao-leave-said">“{sheet.reason}”</Text>}
      {applicant !== undefined && lives === undefined && mayAnswer && <LivesWith sheet={sheet} name={applicant.name} />}
    </Stack>
  );
}

function LivesWith({ sheet, name }: { readonly sheet: LeaveSheet; readonly name: string }) {
  const answer = useMutation(api.leave.answerLivesWith.mutationOptions());
  return (
    <Stack gap="xs">
      <Text fw={600}>Does the child normally live with {name}? Nothing is granted before that is answered.</Text>
      {answer.isError && <ErrorPanel title="The answer was not saved" error={errorMessage(answer.error)} />}
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => answer.mutate({ leave: sheet.leave.id, livesWith: true })}>
          Yes, normally
        </Button>
        <Button size="xs" variant="default" onClick={() => answer.mutate({ leave: sheet.leave.id, livesWith: false })}>
          No
        </Button>
      </Group>
    </Stack>
  );
}
