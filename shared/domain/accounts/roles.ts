/**
 * Who may do what. A procedure names one right; the backend refuses without it and the screens only mirror the answer.
 * Roles and what they are for: the school's practice rules, "Roles".
 */
export const roles = {
  attendanceOfficer: 'Attendance officer',
  head: 'Head teacher',
  designatedTeacher: 'Designated teacher',
  safeguardingLead: 'Designated safeguarding lead',
  administrator: 'Administrator',
  classTeacher: 'Class teacher',
} as const;

export type Role = keyof typeof roles;

export const rights = [
  'school.read',
  'school.change',
  'school.backup',
  'accounts.manage',
  'people.read',
  'people.import',
  'people.change',
  'registers.read',
  'registers.take',
  'registers.correct',
  'registers.import',
  'attendance.read',
  'notices.read',
  'notices.draft',
  'notices.approve',
  'care.welfareCheck',
  'exchange.read',
  'exchange.send',
  'exchange.enrol',
  'registers.plan',
  'registers.print',
  'gate.sign',
  'building.read',
  'messages.prepare',
  'messages.approve',
  'leave.read',
  'leave.record',
  'leave.decide',
  'suspensions.read',
  'suspensions.record',
  'suspensions.decide',
  'roll.prepare',
  'roll.remove',
  'attendance.audit',
  'targets.propose',
  'targets.agree',
  'returns.prepare',
  'care.groups',
  'care.shelter',
  'attempts.record',
  'cases.read',
  'cases.work',
  'contracts.approve',
  'letters.make',
  'letters.templates',
] as const;

export type Right = (typeof rights)[number];

const everyone: readonly Right[] = ['school.read', 'people.read', 'registers.read', 'registers.take', 'building.read'];
const office: readonly Right[] = [
  ...everyone,
  'people.change',
  'people.import',
  'registers.correct',
  'registers.import',
  'attendance.read',
  'notices.read',
  'exchange.read',
  'school.backup',
  'registers.plan',
  'registers.print',
  'gate.sign',
  'messages.prepare',
  'leave.read',
  'leave.record',
  'suspensions.read',
  'suspensions.record',
  'roll.prepare',
  'targets.propose',
  'attempts.record',
  'letters.make',
];

const rightsOf: Readonly<Record<Role, ReadonlySet<Right>>> = {
  attendanceOfficer: new Set([...office, 'notices.draft', 'exchange.send', 'returns.prepare', 'cases.read', 'cases.work']),
  head: new Set<Right>([
    ...office,
    'notices.draft',
    'notices.approve',
    'care.welfareCheck',
    'exchange.send',
    'exchange.enrol',
    'school.change',
    'accounts.manage',
    'messages.approve',
    'leave.decide',
    'suspensions.decide',
    'roll.remove',
    'attendance.audit',
    'targets.agree',
    'returns.prepare',
    'care.groups',
    'care.shelter',
    'cases.read',
    'cases.work',
    'contracts.approve',
    'letters.templates',
  ]),
  designatedTeacher: new Set<Right>([
    ...everyone,
    'attendance.read',
    'notices.read',
    'care.welfareCheck',
    'leave.read',
    'suspensions.read',
    'care.groups',
    'cases.read',
  ]),
  safeguardingLead: new Set<Right>([
    ...everyone,
    'attendance.read',
    'notices.read',
    'care.welfareCheck',
    'people.change',
    'leave.read',
    'suspensions.read',
    'care.groups',
    'care.shelter',
    'attempts.record',
    'cases.read',
    'cases.work',
  ]),
  administrator: new Set<Right>([...office, 'school.change', 'accounts.manage', 'exchange.enrol', 'letters.templates']),
  classTeacher: new Set<Right>(everyone),
};

export function mayDo(role: Role, right: Right): boolean {
  return rightsOf[role].has(right);
}

export function rightsFor(role: Role): readonly Right[] {
  return rights.filter((right) => mayDo(role, right));
}
