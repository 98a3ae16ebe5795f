import { SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { LeftAfterRegistration } from '../building/index.ts';
import { ContractReviews } from './contract-reviews.tsx';
import { DueRegisters } from './due-registers.tsx';
import { ExpectedBack } from './expected-back.tsx';
import { LettersWaiting } from './letters-waiting.tsx';
import { MisToDo } from './mis-to-do.tsx';
import { NearThreshold } from './near-threshold.tsx';
import { NotYetSeen } from './not-yet-seen.tsx';
import { RegistersTaken } from './registers-taken.tsx';
import { StepsDue } from './steps-due.tsx';
import { TellToday } from './tell-today.tsx';
import { UnexplainedAbsences } from './unexplained-absences.tsx';
import { WaitsForYou } from './waits-for-you.tsx';
import './today.css';

/** What the day asks for, on opening: registers still missing, then what waits. */
export function TodayPage() {
  const day = useQuery(api.registers.day.queryOptions({ input: {} }));
  const seesFigures = useMay('attendance.read');
  const seesLetters = useMay('notices.read');
  const corrects = useMay('registers.correct');
  const seesLeave = useMay('leave.read');
  const approvesLetters = useMay('notices.approve');
  const signsOut = useMay('gate.sign');
  const worksCases = useMay('cases.work');
  const date = day.data?.date;
  return (
    <Page
      title={date === undefined ? 'Today' : `Today, ${formatDate(date)}`}
      sentence="What is still missing and what waits for somebody."
    >
      {day.isError && (
        <ErrorPanel title="Today cannot be shown" error={errorMessage(day.error)} onRetry={() => void day.refetch()} />
      )}
      <WaitsForYou />
      <SimpleGrid cols={{ base: 3, lg: 5 }} spacing="sm">
        <RegistersTaken day={day.data} />
        {corrects && <UnexplainedAbsences />}
        {corrects && <TellToday />}
        {seesFigures && <NotYetSeen />}
        {seesLeave && <ExpectedBack />}
        {signsOut && <LeftAfterRegistration />}
        {seesFigures && date !== undefined && <NearThreshold on={date} />}
        {worksCases && <StepsDue />}
        {worksCases && <ContractReviews />}
        {seesLetters && !approvesLetters && <LettersWaiting />}
        {corrects && <MisToDo />}
      </SimpleGrid>
      {!day.isError && <DueRegisters day={day.data} />}
    </Page>
  );
}
