import { office } from './office-router.ts';
import { accountsRoom } from './rooms/accounts.ts';
import { attendanceRoom } from './rooms/attendance.ts';
import { casesRoom } from './rooms/cases.ts';
import { contractsRoom } from './rooms/contracts.ts';
import { exchangeRoom } from './rooms/exchange.ts';
import { filesRoom } from './rooms/files.ts';
import { jobsRoom } from './rooms/jobs.ts';
import { leaveRoom } from './rooms/leave.ts';
import { lettersRoom } from './rooms/letters.ts';
import { meetingsRoom } from './rooms/meetings.ts';
import { noticesRoom } from './rooms/notices.ts';
import { peopleRoom } from './rooms/people.ts';
import { registersRoom } from './rooms/registers.ts';
import { schoolRoom } from './rooms/school.ts';
import { suspensionsRoom } from './rooms/suspensions.ts';
import { targetingRoom } from './rooms/targeting.ts';

/** The contract, implemented whole: a procedure that is missing here does not compile. */
export const router = office.router({
  accounts: accountsRoom,
  school: schoolRoom,
  people: peopleRoom,
  registers: registersRoom,
  attendance: attendanceRoom,
  notices: noticesRoom,
  exchange: exchangeRoom,
  jobs: jobsRoom,
  files: filesRoom,
  leave: leaveRoom,
  letters: lettersRoom,
  suspensions: suspensionsRoom,
  meetings: meetingsRoom,
  contracts: contractsRoom,
  cases: casesRoom,
  targeting: targetingRoom,
});
