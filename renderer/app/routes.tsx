import { createRoute, useParams, useSearch } from '@tanstack/react-router';
import {
  caseIn,
  classIn,
  contractIn,
  dateIn,
  leaveIn,
  meetingIn,
  noticeIn,
  pupilIn,
  sessionIn,
  suspensionIn,
} from '../client/address.ts';
import { AbsenceLinePage } from '../features/absence-line/index.ts';
import { AuditPage } from '../features/audit/index.ts';
import { BuildingPage, FireListPage } from '../features/building/index.ts';
import { type CaseFilter, CaseSheetPage, CasesPage, caseFilterIn } from '../features/cases/index.ts';
import { ClassAttendancePage, type ClassDays } from '../features/class-page/index.ts';
import { ContractSheetPage, ContractsPage, ContractWizardPage } from '../features/contracts/index.ts';
import { CorrectionsPage } from '../features/corrections/index.ts';
import { CheckBundlePage, ExchangePage } from '../features/exchange/index.ts';
import { ExpectedPage } from '../features/expected/index.ts';
import { BandsPage, GroupFiguresPage } from '../features/figures/index.ts';
import { GatePage } from '../features/gate/index.ts';
import { HalfTermNotesPage } from '../features/half-term-notes/index.ts';
import { LeavePage, LeaveSheetPage } from '../features/leave/index.ts';
import { LeavingPage } from '../features/leaving/index.ts';
import { LettersPage, LetterTemplatesPage } from '../features/letters/index.ts';
import { MeetingSheetPage, MeetingsPage } from '../features/meetings/index.ts';
import { MessagesPage } from '../features/messages/index.ts';
import { MissingMarksPage } from '../features/missing-marks/index.ts';
import { NoticeSheetPage, NoticesPage } from '../features/notices/index.ts';
import {
  FamilyPage,
  ImportMarksPage,
  ImportRollPage,
  ImportsPage,
  PeoplePage,
  PupilSheetPage,
} from '../features/people/index.ts';
import { PlansPage } from '../features/plans/index.ts';
import { PrintRegistersPage } from '../features/print-registers/index.ts';
import { RegisterPage, RegistersPage } from '../features/registers/index.ts';
import { ReturnsPage } from '../features/returns/index.ts';
import { SchoolPage } from '../features/school/index.ts';
import { SuspensionSheetPage, SuspensionsPage } from '../features/suspensions/index.ts';
import { TargetingPage } from '../features/targeting/index.ts';
import { TargetsPage } from '../features/targets/index.ts';
import { TodayPage } from '../features/today/index.ts';
import { NotYetSeenPage, UnexplainedPage } from '../features/unexplained/index.ts';
import { EarlyWarningPage, WatchPage } from '../features/watch/index.ts';
import { NoSuchScreen } from './no-such-screen.tsx';
import { rootRoute } from './root-route.tsx';

type Params = {
  readonly [name in
    | 'class'
    | 'date'
    | 'session'
    | 'pupil'
    | 'notice'
    | 'leave'
    | 'suspension'
    | 'case'
    | 'meeting'
    | 'contract']?: string;
};

const getParentRoute = () => rootRoute;

function Registers() {
  const search: { readonly date?: string } = useSearch({ strict: false });
  return <RegistersPage date={dateIn(search.date)} />;
}

function Register() {
  const params: Params = useParams({ strict: false });
  const [classId, date, session] = [classIn(params.class), dateIn(params.date), sessionIn(params.session)];
  if (classId === undefined || date === undefined || session === undefined) return <NoSuchScreen />;
  return <RegisterPage class={classId} date={date} session={session} />;
}

function Pupil() {
  const params: Params = useParams({ strict: false });
  const pupil = pupilIn(params.pupil);
  return pupil === undefined ? <NoSuchScreen /> : <PupilSheetPage key={pupil} pupil={pupil} />;
}

function Family() {
  const params: Params = useParams({ strict: false });
  const pupil = pupilIn(params.pupil);
  return pupil === undefined ? <NoSuchScreen /> : <FamilyPage key={pupil} pupil={pupil} />;
}

function Notice() {
  const params: Params = useParams({ strict: false });
  const notice = noticeIn(params.notice);
  return notice === undefined ? <NoSuchScreen /> : <NoticeSheetPage key={notice} notice={notice} />;
}

