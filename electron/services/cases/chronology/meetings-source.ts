import { attemptOutcomes, attendances, invitationMeans, meetingKinds } from '#shared/domain/meetings/meeting.ts';
import { arrangingAttempts } from '../../../store/meetings/arranging-attempts.ts';
import { meetingsOf, type StoredMeeting } from '../../../store/meetings/meetings.ts';
import { type ChronologyEntry, type ChronologySource, causedEntry } from './chronology-entry.ts';

/** Who was invited to a meeting and how, every try to arrange it, and whether it was held or nobody came. */
export const meetingsSource: ChronologySource = {
  right: 'cases.read',
  read: async (db, pupils) => {
    const meetings = await meetingsOf(db, { pupils });
    const attempts = Map.groupBy(await arrangingAttempts(db, { meetings: meetings.map(({ id }) => id) }), (one) => one.meeting);
    return meetings.flatMap((meeting) => {
      const about = { pupils: meeting.pupils, opens: `/cases/meetings/${meeting.id}` };
      const tries = (attempts.get(meeting.id) ?? []).map((attempt) =>
        causedEntry({
          ...{ key: `try ${attempt.id}`, kind: 'meetingInvited', on: attempt.on, by: attempt.by, withWhom: attempt.whom },
          outcome: attemptOutcomes[attempt.outcome],
          words: `Tried to arrange a meeting, by ${invitationMeans[attempt.means]}.${attempt.words === '' ? '' : ` ${attempt.words}`}`,
          ...about,
        }),
      );
      return [...tries, ...invitations(meeting), ...held(meeting)];
    });
  },
};

function invitations(meeting: StoredMeeting): readonly ChronologyEntry[] {
  return meeting.parties.flatMap(({ id, name, invited }) =>
    invited === undefined
      ? []
      : [
          causedEntry({
            ...{ key: `invited ${id}`, kind: 'meetingInvited', on: invited.on, withWhom: name, pupils: meeting.pupils },
            words: `${meetingKinds[meeting.kind]}, by ${invitationMeans[invited.means]}.`,
            opens: `/cases/meetings/${meeting.id}`,
          }),
        ],
  );
}

/** A planned meeting is no event yet, and a cancelled one never became one. */
function held(meeting: StoredMeeting): readonly ChronologyEntry[] {
  if (meeting.stand !== 'held' && meeting.stand !== 'notHeld') return [];
  const family = meeting.parties.filter(({ kind }) => kind !== 'school');
  const came = family.map(
    ({ name, attended }) => `${name}: ${attended === undefined ? 'not said' : attendances[attended].toLowerCase()}`,
  );
  const words = meeting.stand === 'held' ? (meeting.notes ?? '') : (meeting.because ?? '');
  return [
    causedEntry({
      ...{ key: `meeting ${meeting.id}`, kind: 'meetingHeld', on: meeting.heldOn ?? meeting.on, by: meeting.by },
      outcome: meeting.stand === 'held' ? 'Held' : 'Not attended',
      words: [`${meetingKinds[meeting.kind]}. ${came.join('; ')}.`, words].filter((part) => part !== '').join(' '),
      childSeen: meeting.parties.some(({ kind, attended }) => kind === 'pupil' && attended === 'came'),
      pupils: meeting.pupils,
      opens: `/cases/meetings/${meeting.id}`,
    }),
  ];
}
