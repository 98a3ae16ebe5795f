// Whom to tell of a suspension, and what else is due, each by a day. A person does it and says so; nothing is sent from here.
import { addSchoolDays, isSchoolDay, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { SuspensionKind } from './suspension-days.ts';
import type { BoardStep, SuspensionRule } from './suspension-rules.ts';

export const officeDuties = [
  ...(['parents', 'parentsInWriting', 'authority', 'boardTold', 'boardReport', 'boardMeeting', 'boardConsiders'] as const),
  ...(['work', 'provision', 'reintegration', 'takenBackParents', 'takenBackAuthority', 'takenBackBoard'] as const),
] as const;
/** Behind the care right alone: that one of them is due says what nobody else may know (practice rule 12). */
export const careDuties = ['virtualSchool', 'socialWorker', 'takenBackVirtualSchool', 'takenBackSocialWorker'] as const;

export type OfficeDuty = (typeof officeDuties)[number];
export type CareDuty = (typeof careDuties)[number];

export const channels = ['telephone', 'in person', 'letter', 'e-mail', 'form of the authority'] as const;
export type Channel = (typeof channels)[number];

export type Due<Duty extends string> = {
  readonly duty: Duty;
  readonly title: string;
  readonly because: string;
  /** Undefined where the known terms do not reach so far, or nothing names a day. */
  readonly by?: PlainDate;
  /** True where it is due only if somebody asks, so that it is never overdue by itself. */
  readonly onlyIfAsked?: true;
};

export type DutyFacts = {
  readonly kind: SuspensionKind;
  readonly decidedOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly missesExam: boolean;
  readonly board: BoardStep;
  readonly termEnds: PlainDate;
  /** The sixth day, where education is due from it. */
  readonly sixthDay: { readonly date: PlainDate | undefined; readonly whoArranges: 'school' | 'authority' } | undefined;
  /** The first school day after it. */
  readonly returnsOn: PlainDate | undefined;
  readonly reintegrationOn: PlainDate | undefined;
  /** The day from which the governing board knows; undefined while nobody has told it. */
  readonly boardToldOn: PlainDate | undefined;
  /** The day on which the head took it back. */
  readonly takenBackOn: PlainDate | undefined;
  readonly rule: SuspensionRule;
  readonly calendar: SchoolCalendar;
};

export function officeDutiesOf(facts: DutyFacts): readonly Due<OfficeDuty>[] {
  if (facts.takenBackOn !== undefined) return takenBack(facts, facts.takenBackOn);
  const at = withoutDelay(facts, facts.decidedOn);
  const told: Due<OfficeDuty>[] = [
    { duty: 'parents', title: 'Parents told', because: 'Without delay, with the reason and how long.', ...at },
    {
      duty: 'parentsInWriting',
      title: 'Parents told in writing',
      because:
        'Without delay: reasons, days, the right to be heard by the board, and where the child may not be in school hours.',
      ...at,
    },
    {
      duty: 'authority',
      title: 'Local authority told',
      because: 'Without delay, of every suspension whatever its length.',
      ...at,
    },
  ];
  return [...told, ...boardDuties(facts), ...educationDuties(facts)];
}

function boardDuties(facts: DutyFacts): readonly Due<OfficeDuty>[] {
  const { kind, board, missesExam, rule, calendar } = facts;
  const meets = kind === 'permanent' || missesExam || board === 'meets';
  if (!meets && board === 'report') {
    return [
      {
        duty: 'boardReport',
        title: 'In the report to the governing board',
        because: 'Once a term, where nothing asks for more.',
        by: facts.termEnds,
      },
    ];
  }
  const told: Due<OfficeDuty> = {
    duty: 'boardTold',
    title: 'Governing board told',
    because: boardReason(facts),
    ...withoutDelay(facts, facts.decidedOn),
  };
  const by = addSchoolDays(calendar, facts.boardToldOn ?? facts.decidedOn, meets ? rule.meetsWithin : rule.considersWithin);
  const day = by === undefined ? {} : { by };
  if (meets) {
    const exam = missesExam ? ' Before the examination or test, as far as that can be done.' : '';
    const because = `Within ${rule.meetsWithin} school days of being told, asked or not.${exam}`;
    return [told, { duty: 'boardMeeting', title: 'Governing board meets', because, ...day }];
  }
  const because = `Only if a parent asks: within ${rule.considersWithin} school days of being told.`;
  return [told, { duty: 'boardConsiders', title: 'Governing board considers it', because, ...day, onlyIfAsked: true }];
}

function boardReason({ kind, missesExam, board, rule }: DutyFacts): string {
  if (kind === 'permanent') return 'Without delay: a permanent exclusion.';
  if (missesExam) return 'Without delay: the pupil would miss a public examination or national test.';
  const above = board === 'meets' ? rule.boardMeetsAbove : rule.boardToldAbove;
  return `Without delay: more than ${above / 2} school days in this term.`;
}

function educationDuties(facts: DutyFacts): readonly Due<OfficeDuty>[] {
  const { kind, sixthDay, returnsOn, rule } = facts;
  const found: Due<OfficeDuty>[] = [];
  if (kind !== 'lunch') {
    const because = `For the first ${rule.workFor} school days; it is marked as well.`;
    found.push({ duty: 'work', title: 'Work set', because, by: facts.startsOn });
  }
  if (sixthDay !== undefined) {
    const who = sixthDay.whoArranges === 'school' ? 'The governing board' : 'The local authority';
    found.push({
      duty: 'provision',
      title: 'Full-time education arranged',
      because: `${who} arranges it from school day ${rule.provisionFrom}. Until it begins the register says E.`,
      ...(sixthDay.date === undefined ? {} : { by: sixthDay.date }),
    });
  }
  if (kind === 'fixed') {
    const by = facts.reintegrationOn ?? returnsOn;
    const because = 'How the pupil comes back, with parents where they can; a return never waits for it.';
    found.push({ duty: 'reintegration', title: 'Reintegration meeting held', because, ...(by === undefined ? {} : { by }) });
  }
  return found;
}

function takenBack(facts: DutyFacts, on: PlainDate): readonly Due<OfficeDuty>[] {
  const at = withoutDelay(facts, on);
  const because = 'Without delay, with the reason why the head teacher took it back.';
  return [
    {
      duty: 'takenBackParents',
      title: 'Parents told that it is taken back',
      because: `${because} They are offered a meeting.`,
      ...at,
    },
    { duty: 'takenBackAuthority', title: 'Local authority told that it is taken back', because, ...at },
    { duty: 'takenBackBoard', title: 'Governing board told that it is taken back', because, ...at },
  ];
}

/** For a person with the care right: whom else to tell, where the pupil has them. */
export function careDutiesOf(
  facts: Pick<DutyFacts, 'decidedOn' | 'takenBackOn' | 'rule' | 'calendar'>,
  known: { readonly lookedAfter: boolean; readonly socialWorker: boolean },
): readonly Due<CareDuty>[] {
  const { takenBackOn } = facts;
  const at = withoutDelay(facts, takenBackOn ?? facts.decidedOn);
  const because =
    takenBackOn === undefined ? 'Without delay, of every suspension.' : 'Without delay, that it is taken back and why.';
  const found: Due<CareDuty>[] = [];
  if (known.lookedAfter) {
    const duty = takenBackOn === undefined ? 'virtualSchool' : 'takenBackVirtualSchool';
    found.push({ duty, title: 'Virtual school head told', because, ...at });
  }
  // A looked-after child always has one, whether or not the office holds a name.
  if (known.socialWorker || known.lookedAfter) {
    const duty = takenBackOn === undefined ? 'socialWorker' : 'takenBackSocialWorker';
    found.push({ duty, title: 'Social worker told', because, ...at });
  }
  return found;
}

/**
 * Why a duty cannot have been seen to on a day; undefined where it can. Whom to tell and what to arrange runs from the decision,
 * which may come days before the first day; a return is spoken about once the pupil is out; nobody is told of a taking back before it.
 */
export function toldTooEarly(
  { duty, on }: { readonly duty: OfficeDuty | CareDuty; readonly on: PlainDate },
  known: { readonly decidedOn: PlainDate | undefined; readonly startsOn: PlainDate; readonly takenBackOn: PlainDate | undefined },
): string | undefined {
  if (duty === 'reintegration') return on < known.startsOn ? 'That day comes before the suspension began.' : undefined;
  if (duty.startsWith('takenBack')) {
    return known.takenBackOn !== undefined && on < known.takenBackOn ? 'That day comes before it was taken back.' : undefined;
  }
  return known.decidedOn !== undefined && on < known.decidedOn ? 'That day comes before the head teacher decided.' : undefined;
}

function withoutDelay({ rule, calendar }: Pick<DutyFacts, 'rule' | 'calendar'>, from: PlainDate): { by?: PlainDate } {
  if (rule.withoutDelay === 0 || !isSchoolDay(calendar, from)) return { by: from };
  const by = addSchoolDays(calendar, from, rule.withoutDelay);
  return by === undefined ? {} : { by };
}
