import { holdMeeting, missMeeting } from '../../services/meetings/hold-meeting.ts';
import { invitationLetter } from '../../services/meetings/invitation-letter.ts';
import { eveningFile, eveningList } from '../../services/meetings/parents-evening.ts';
import {
  addMeetingParty,
  attachToMeeting,
  attemptMeeting,
  inviteToMeeting,
  moveMeeting,
  planMeeting,
} from '../../services/meetings/plan-meeting.ts';
import { listMeetings, meetingPeople, meetingSheet } from '../../services/meetings/read-meetings.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.meetings;

export const meetingsRoom = {
  list: room.list.handler(({ context, input }) => listMeetings(context.desk(), input)),
  sheet: room.sheet.handler(({ context, input }) => meetingSheet(context.desk(), input)),
  people: room.people.handler(({ context, input }) => meetingPeople(context.desk(), input)),
  plan: room.plan.handler(({ context, input }) => planMeeting(context.desk(), input)),
  move: room.move.handler(({ context, input }) => done(moveMeeting(context.desk(), input))),
  addParty: room.addParty.handler(({ context, input }) => done(addMeetingParty(context.desk(), input))),
  invite: room.invite.handler(({ context, input }) => done(inviteToMeeting(context.desk(), input))),
  letter: room.letter.handler(({ context, input }) => invitationLetter(context.desk(), input)),
  attempt: room.attempt.handler(({ context, input }) => done(attemptMeeting(context.desk(), input))),
  hold: room.hold.handler(({ context, input }) => done(holdMeeting(context.desk(), input))),
  notHeld: room.notHeld.handler(({ context, input }) => done(missMeeting(context.desk(), input))),
  attach: room.attach.handler(({ context, input }) => done(attachToMeeting(context.desk(), input))),
  evening: room.evening.handler(({ context }) => eveningList(context.desk())),
  eveningFile: room.eveningFile.handler(({ context, input }) => eveningFile(context.desk(), input)),
};
