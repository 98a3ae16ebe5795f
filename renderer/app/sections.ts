import type { Account } from '../client/session.ts';

/** One screen of a room that has several. */
export type RoomSection = {
  readonly room: '/registers' | '/pupils' | '/watch' | '/exchange';
  readonly title: string;
  readonly to: '/registers' | '/registers/unexplained' | '/watch' | '/exchange' | '/exchange/returns';
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
  { room: '/watch', title: 'Thresholds', to: '/watch', right: 'attendance.read', what: 'Who is at or near a threshold' },
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
];

/** The screens that this person may open. */
export function sectionsFor(account: Account): readonly RoomSection[] {
  return sections.filter((section) => account.rights.includes(section.right));
}