function Leave() {
  const params: Params = useParams({ strict: false });
  const leave = leaveIn(params.leave);
  return leave === undefined ? <NoSuchScreen /> : <LeaveSheetPage key={leave} leave={leave} />;
}

function Suspension() {
  const params: Params = useParams({ strict: false });
  const suspension = suspensionIn(params.suspension);
  return suspension === undefined ? <NoSuchScreen /> : <SuspensionSheetPage key={suspension} suspension={suspension} />;
}

function Cases() {
  const { of }: { readonly of?: CaseFilter } = useSearch({ strict: false });
  return <CasesPage key={of} of={of} />;
}

function Case() {
  const params: Params = useParams({ strict: false });
  const id = caseIn(params.case);
  return id === undefined ? <NoSuchScreen /> : <CaseSheetPage key={id} case={id} />;
}

function Meeting() {
  const params: Params = useParams({ strict: false });
  const meeting = meetingIn(params.meeting);
  return meeting === undefined ? <NoSuchScreen /> : <MeetingSheetPage key={meeting} meeting={meeting} />;
}

function Contract() {
  const params: Params = useParams({ strict: false });
  const contract = contractIn(params.contract);
  return contract === undefined ? <NoSuchScreen /> : <ContractSheetPage key={contract} contract={contract} />;
}

type NewContract = { readonly pupil?: string; readonly meeting?: string; readonly contract?: string };

function ContractWizard() {
  const { pupil, meeting, contract }: NewContract = useSearch({ strict: false });
  const wanted = { pupil: pupilIn(pupil), meeting: meetingIn(meeting), contract: contractIn(contract) };
  return <ContractWizardPage key={`${pupil} ${meeting} ${contract}`} wanted={wanted} />;
}

/** An id as it stands in an address, typed by hand or written by a link. */
function idIn<Name extends string>(search: Record<string, unknown>, name: Name): { readonly [key in Name]?: string } {
  const id = search[name];
  return typeof id === 'string' || typeof id === 'number' ? ({ [name]: `${id}` } as { [key in Name]: string }) : {};
}

const newContractRoute = createRoute({
  getParentRoute,
  path: '/cases/contracts/new',
  validateSearch: (search: Record<string, unknown>): NewContract => ({
    ...idIn(search, 'pupil'),
    ...idIn(search, 'meeting'),
    ...idIn(search, 'contract'),
  }),
  component: ContractWizard,
});

function ClassAttendance() {
  const params: Params = useParams({ strict: false });
  const days: { readonly from?: string; readonly to?: string } = useSearch({ strict: false });
  const classId = classIn(params.class);
  if (classId === undefined) return <NoSuchScreen />;
  return <ClassAttendancePage key={classId} class={classId} days={{ from: dateIn(days.from), to: dateIn(days.to) }} />;
}

const classRoute = createRoute({
  getParentRoute,
  path: '/watch/class/$class',
  validateSearch: (search: Record<string, unknown>): ClassDays => ({
    ...(typeof search['from'] === 'string' ? { from: dateIn(search['from']) } : {}),
    ...(typeof search['to'] === 'string' ? { to: dateIn(search['to']) } : {}),
  }),
  component: ClassAttendance,
});

const registersRoute = createRoute({
  getParentRoute,
  path: '/registers',
  validateSearch: (search: Record<string, unknown>): { readonly date?: string } =>
    typeof search['date'] === 'string' ? { date: search['date'] } : {},
  component: Registers,
});

function Letters() {
  const search: { readonly pupils?: string } = useSearch({ strict: false });
  return <LettersPage pupils={search.pupils} />;
}

const lettersRoute = createRoute({
  getParentRoute,
  path: '/notices/letters',
  validateSearch: (search: Record<string, unknown>): { readonly pupils?: string } =>
    typeof search['pupils'] === 'string' || typeof search['pupils'] === 'number' ? { pupils: `${search['pupils']}` } : {},
  component: Letters,
});

const casesRoute = createRoute({
  getParentRoute,
  path: '/cases',
  validateSearch: (search: Record<string, unknown>): { readonly of?: CaseFilter } => {
    const of = caseFilterIn(search['of']);
    return of === undefined ? {} : { of };
  },
  component: Cases,
});

