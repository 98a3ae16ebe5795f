import type { PlainDate } from '#shared/lib/plain-date.ts';
import { codeAt } from '../../registers/codes.ts';
import { type Session, sessions } from '../../registers/session.ts';
import type { ThresholdSession } from '../threshold-sessions.ts';
import type { ContinuousRule } from './absence-rules.ts';
import type { PupilDay } from './pupil-days.ts';

/** School days in a row that were missed whole. */
export type AbsencePeriod = {
  readonly from: PlainDate;
  /** The last day that counts. */
  readonly to: PlainDate;
  readonly days: readonly PlainDate[];
  /** The sessions of those days, in order of time. */
  readonly sessions: readonly ThresholdSession[];
  /** School days within it that neither counted nor ended it. */
  readonly passedOver: readonly PlainDate[];
  /** Whether no mark has ended it. */
  readonly open: boolean;
};

type Verdict = 'counts' | 'passes' | 'ends';

/**
 * Every continuous period of absence in these consecutive school days of one pupil, oldest first. A day counts when each
 * of its sessions that was possible has one of the rule's codes, and there is one. What comes after the last mark is
 * not known yet: it neither counts nor ends anything.
 */
export function absencePeriods(rule: ContinuousRule, days: readonly PupilDay[]): readonly AbsencePeriod[] {
  const lastMarked = days.findLastIndex((day) => day.AM !== undefined || day.PM !== undefined);
  const found: AbsencePeriod[] = [];
  let counted: PupilDay[] = [];
  let passed: PlainDate[] = [];
  let pending: PlainDate[] = [];
  const finish = (open: boolean): void => {
    if (counted.length > 0) found.push(periodOf(rule, { counted, passed, open }));
    counted = [];
    passed = [];
    pending = [];
  };
  for (const [index, day] of days.entries()) {
    if (index > lastMarked) break;
    const verdict = verdictOf(rule, day, index === lastMarked);
    if (verdict === 'ends') finish(false);
    else if (verdict === 'counts') {
      counted.push(day);
      passed.push(...pending);
      pending = [];
    } else if (counted.length > 0) pending.push(day.date);
  }
  finish(true);
  return found;
}

export type InForce = {
  /** Ended periods that lasted until this day or later still count; undefined where only one that goes on does. */
  readonly shownSince: PlainDate | undefined;
  /** Days that an ended period must have, to be still of interest. */
  readonly least: number;
};

/** The period that a rule speaks of, of all that `absencePeriods` found: one that is shown still, with most days. */
export function periodInForce(periods: readonly AbsencePeriod[], { shownSince, least }: InForce): AbsencePeriod | undefined {
  const isShown = ({ open, to, days }: AbsencePeriod): boolean =>
    open || (shownSince !== undefined && shownSince <= to && days.length >= least);
  return periods
    .filter(isShown)
    .reduce<AbsencePeriod | undefined>((most, one) => (most && most.days.length > one.days.length ? most : one), undefined);
}

/** Whether some mark on these days ends a period, so that what follows cannot have begun before them. */
export function endsWithin(rule: ContinuousRule, days: readonly PupilDay[]): boolean {
  return days.some((day) => verdictOf(rule, day, false) === 'ends');
}

function verdictOf(rule: ContinuousRule, day: PupilDay, isLast: boolean): Verdict {
  let counts = false;
  let unknown = false;
  for (const session of sessions) {
    const symbol = day[session];
    if (symbol === undefined) {
      const notYet = isLast && session === 'PM';
      if (!notYet && rule.unmarked === 'ends') return 'ends';
      unknown = true;
    } else if (rule.codes.includes(symbol)) counts = true;
    else if (!isOutside(symbol, day.date) || rule.notPossible === 'ends') return 'ends';
  }
  return counts && !unknown ? 'counts' : 'passes';
}

function isOutside(symbol: string, date: PlainDate): boolean {
  const codeClass = codeAt(symbol, date)?.class;
  return codeClass === 'notPossible' || codeClass === 'notCollected';
}

type Parts = { readonly counted: readonly PupilDay[]; readonly passed: readonly PlainDate[]; readonly open: boolean };

function periodOf(rule: ContinuousRule, { counted, passed, open }: Parts): AbsencePeriod {
  const days = counted.map((day) => day.date);
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) throw new Error('a period of absence without a day');
  const marked = (day: PupilDay, session: Session): readonly ThresholdSession[] => {
    const symbol = day[session];
    return symbol !== undefined && rule.codes.includes(symbol) ? [{ date: day.date, session, symbol }] : [];
  };
  return {
    from,
    to,
    days,
    sessions: counted.flatMap((day) => sessions.flatMap((session) => marked(day, session))),
    passedOver: passed,
    open,
  };
}
