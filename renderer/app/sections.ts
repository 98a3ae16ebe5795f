import type { Account } from '../client/session.ts';

/** One screen of a room that has several. */
export type RoomSection = {
  readonly room: '/registers' | '/pupils' | '/watch';
  readonly title: string;
  readonly to: '/registers' | '/registers/unexplained' | '/pupils' | '/pupils/leaving' | '/watch';
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
    title: 'Unexplained',
    to: '/registers/unexplained',
    right: 'registers.correct',
    what: 'Whom to ring, and who has not been seen',
  },
  { room: '/pupils', title: 'Pupils', to: '/pupils', right: 'people.read', what: 'Every pupil and family' },
  {
    room: '/pupils',
    title: 'Leaving the roll',
    to: '/pupils/leaving',
    right: 'roll.prepare',
    what: 'Off-roll sheets, education at home, and who left',
  },
  { room: '/watch', title: 'Thresholds', to: '/watch', right: 'attendance.read', what: 'Who is at or near a threshold' },
];

/** The screens that this person may open. */
export function sectionsFor(account: Account): readonly RoomSection[] {
  return sections.filter((section) => account.rights.includes(section.right));
}
