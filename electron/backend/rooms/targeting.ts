import { changeTargeting, decideTargeting, holdTargeting } from '../../services/targeting/change-meeting.ts';
import { printTargeting } from '../../services/targeting/print-pack.ts';
import { listTargetingMeetings, targetingPack } from '../../services/targeting/targeting-pack.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.targeting;

export const targetingRoom = {
  pack: room.pack.handler(({ context, input }) => targetingPack(context.desk(), input)),
  print: room.print.handler(({ context, input }) => printTargeting(context.desk(), input)),
  meetings: room.meetings.handler(({ context }) => listTargetingMeetings(context.desk())),
  hold: room.hold.handler(({ context, input }) => holdTargeting(context.desk(), input)),
  change: room.change.handler(({ context, input }) => done(changeTargeting(context.desk(), input))),
  decide: room.decide.handler(({ context, input }) => done(decideTargeting(context.desk(), input))),
};
