import { dayInWords } from '#shared/lib/date-words.ts';
import { decisionsOf } from '../../../store/leave/leave-decisions.ts';
import { leavesOf } from '../../../store/leave/leaves.ts';
import { noticeEntries } from '../../../store/notices/notice-steps.ts';
import { noticesOf } from '../../../store/notices/notices.ts';
import { contactNamesAt } from '../../../store/people/contact-names.ts';
import { notesOf } from '../../../store/registers/half-term-notes.ts';
import { correctionsOfPupils } from '../../../store/registers/pupil-corrections.ts';
import { suspensionsOf } from '../../../store/suspensions/suspensions.ts';
import { localDate } from '../../local-date.ts';
import { type ChronologyEntry, type ChronologySource, causedEntry } from './chronology-entry.ts';

/** Letters that went out. What waits, and why it waits, is not told: waiting tells nothing (practice rule 18). */
export const noticesSource: ChronologySource = {
  right: 'notices.read',
  read: async (db, pupils) => {
    const entries: ChronologyEntry[] = [];
    for (const pupil of pupils) {
      for (const notice of await noticesOf(db, { pupil, state: 'issued' })) {
        const issued = (await noticeEntries(db, notice.id)).findLast(({ state }) => state === 'issued');
        if (issued === undefined) continue;
        entries.push(
          causedEntry({
            key: `notice ${notice.id}`,
            kind: 'warningLetter',
            on: notice.issuedOn ?? localDate(issued.at),
            pupils: [pupil],
            by: issued.by?.name,
            withWhom: (await contactNamesAt(db, [notice.contact]))(notice.contact, Number.MAX_SAFE_INTEGER),
            words: `Penalty notice warning letter ${notice.number ?? ''}, ${notice.counted + notice.provisional} sessions.`,
            opens: `/notices/${notice.id}`,
          }),
        );
      }
    }
    return entries;
  },
};

export const leaveSource: ChronologySource = {
  right: 'leave.read',
  read: async (db, pupils) => {
    const entries: ChronologyEntry[] = [];
    for (const pupil of pupils) {
      const leaves = await leavesOf(db, { pupil });
      const decisions = Map.groupBy(
        (
          await decisionsOf(
            db,
            leaves.map(({ id }) => id),
          )
        ).filter(({ current }) => current),
        ({ leave }) => leave,
      );
      for (const leave of leaves) {
        const span = `${dayInWords(leave.span.from)} to ${dayInWords(leave.span.to)}`;
        if (leave.receivedOn !== undefined) {
          entries.push(
            causedEntry({
              key: `leave ${leave.id}`,
              kind: 'leaveAsked',
              on: leave.receivedOn,
              pupils: [pupil],
              words: `Leave asked for from ${span}.`,
              opens: `/registers/leave/${leave.id}`,
            }),
          );
        }
        for (const decision of decisions.get(leave.id) ?? []) {
          entries.push(
            causedEntry({
              key: `leave decision ${decision.id}`,
              kind: 'leaveDecided',
              on: decision.decidedOn,
              pupils: [pupil],
              by: decision.decidedBy,
              outcome: { granted: 'Granted', part: 'Granted in part', refused: 'Refused' }[decision.outcome],
              words: `Leave from ${span}.`,
              opens: `/registers/leave/${leave.id}`,
            }),
          );
        }
      }
    }
    return entries;
  },
};

export const suspensionsSource: ChronologySource = {
  right: 'suspensions.read',
  read: async (db, pupils) => {
    const entries: ChronologyEntry[] = [];
    for (const pupil of pupils) {
      for (const one of await suspensionsOf(db, { pupil })) {
        if (one.stand === 'proposed') continue;
        entries.push(
          causedEntry({
            key: `suspension ${one.id}`,
            kind: 'suspended',
            on: one.span.from,
            pupils: [pupil],
            by: one.decided?.by,
            outcome: one.stand === 'takenBack' ? 'Taken back' : undefined,
            words: one.span.to === undefined ? 'Permanent exclusion.' : `Until ${dayInWords(one.span.to)}.`,
            opens: `/pupils/suspensions/${one.id}`,
          }),
        );
      }
    }
    return entries;
  },
};

export const notesSource: ChronologySource = {
  right: 'attendance.read',
  read: async (db, pupils) => {
    const entries: ChronologyEntry[] = [];
    for (const pupil of pupils) {
      for (const note of await notesOf(db, { pupil })) {
        if (note.given === undefined) continue;
        entries.push(
          causedEntry({
            key: `note ${note.id}`,
            kind: 'noteGiven',
            on: note.given.on,
            pupils: [pupil],
            withWhom: (await contactNamesAt(db, [note.contact]))(note.contact, Number.MAX_SAFE_INTEGER),
            words: 'The days missed in the half-term, in plain words.',
            opens: `/pupils/${pupil}`,
          }),
        );
      }
    }
    return entries;
  },
};

/** Each correction of the register by command, with its reason: a wrong code must not vanish from what is told later. */
export const correctionsSource: ChronologySource = {
  right: 'registers.read',
  read: async (db, pupils) => {
    const corrections = await correctionsOfPupils(db, pupils);
    return corrections.map((one) =>
      causedEntry({
        key: `correction ${one.command} ${one.pupil}`,
        kind: 'codeAmended',
        on: localDate(one.at),
        pupils: [one.pupil],
        by: one.by,
        words: `${one.sessions === 1 ? 'One session' : `${one.sessions} sessions`}, ${
          one.from === one.to ? dayInWords(one.from) : `${dayInWords(one.from)} to ${dayInWords(one.to)}`
        }. ${one.reason === '' ? 'Amended in source, reason not supplied.' : one.reason}`,
        opens: `/pupils/${one.pupil}`,
      }),
    );
  },
};
