import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { provisionTitles } from '#shared/domain/suspensions/suspension-marks.ts';
import type { SuspensionId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { FactTable } from '../../components/fact-table.tsx';
import { formatDate, formatInstant } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { SuspensionCare } from './suspension-care.tsx';
import { SuspensionDuties } from './suspension-duties.tsx';
import { SuspensionRegister } from './suspension-register.tsx';
import { SuspensionSteps } from './suspension-steps.tsx';
import {
  countLines,
  kindWords,
  type SuspensionSheet,
  sixthDaySentence,
  stageWords,
  suspensionDays,
  suspensionLength,
} from './suspension-words.ts';
import './suspensions.css';

/** One suspension in full: what was decided, what the register says, who was told, and what comes next. */
export function SuspensionSheetPage({ suspension }: { readonly suspension: SuspensionId }) {
  const sheet = useQuery({ ...api.suspensions.sheet.queryOptions({ input: { suspension } }), staleTime: 0 });
  if (sheet.isError) {
    return (
      <Page title="Suspension">
        <ErrorPanel
          title="The suspension cannot be shown"
          error={errorMessage(sheet.error)}
          onRetry={() => void sheet.refetch()}
        />
      </Page>
    );
  }
  if (sheet.data === undefined) {
    return (
      <Page title="Suspension">
        <Skeleton height={420} radius="sm" aria-label="Loading" />
      </Page>
    );
  }
  return <Sheet sheet={sheet.data} />;
}

function Sheet({ sheet }: { readonly sheet: SuspensionSheet }) {
  const { suspension } = sheet;
  const records = useMay('suspensions.record');
  const seesCare = useMay('care.welfareCheck');
  return (
    <Page
      title={`${kindWords[suspension.span.kind]}: ${suspension.pupil.knownName}`}
      sentence={
        <>
          {stageWords[suspension.stage]}.{' '}
          <Link to="/pupils/$pupil" params={{ pupil: String(suspension.pupil.id) }}>
            Open the pupil’s sheet
          </Link>
        </>
      }
      actions={<Link to="/pupils/suspensions">All suspensions</Link>}
    >
      <div className="ao-suspension-sheet">
        <Stack gap="md">
          <Section title="What was decided">
            <Decided sheet={sheet} />
          </Section>
          <Section title="Register">
            <SuspensionRegister key={sheet.seen} sheet={sheet} />
          </Section>
          <SuspensionSteps key={`${sheet.seen} steps`} sheet={sheet} />
        </Stack>
        <Stack gap="md">
          <Section title="Whom to tell and what is due">
            <SuspensionDuties sheet={sheet} mayRecord={records} />
          </Section>
          {seesCare && <SuspensionCare suspension={suspension.id} today={sheet.today} />}
          <Section title="History">
            {sheet.history.map((one) => (
              <div key={`${one.at} ${one.what}`} className="ao-suspension-line">
                <Text size="sm">{one.what}</Text>
                <Text size="sm" c="dimmed">
                  {formatInstant(one.at)}, {one.by}
                </Text>
              </div>
            ))}
          </Section>
        </Stack>
      </div>
    </Page>
  );
}

function Decided({ sheet }: { readonly sheet: SuspensionSheet }) {
  const { suspension, decided, takenBack, provision, counts } = sheet;
  const { kind } = suspension.span;
  return (
    <Stack gap="sm">
      <FactTable
        label="What was decided"
        rows={[
          ['Days', suspensionDays(suspension.span)],
          ['Length', suspensionLength(suspension)],
          ['Reason', suspension.reasons.join('; ')],
          ['Examination', sheet.missesExam ? 'Would miss a public examination or national test' : undefined],
          ['Decided', decided === undefined ? 'Not confirmed yet' : `${decided.by}, ${formatDate(decided.on)}`],
          ['Back in school', sheet.returnsOn === undefined || takenBack !== undefined ? undefined : formatDate(sheet.returnsOn)],
          ['Recorded here', kind === 'permanent' ? undefined : countLines(counts).join('; ')],
          [
            'Education',
            provision === undefined
              ? undefined
              : `From ${formatDate(provision.on)}, ${provision.code}: ${provisionTitles[provision.code].toLowerCase()}. ${provision.where}`,
          ],
          [
            'Taken back',
            takenBack === undefined
              ? undefined
              : `On ${formatDate(takenBack.on)}; in school again from ${formatDate(takenBack.from.date)} ${takenBack.from.session}. ${takenBack.because}`,
          ],
        ]}
      />
      {kind !== 'lunch' && takenBack === undefined && <Text size="sm">{sixthDaySentence(sheet.sixthDay)}</Text>}
      <Text size="sm" c="dimmed">
        {sheet.reference}
      </Text>
    </Stack>
  );
}
