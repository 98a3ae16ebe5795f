export const title = 'Admission register';
export const law = 'The School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), regulation 8';

/** What the regulation asks for and this program does not hold; said, so that nobody takes the print for the whole. */
export const notHeld =
  'Not held in this program, and to be kept beside this print: the last school attended and its address, whether a pupil boards, and what a parent has told under regulation 8(3) of a new address or school to come.';

export const withheldNote =
  'An address that may not be told prints as c/o the school, with every address that would give it away.';
export const noParent = 'No parent recorded: a defect of the register.';
export const noPhone = 'no telephone recorded';
export const livesWithWords = {
  yes: 'the pupil lives here',
  no: 'the pupil does not live here',
  unknown: 'not recorded whether the pupil lives here',
};
