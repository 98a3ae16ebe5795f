// What every template of this letter must print (rule 19 of practice) and the sentence for a school that left it out.
import type { TemplateSpecification } from '../template/check-template.ts';

export const warningNoticeTemplateName = 'warning-notice.docx';

const session = 'Each session must stand in the letter with its date, morning or afternoon, mark and meaning.';
const support = 'The letter must say which help was given, offered and not taken up.';

export const warningNoticeTemplate: TemplateSpecification = {
  required: new Map([
    ['draftMark', 'The letter must say when it is only a draft.'],
    ['recipientBlock', 'The letter must show who it is for, with the address.'],
    ['letterDate', 'The letter must carry its date.'],
    ['reference', 'The letter must carry its number.'],
    ['pupil', 'The letter must name the pupil.'],
    ['warningOnly', 'The letter must say that it is a warning and that nothing is to be paid now.'],
    ['purpose', 'The letter must say what it is about.'],
    ['counted.introduction', 'The letter must say for which weeks it lists the sessions.'],
    ['counted.sessions.date', session],
    ['counted.sessions.session', session],
    ['counted.sessions.mark', session],
    ['counted.sessions.meaning', session],
    ['provisional.introduction', 'The letter must set apart the sessions whose reason is not known yet.'],
    ['provisional.sessions.date', session],
    ['provisional.sessions.session', session],
    ['provisional.sessions.mark', session],
    ['provisional.sessions.meaning', session],
    ['query', 'The letter must say by when a parent can tell the school that a mark is wrong or the child was ill.'],
    ['monitoring', 'The letter must say for how long the school will look at the register.'],
    ['exampleNotes.text', 'The letter must say when the policy behind it is only an example.'],
    ['help', 'The letter must say who helps.'],
    ['adjustments', 'The letter must offer an interpreter, large print and other adjustments.'],
    ['supportIntroduction', 'The letter must say where the list of help comes from.'],
    ['supportGiven.text', support],
    ['supportOffered.text', support],
    ['supportNotTakenUp.text', support],
    ['whenPenalty', 'The letter must say when a penalty notice can follow.'],
    ['whoDecides', 'The letter must say who decides about a penalty notice.'],
    ['perParentAndChild', 'The letter must say that a penalty is for each parent and each child.'],
    ['amounts', 'The letter must state the amounts and days of a penalty.'],
    ['afterSecond', 'The letter must say that after a second penalty within three years there may be court instead.'],
    ['signatoryName', 'The letter must name who signs it.'],
    ['signatoryRole', 'The letter must say in which role that person signs.'],
  ]),
  optional: ['schoolName', 'schoolAddress', 'schoolContact', 'greeting', 'closing'],
};
