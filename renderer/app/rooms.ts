import {
  IconBuildingBank,
  IconEye,
  IconFolders,
  IconListCheck,
  IconMail,
  IconSchool,
  IconSun,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Account } from '../client/session.ts';

export type Room = {
  readonly title: string;
  readonly to: '/' | '/registers' | '/pupils' | '/watch' | '/cases' | '/notices' | '/exchange' | '/school';
  readonly right: Account['rights'][number];
  readonly icon: TablerIcon;
  /** For the palette: what one does there. */
  readonly what: string;
};

/** The rooms of the rail in the order of the day. */
export const rooms: readonly Room[] = [
  { title: 'Today', to: '/', right: 'registers.read', icon: IconSun, what: 'What is missing and what waits today' },
  { title: 'Registers', to: '/registers', right: 'registers.read', icon: IconListCheck, what: 'Take a register or look one up' },
  { title: 'Pupils', to: '/pupils', right: 'people.read', icon: IconUsers, what: 'The roll, families and imports' },
  { title: 'Watch', to: '/watch', right: 'attendance.read', icon: IconEye, what: 'Who is at or near the threshold' },
  { title: 'Cases', to: '/cases', right: 'cases.read', icon: IconFolders, what: 'One family, one plan, the next step' },
  { title: 'Notices', to: '/notices', right: 'notices.read', icon: IconMail, what: 'Letters from draft to issued' },
  { title: 'Exchange', to: '/exchange', right: 'exchange.read', icon: IconBuildingBank, what: 'Bundles for the local authority' },
  { title: 'School', to: '/school', right: 'school.read', icon: IconSchool, what: 'Details, terms, accounts, backup' },
];

/** The rooms that this person may enter. */
export function roomsFor(account: Account): readonly Room[] {
  return rooms.filter((room) => account.rights.includes(room.right));
}
