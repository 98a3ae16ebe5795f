import type { Account } from '../client/session.ts';

/** One screen of a room that has several. */
export type RoomSection = {
  readonly room: '/registers' | '/pupils' | '/watch' | '/cases' | '/notices' | '/exchange' | '/school';
  readonly title: string;
  readonly to:
    | '/registers'
    | '/registers/absence-line'
    | '/registers/unexplained'
    | '/registers/expected'
    | '/registers/messages'
    | '/registers/gate'
    | '/registers/building'
    | '/registers/fire-list'
    | '/registers/missing'
    | '/registers/corrections'
    | '/registers/leave'
    | '/registers/plans'
    | '/registers/print'
    | '/registers/notes'
    | '/pupils'
    | '/pupils/suspensions'
    | '/pupils/leaving'
    | '/watch'
    | '/watch/early'
    | '/watch/figures'
    | '/watch/bands'
    | '/watch/audit'
    | '/watch/targets'
    | '/cases'
    | '/cases/meetings'
    | '/cases/targeting'
    | '/cases/contracts'
    | '/notices'
    | '/notices/letters'
    | '/exchange'
    | '/exchange/returns'
    | '/school'
    | '/school/letters';
  readonly right: Account['rights'][number];
  /** For the palette: what one does there. */
  readonly what: string;
};

/** The screens of each room in the order of the day. */
export const sections: readonly RoomSection[] = [
  {
    room: '/registers',
    title: 'Registers of the day',
    to: '/registers',
    right: 'registers.read',
    what: 'Which registers are taken and which are missing',
  },
  {
    room: '/registers',
    title: 'Absence line',
    to: '/registers/absence-line',
    right: 'registers.correct',
    what: 'Write down who rang about an absence, and what follows',
  },
  {
    room: '/registers',
    title: 'Unexplained',
    to: '/registers/unexplained',
    right: 'registers.correct',
    what: 'Whom to ring, and who has not been seen',
  },
  {
    room: '/registers',
    title: 'Expected elsewhere',
    to: '/registers/expected',
    right: 'registers.correct',
    what: 'Whether those taught elsewhere today have arrived there',
  },
  {
    room: '/registers',
    title: 'Messages',
    to: '/registers/messages',
    right: 'messages.prepare',
    what: 'Prepare a text or e-mail list to families of who is away without a reason',
  },
  { room: '/registers', title: 'Late gate', to: '/registers/gate', right: 'gate.sign', what: 'Sign in whoever comes in late' },
  {
    room: '/registers',
    title: 'Signing out',
    to: '/registers/building',
    right: 'gate.sign',
    what: 'Who leaves during the day, with whom, and who is back',
  },
  {
    room: '/registers',
    title: 'Fire list',
    to: '/registers/fire-list',
    right: 'building.read',
    what: 'Who is in the building now, to be ticked or printed',
  },
  {
    room: '/registers',
    title: 'Missing marks',
    to: '/registers/missing',
    right: 'registers.read',
    what: 'Registers not completed and sessions without a mark',
  },
  {
    room: '/registers',
    title: 'Corrections',
    to: '/registers/corrections',
    right: 'registers.correct',
    what: 'Correct several marks at once, and undo a correction',
  },
  {
    room: '/registers',
    title: 'Leave',
    to: '/registers/leave',
    right: 'leave.read',
    what: 'Who has asked for leave, who is away on it and who is not back',
  },
  {
    room: '/registers',
    title: 'Plans and closures',
    to: '/registers/plans',
    right: 'registers.plan',
    what: 'Write an unplanned closure or a staggered start',
  },
  {
    room: '/registers',
    title: 'Print registers',
    to: '/registers/print',
    right: 'registers.print',
    what: 'The attendance register of a month and the admission register',
  },
  {
    room: '/registers',
    title: 'Half-term notes',
    to: '/registers/notes',
    right: 'registers.print',
    what: 'Tell parents the days missed, in plain words, at the end of a half-term',
  },
  { room: '/pupils', title: 'Pupils', to: '/pupils', right: 'people.read', what: 'Every pupil and family' },
  {
    room: '/pupils',
    title: 'Suspensions',
    to: '/pupils/suspensions',
    right: 'suspensions.read',
    what: 'Who is suspended or excluded, whom to tell, and the figures by group',
  },
  {
    room: '/pupils',
    title: 'Leaving the roll',
    to: '/pupils/leaving',
    right: 'roll.prepare',
    what: 'Off-roll sheets, education at home, and who left',
  },
  { room: '/watch', title: 'Thresholds', to: '/watch', right: 'attendance.read', what: 'Who is at or near a threshold' },
  {
    room: '/watch',
    title: 'Early warning',
    to: '/watch/early',
    right: 'attendance.read',
    what: 'Whose attendance is changing, and why',
  },
  {
    room: '/watch',
    title: 'Figures',
    to: '/watch/figures',
    right: 'attendance.read',
    what: 'Attendance of any group, with pictures',
  },
  { room: '/watch', title: 'Bands', to: '/watch/bands', right: 'attendance.read', what: 'Pupils by band of attendance' },
  {
    room: '/watch',
    title: 'Coding audit',
    to: '/watch/audit',
    right: 'attendance.audit',
    what: 'What may be worth a look in the coding, and the sessions behind it',
  },
  {
    room: '/watch',
    title: 'Targets',
    to: '/watch/targets',
    right: 'attendance.read',
    what: 'What the authority proposed, what was agreed, and how far it has come',
  },
  {
    room: '/cases',
    title: 'Cases',
    to: '/cases',
    right: 'cases.read',
    what: 'Who is helped, what is planned and what is next',
  },
  {
    room: '/cases',
    title: 'Meetings',
    to: '/cases/meetings',
    right: 'cases.read',
    what: 'Plan a meeting, invite each parent and write down who came',
  },
  {
    room: '/cases',
    title: 'Contracts',
    to: '/cases/contracts',
    right: 'cases.read',
    what: 'Parenting contracts, and whose review is due',
  },
  {
    room: '/cases',
    title: 'Targeting meeting',
    to: '/cases/targeting',
    right: 'cases.read',
    what: 'Who misses most, for the authority’s meeting or an inspection, and what was decided',
  },
  { room: '/notices', title: 'Warning letters', to: '/notices', right: 'notices.read', what: 'Letters from draft to issued' },
  {
    room: '/notices',
    title: 'Letters',
    to: '/notices/letters',
    right: 'letters.make',
    what: 'Letters from the school’s own templates to many parents at once',
  },
  {
    room: '/exchange',
    title: 'Bundles',
    to: '/exchange',
    right: 'exchange.read',
    what: 'What goes to the authority and what has gone',
  },
  {
    room: '/exchange',
    title: 'Returns',
    to: '/exchange/returns',
    right: 'returns.prepare',
    what: 'What the authority is to be told about single pupils, and by when',
  },
  { room: '/school', title: 'School', to: '/school', right: 'school.read', what: 'Details, terms, accounts, backup' },
  {
    room: '/school',
    title: 'Letter templates',
    to: '/school/letters',
    right: 'letters.make',
    what: 'Edit the Word template of each letter and bring it back',
  },
];

/** The screens that this person may open. */
export function sectionsFor(account: Account): readonly RoomSection[] {
  return sections.filter((section) => account.rights.includes(section.right));
}
