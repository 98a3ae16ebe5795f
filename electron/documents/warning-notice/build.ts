import { weekdayInWords } from '#shared/lib/date-words.ts';
import { sessionInWords } from '../letters/letter-words.ts';
import type { TemplateValues } from '../template/template-values.ts';
import { oneLine } from '../template/template-values.ts';
import * as content from './content.ts';
import type { WarningNotice, WarningNoticeSession } from './model.ts';

/** The named texts that the template and the printed page are filled with. Names: `template.ts`. */
export type WarningNoticeValues = {
  readonly [name in
    | 'draftMark'
    | 'schoolName'
    | 'schoolAddress'
    | 'schoolContact'
    | 'recipientBlock'
    | 'letterDate'
    | 'reference'
    | 'pupil'
    | 'greeting'
    | 'warningOnly'
    | 'purpose'
    | 'query'
    | 'monitoring'
    | 'help'
    | 'adjustments'
    | 'supportIntroduction'
    | 'whenPenalty'
    | 'whoDecides'
    | 'perParentAndChild'
    | 'amounts'
    | 'afterSecond'
    | 'closing'
    | 'signatoryName'
    | 'signatoryRole']: string;
} & {
  readonly counted: readonly SessionTable[];
  readonly provisional: readonly SessionTable[];
  readonly exampleNotes: readonly Line[];
  readonly supportGiven: readonly Line[];
  readonly supportOffered: readonly Line[];
  readonly supportNotTakenUp: readonly Line[];
};

export type SessionTable = {
  readonly introduction: string;
  readonly sessions: readonly {
    readonly date: string;
    readonly session: string;
    readonly mark: string;
    readonly meaning: string;
  }[];
};
export type Line = { readonly text: string };

/** The letter's texts, every one on its own line but for the address block. Pure. */
export function buildWarningNotice(model: WarningNotice): WarningNoticeValues {
  return {
    ...heading(model),
    ...sentences(model),
    counted: table(content.countedIntroduction(model), model.sessions),
    provisional: table(content.provisionalIntroduction(model), model.provisionalSessions),
    exampleNotes: model.exampleSentence === null ? [] : [{ text: oneLine(model.exampleSentence) }],
    supportGiven: lines(model.support.given),
    supportOffered: lines(model.support.offered),
    supportNotTakenUp: lines(model.support.notTakenUp),
  } satisfies TemplateValues;
}

function heading({ stage, school, recipient, pupil, date, signatory }: WarningNotice) {
  const address = recipient.address.kind === 'own' ? recipient.address.lines : [content.careOfSchool];
  return {
    draftMark: stage.kind === 'draft' ? content.draftSentence : '',
    schoolName: oneLine(school.name),
    schoolAddress: school.addressLines.map(oneLine).join(', '),
    schoolContact: `Phone ${oneLine(school.phone)}  ·  E-mail ${oneLine(school.email)}`,
    recipientBlock: [recipient.name, ...address].map(oneLine).join('\n'),
    letterDate: weekdayInWords(date),
    reference: stage.kind === 'draft' ? content.draftReference : stage.reference,
    pupil: `${oneLine(pupil.legalName)}, ${oneLine(pupil.yearGroup)}`,
    greeting: `Dear ${oneLine(recipient.name)},`,
    signatoryName: oneLine(signatory.name),
    signatoryRole: oneLine(signatory.role),
  };
}

function sentences(model: WarningNotice) {
  return {
    warningOnly: content.warningOnly,
    purpose: oneLine(content.purpose(model)),
    query: oneLine(content.query(model)),
    monitoring: oneLine(content.monitoring(model)),
    help: oneLine(content.help(model)),
    adjustments: oneLine(model.help.adjustments),
    supportIntroduction: oneLine(content.supportIntroduction(model)),
    whenPenalty: oneLine(content.whenPenalty(model)),
    whoDecides: oneLine(content.whoDecides(model)),
    perParentAndChild: content.perParentAndChild,
    amounts: oneLine(content.amounts(model)),
    afterSecond: oneLine(content.afterSecond(model)),
    closing: content.closing,
  };
}

/** No table where there is no session: its introduction would be untrue. */
function table(introduction: string, sessions: readonly WarningNoticeSession[]): readonly SessionTable[] {
  if (sessions.length === 0) return [];
  const rows = sessions.toSorted((a, b) => `${a.date}${a.session}`.localeCompare(`${b.date}${b.session}`)).map(row);
  return [{ introduction: oneLine(introduction), sessions: rows }];
}

function row(one: WarningNoticeSession): SessionTable['sessions'][number] {
  return {
    date: weekdayInWords(one.date),
    session: sessionInWords(one.session),
    mark: one.symbol,
    meaning: oneLine(one.meaning),
  };
}

function lines(texts: readonly string[]): readonly Line[] {
  return texts.length === 0 ? [{ text: content.noSupportRecorded }] : texts.map((text) => ({ text: oneLine(text) }));
}
