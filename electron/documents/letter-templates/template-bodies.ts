// The wording of the templates that are shipped. Short sentences and plain words, for a reading age of about nine; they ask and
// offer, they never blame. A school changes every one of them in Word.
import type { FileChild } from 'docx';
import type { LetterKindId } from '#shared/domain/letters/letter-kinds.ts';
import { bullet, callout, centred, closing, heading, opening, signature, text } from './template-blocks.ts';

const interpreter =
  'Would you like this letter in another language, in large print or read out to you? Please tell us. It is free.';

export const templateBodies: Readonly<Record<LetterKindId, () => FileChild[]>> = {
  concern: () => [
    ...opening('We would like to help'),
    text('We miss {pupilFirstName} when {pupilFirstName} is not here. We are writing to you because we would like to help.'),
    heading('What we have written down'),
    text('From {periodFrom} to {periodTo}:'),
    ...callout('School days missed: {daysMissed} of {daysPossible}', 'Times late: {timesLate}'),
    text(
      'There can be many reasons, and you may know something that we do not. If you think that a day is wrong, or if your child was ill, please tell us.',
    ),
    heading('What you can do'),
    bullet('Talk to us. You can ring or see {talkTo}.'),
    bullet('Tell us what makes it hard to come in, and what would make it easier.'),
    bullet('Ask us for help. We can look together for someone who can do more.'),
    text(interpreter),
    ...closing('This letter is to help. It is not a warning, and there is nothing to pay.'),
  ],
  'meeting-invitation': () => [
    ...opening('Please come and talk with us'),
    text('We would like to meet you. We want to talk about {meetingAbout}.'),
    ...callout('{meetingDay}, {meetingTime}', '{meetingPlace}'),
    text('{meetingWith} will be there for the school. You can bring someone with you: a friend, a relative or anyone else.'),
    heading('If this day does not suit you'),
    text('Please ring us or write to us. We will find another day, or we can talk by phone or at your home.'),
    text('{pupilFirstName} can come too. We will ask {pupilFirstName} beforehand what would help.'),
    text(interpreter),
    ...closing('We look forward to meeting you.'),
  ],
  'contract-cover': () => [
    ...opening('The plan that we made together'),
    text('Thank you for talking with us on {meetingDay}. With this letter you get what we agreed.'),
    ...callout('From {contractFrom} to {contractTo}'),
    text('It says what you will do, what {pupilFirstName} will do, and what the school will do to help.'),
    heading('What to do now'),
    bullet('Please read it. Ask us about anything that is not clear, or that is not what we agreed.'),
    bullet('Sign one copy and give it back to us by {returnBy}. Keep the other copy.'),
    bullet('You do not have to sign. It is an agreement, and nobody can be punished for not signing it.'),
    text(interpreter),
    ...closing('If something does not work, tell us early. We can change the plan together.'),
  ],
  'referral-notice': () => [
    ...opening('We are asking for more help'),
    text('We would like {pupilFirstName} and you to have more help than the school alone can give. So we are asking {teamName}.'),
    heading('What they do'),
    text('{teamDoes}'),
    heading('What happens next'),
    bullet('They will get in touch with you. {teamRings}'),
    bullet('We give them what they need to know to help, and no more. You can see what we write.'),
    bullet('The school goes on helping. {pupilFirstName} can talk to us at any time.'),
    text('Do you not want this, or do you have a question? Please tell us soon.'),
    text(interpreter),
    ...closing('Getting help is nothing bad. Many families have it.'),
  ],
  recognition: () => [
    ...opening('Something good to tell you'),
    text('We are writing with good news about {pupilFirstName}.'),
    ...callout('{achievement}'),
    text('That takes effort, from {pupilFirstName} and from you. We have seen it, and we are glad.'),
    text('Thank you for your part in it. If there is something that we can do to help it go on, please tell us.'),
    ...closing('Please read this letter with {pupilFirstName}.'),
  ],
  certificate: () => [
    centred('{schoolName}', { size: 16, before: 1200, after: 900 }),
    centred('Certificate', { size: 40, bold: true, after: 600 }),
    centred('for', { size: 14, after: 240 }),
    centred('{pupilName}', { size: 28, bold: true, after: 120 }),
    centred('{className}', { size: 14, after: 600 }),
    centred('{achievement}', { size: 18, after: 600 }),
    centred('We are proud of you.', { size: 14, after: 1200 }),
    centred('{letterDate}', { size: 12, after: 900 }),
    ...signature('center'),
  ],
  'visit-card': () => [
    centred('{schoolName}', { size: 16, before: 200, after: 60 }),
    centred('{schoolContact}', { size: 10, after: 500 }),
    centred('We came to see you', { size: 26, bold: true, after: 400 }),
    text('Dear {recipientName},'),
    text('{visitor} came to your home and nobody came to the door.'),
    ...callout('{visitDay}, {visitTime}'),
    text('We would like to talk with you and to see how we can help. Please ring us on {ringNumber}.'),
    text('If you would like an interpreter, just say the name of your language when you ring.'),
  ],
};