/** Every screen behind the door and its address. */
export const routeTree = rootRoute.addChildren([
  createRoute({ getParentRoute, path: '/', component: TodayPage }),
  registersRoute,
  createRoute({ getParentRoute, path: '/registers/$class/$date/$session', component: Register }),
  createRoute({ getParentRoute, path: '/pupils', component: PeoplePage }),
  createRoute({ getParentRoute, path: '/pupils/import', component: ImportRollPage }),
  createRoute({ getParentRoute, path: '/pupils/leaving', component: LeavingPage }),
  createRoute({ getParentRoute, path: '/pupils/suspensions', component: SuspensionsPage }),
  createRoute({ getParentRoute, path: '/pupils/suspensions/$suspension', component: Suspension }),
  createRoute({ getParentRoute, path: '/pupils/$pupil', component: Pupil }),
  createRoute({ getParentRoute, path: '/pupils/$pupil/family', component: Family }),
  createRoute({ getParentRoute, path: '/imports', component: ImportsPage }),
  createRoute({ getParentRoute, path: '/registers/import', component: ImportMarksPage }),
  createRoute({ getParentRoute, path: '/registers/absence-line', component: AbsenceLinePage }),
  createRoute({ getParentRoute, path: '/registers/unexplained', component: UnexplainedPage }),
  createRoute({ getParentRoute, path: '/registers/messages', component: MessagesPage }),
  createRoute({ getParentRoute, path: '/registers/not-yet-seen', component: NotYetSeenPage }),
  createRoute({ getParentRoute, path: '/registers/expected', component: ExpectedPage }),
  createRoute({ getParentRoute, path: '/registers/gate', component: GatePage }),
  createRoute({ getParentRoute, path: '/registers/building', component: BuildingPage }),
  createRoute({ getParentRoute, path: '/registers/fire-list', component: FireListPage }),
  createRoute({ getParentRoute, path: '/registers/missing', component: MissingMarksPage }),
  createRoute({ getParentRoute, path: '/registers/corrections', component: CorrectionsPage }),
  createRoute({ getParentRoute, path: '/registers/plans', component: PlansPage }),
  createRoute({ getParentRoute, path: '/registers/print', component: PrintRegistersPage }),
  createRoute({ getParentRoute, path: '/registers/notes', component: HalfTermNotesPage }),
  createRoute({ getParentRoute, path: '/registers/leave', component: LeavePage }),
  createRoute({ getParentRoute, path: '/registers/leave/$leave', component: Leave }),
  createRoute({ getParentRoute, path: '/watch', component: WatchPage }),
  createRoute({ getParentRoute, path: '/watch/early', component: EarlyWarningPage }),
  createRoute({ getParentRoute, path: '/watch/figures', component: GroupFiguresPage }),
  createRoute({ getParentRoute, path: '/watch/bands', component: BandsPage }),
  classRoute,
  createRoute({ getParentRoute, path: '/watch/audit', component: AuditPage }),
  createRoute({ getParentRoute, path: '/watch/targets', component: TargetsPage }),
  createRoute({ getParentRoute, path: '/cases/meetings', component: MeetingsPage }),
  createRoute({ getParentRoute, path: '/cases/meetings/$meeting', component: Meeting }),
  createRoute({ getParentRoute, path: '/cases/contracts', component: ContractsPage }),
  newContractRoute,
  createRoute({ getParentRoute, path: '/cases/contracts/$contract', component: Contract }),
  createRoute({ getParentRoute, path: '/cases/targeting', component: TargetingPage }),
  casesRoute,
  createRoute({ getParentRoute, path: '/cases/$case', component: Case }),
  createRoute({ getParentRoute, path: '/notices', component: NoticesPage }),
  lettersRoute,
  createRoute({ getParentRoute, path: '/notices/$notice', component: Notice }),
  createRoute({ getParentRoute, path: '/exchange', component: ExchangePage }),
  createRoute({ getParentRoute, path: '/exchange/check', component: CheckBundlePage }),
  createRoute({ getParentRoute, path: '/exchange/returns', component: ReturnsPage }),
  createRoute({ getParentRoute, path: '/school', component: SchoolPage }),
  createRoute({ getParentRoute, path: '/school/letters', component: LetterTemplatesPage }),
]);
