import type { Role } from '#shared/domain/accounts/roles.ts';

export type DemoAccount = { readonly name: string; readonly role: Role; readonly passphrase: string };

/** One invented person a role, in the order of their ids; the passphrases are no secret, for nothing they open is real. */
export const demoAccounts: readonly DemoAccount[] = [
  { name: 'Dr Marian Holloway', role: 'head', passphrase: 'demo-head-passphrase' },
  { name: 'Oona Fairweather', role: 'attendanceOfficer', passphrase: 'demo-office-passphrase' },
  { name: 'Idris Penhale', role: 'designatedTeacher', passphrase: 'demo-designated-passphrase' },
  { name: 'Sunniva Achterberg', role: 'safeguardingLead', passphrase: 'demo-safeguarding-passphrase' },
  { name: 'Tobias Wren', role: 'administrator', passphrase: 'demo-administrator-passphrase' },
  { name: 'Kezia Lindqvist', role: 'classTeacher', passphrase: 'demo-teacher-passphrase' },
];
