import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { PupilCalls } from '../absence-line/index.ts';
import { CallMarks } from '../call-marks/index.ts';
import { PupilChronology } from '../cases/index.ts';
import { ContactLanguages } from '../contact-language/index.ts';
import { PupilNotes } from '../half-term-notes/index.ts';
import { PupilLeave } from '../leave/index.ts';
import { PupilLetters, WarnPanel } from '../notices/index.ts';
import { PupilSuspensions } from '../suspensions/index.ts';
import { WithheldAddresses } from '../withheld-addresses/index.ts';

import { HoldLetters, LettersHeld } from './hold-letters.tsx';
import { PlanAbsence } from './plan-absence.tsx';
import { PupilContacts } from './pupil-contacts.tsx';
import { yearName } from './pupil-filters.ts';
import { PupilFlags } from './pupil-flags.tsx';
import { YearAttendance } from './year-attendance.tsx';
import './people.css';

type PupilSheet = Outputs['people']['sheet'];

/** One pupil in full. */
export function PupilSheetPage({ pupil }: { readonly pupil: PupilId }) {
  const sheet = useQuery(api.people.sheet.queryOptions({ input: { pupil } }));
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  if (sheet.isError) {
    return (
      <Page title="Pupil">
        <ErrorPanel title="The sheet cannot be shown" error={errorMessage(sheet.error)} onRetry={() => void sheet.refetch()} />
      </Page>
    );
  }
  if (sheet.data === undefined || freshness.data === undefined) {
    return (
      <Page title="Pupil">
        <Skeleton height={420} radius="sm" aria-label="Loading" />
      </Page>
    );
  }
  return <Sheet key={pupil} sheet={sheet.data} freshness={freshness.data} />;
}

type SheetProps = { readonly sheet: PupilSheet; readonly freshness: Outputs['school']['freshness'] };

function Sheet({ sheet, freshness }: SheetProps) {
  const { pupil } = sheet;
  const mayChange = useMay('people.change');
  const seesAttendance = useMay('attendance.read');
  const seesCases = useMay('cases.read');
  return (
    <Page title={pupil.knownName} sentence={<Facts sheet={sheet} />}>
      {sheet.lettersHeld !== undefined && <LettersHeld held={sheet.lettersHeld} pupil={pupil.id} mayChange={mayChange} />}
      <div className="ao-pupil-sheet">
        <Stack gap="md">
          {seesAttendance && (
            <Section title="Attendance this school year">
              <YearAttendance sheet={sheet} freshness={freshness} />
            </Section>
          )}
          <Section title="Contacts">
            <PupilContacts contacts={sheet.contacts} />
            <ContactLanguages pupil={sheet.pupil.id} contacts={sheet.contacts} />
          </Section>
          {seesCases && (
            <Section title="Cases and chronology">
              <PupilChronology pupil={pupil.id} onRoll={pupil.onRoll} />
            </Section>
          )}
        </Stack>
        <Aside sheet={sheet} freshness={freshness} />
      </div>
    </Page>
  );
}

function Aside({ sheet, freshness: { today } }: SheetProps) {
  const { pupil } = sheet;
  const mayChange = useMay('people.change');
  const mayPlan = useMay('registers.correct');
  const seesLetters = useMay('notices.read');
  const seesAttendance = useMay('attendance.read');
  const seesCare = useMay('care.groups');
  const seesShelter = useMay('care.shelter');
  const seesLeave = useMay('leave.read');
  const seesSuspensions = useMay('suspensions.read');
  return (
    <Stack gap="md">
      {seesLetters && (
        <Section title="Letters">
          <PupilLetters pupil={pupil.id} />
          {pupil.onRoll && <WarnPanel pupil={pupil.id} knownName={pupil.knownName} on={today} />}
          {mayChange && sheet.lettersHeld === undefined && (
            <HoldLetters pupil={pupil.id} knownName={pupil.knownName} today={today} />
          )}
        </Section>
      )}
      {seesAttendance && (
        <Section title="Half-term notes">
          <PupilNotes pupil={pupil.id} />
        </Section>
      )}
      {seesLeave && (
        <Section title="Leave of absence">
          <PupilLeave pupil={pupil.id} onRoll={pupil.onRoll} />
        </Section>
      )}
      {seesSuspensions && (
        <Section title="Suspensions">
          <PupilSuspensions pupil={pupil.id} onRoll={pupil.onRoll} />
        </Section>
      )}
      {mayPlan && pupil.onRoll && (
        <Section title="Planned absence">
          <PlanAbsence pupil={pupil.id} knownName={pupil.knownName} today={today} />
        </Section>
      )}
      {mayPlan && (
        <Section title="Calls about absence">
          <PupilCalls pupil={pupil.id} />
        </Section>
      )}
      {mayChange && (
        <Section title="Young carer, programmes">
          <PupilFlags pupil={pupil.id} knownName={pupil.knownName} />
        </Section>
      )}
      {seesCare && (
        <Section title="Tell today, do not ring">
          <CallMarks pupil={pupil.id} />
        </Section>
      )}
      {seesShelter && (
        <Section title="Withheld addresses">
          <WithheldAddresses pupil={pupil.id} />
        </Section>
      )}
      <Section title="Brothers and sisters here">
        {sheet.family.length === 0 && <Text c="dimmed">None known.</Text>}
        {sheet.family.map((member) => (
          <div key={member.pupil}>
            <Link to="/pupils/$pupil" params={{ pupil: String(member.pupil) }}>
              {member.knownName}
            </Link>
            , {member.className}
          </div>
        ))}
        {seesAttendance && sheet.family.length > 0 && (
          <Link to="/pupils/$pupil/family" params={{ pupil: String(pupil.id) }}>
            Their attendance side by side
          </Link>
        )}
      </Section>
    </Stack>
  );
}

function Facts({ sheet }: { readonly sheet: PupilSheet }) {
  const { pupil } = sheet;
  const since = sheet.startedOn === undefined ? '' : ` On the roll since ${formatDate(sheet.startedOn)}.`;
  const left = sheet.leftOn === undefined ? '' : ` ${pupil.onRoll ? 'Leaves' : 'Left'} on ${formatDate(sheet.leftOn)}.`;
  return (
    <>
      {yearName(pupil.yearGroup)}, {pupil.className}. Legal name {sheet.legalName}. Born {formatDate(sheet.bornOn)}. UPN{' '}
      <span className="ao-figures">{pupil.upn}</span>
      {sheet.formerUpn !== undefined && `, formerly ${sheet.formerUpn}`}.{since}
      {left}
    </>
  );
}
