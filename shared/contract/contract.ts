import { accountsContract } from './accounts.ts';
import { attendanceContract } from './attendance.ts';
import { casesContract } from './cases.ts';
import { exchangeContract } from './exchange.ts';
import { filesContract } from './files.ts';
import { jobsContract } from './jobs.ts';
import { leaveContract } from './leave.ts';
import { lettersContract } from './letters.ts';
import { meetingsContract } from './meetings.ts';
import { noticesContract } from './notices.ts';
import { contractsContract } from './parenting-contracts.ts';
import { peopleContract } from './people.ts';
import { registersContract } from './registers.ts';
import { schoolContract } from './school.ts';
import { suspensionsContract } from './suspensions.ts';
import { targetingContract } from './targeting.ts';

/** Everything that can be asked of the office, by room. The router implements it whole or does not compile. */
export const contract = {
  accounts: accountsContract,
  school: schoolContract,
  people: peopleContract,
  registers: registersContract,
  attendance: attendanceContract,
  notices: noticesContract,
  exchange: exchangeContract,
  jobs: jobsContract,
  files: filesContract,
  leave: leaveContract,
  letters: lettersContract,
  suspensions: suspensionsContract,
  meetings: meetingsContract,
  contracts: contractsContract,
  cases: casesContract,
  targeting: targetingContract,
};
