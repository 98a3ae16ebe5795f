import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NoticeId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { DownloadLetter } from './download-letter.tsx';
import { GroundsTable, StaleGrounds } from './grounds-table.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { NoticeActs } from './notice-acts.tsx';
import { groundsPhrase, type NoticeSheet, stateWords } from './notice-words.ts';
import { StepsSoFar } from './steps-so-far.tsx';
import './notice-sheet.css';

/** One letter in full: what waits, its grounds, and the page as it would leave. */
export function NoticeSheetPage({ notice }: { readonly notice: NoticeId }) {
  const sheet = useQuery(api.notices.sheet.queryOptions({ input: { notice } }));
  if (sheet.isError) {
    return (
      <Page title="Letter">
        <ErrorPanel title="The letter cannot be shown" error={errorMessage(sheet.error)} onRetry={() => void sheet.refetch()} />
      </Page>
    );
  }
  if (sheet.data === undefined) {
    return (
      <Page title="Letter">
        <Skeleton height={480} radius="sm" aria-label="Loading" />
      </Page>
    );
  }
  return <Sheet sheet={sheet.data} />;
}

function Sheet({ sheet }: { readonly sheet: NoticeSheet }) {
  const { notice } = sheet;
  return (
    <Page
      title={`${notice.title}: ${notice.pupil.knownName}`}
      sentence={<StateLine sheet={sheet} />}
      actions={<DownloadLetter notice={notice.id} />}
    >
      {sheet.stale && <StaleGrounds />}
      <div className="ao-notice-sheet">
        <Stack gap="md" className="ao-notice-facts">
          <Section title="Next">
            <NoticeActs sheet={sheet} />
          </Section>
          <Grounds sheet={sheet} />
          <Section title="To">
            <Text fw={600}>{notice.recipient}</Text>
            {sheet.recipientAddress.map((line) => (
              <Text key={line} size="sm">
                {line}
              </Text>
            ))}
          </Section>
          <Section title="Steps so far">
            <StepsSoFar steps={sheet.steps} />
          </Section>
        </Stack>
        <section className="ao-notice-letter" aria-label="The letter" tabIndex={0}>
          <LetterPreview notice={notice.id} version={`${notice.state} ${sheet.steps.length}`} />
        </section>
      </div>
    </Page>
  );
}

function StateLine({ sheet: { notice } }: { readonly sheet: NoticeSheet }) {
  const { short, waits } = stateWords[notice.state];
  const issued = notice.issuedOn === undefined ? '' : ` No. ${notice.number ?? '–'}, issued ${formatDate(notice.issuedOn)}.`;
  return (
    <>
      {short}. {waits}.{issued} To {notice.recipient}, about{' '}
      <Link to="/pupils/$pupil" params={{ pupil: String(notice.pupil.id) }}>
        {notice.pupil.knownName}
      </Link>
      , {notice.pupil.className}. Drafted {formatDate(notice.draftedOn)}.
    </>
  );
}

function Grounds({ sheet }: { readonly sheet: NoticeSheet }) {
  const { notice } = sheet;
  return (
    <Section title="Why this letter">
      <Text size="sm">
        {groundsPhrase(notice.counted, notice.provisional)}, {formatDate(sheet.windowFrom)} to {formatDate(sheet.windowTo)}.
      </Text>
      <GroundsTable grounds={sheet.grounds} />
      {sheet.reasons.map((reason) => (
        <Text key={reason} size="sm">
          {reason}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {sheet.rule.sentence} ({sheet.rule.reference})
      </Text>
      <Text size="sm" c="dimmed">
        Attendance is watched for {sheet.monitoringSchoolDays} school days
        {sheet.monitoringTo === undefined ? ' after the letter has gone.' : `, to ${formatDate(sheet.monitoringTo)}.`}
      </Text>
    </Section>
  );
}
