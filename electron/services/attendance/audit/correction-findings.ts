import { censusDays } from '#shared/domain/attendance/audit/audit-rules.ts';
import { isLateCorrection, isShortlyBefore } from '#shared/domain/attendance/audit/correction-timing.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { schoolTime } from '#shared/lib/school-time.ts';
import { type AuditCorrection, correctionsOfSpan, draftedNotices } from '../../../store/registers/audit-marks.ts';
import { type Audited, type AuditSession, type Finding, findingOf, inWords } from './audit-parts.ts';

type Correction = AuditCorrection & { readonly made: PlainDate };

/** Corrections made long after the session, and those made shortly before a letter or a census rested on them. */
export async function correctionFindings(audited: Audited): Promise<readonly Finding[]> {
  const found = await correctionsOfSpan(audited.db, audited);
  if (found.length === 0) return [];
  const corrections = found.map((one): Correction => ({ ...one, made: schoolTime(one.at).date }));
  return [...late(audited, corrections), ...(await beforeNotices(audited, corrections)), ...beforeCensus(audited, corrections)];
}

function late({ rules, calendar }: Audited, corrections: readonly Correction[]): readonly Finding[] {
  const days = rules.lateCorrectionDays;
  const rows = corrections.filter(({ date, made }) => isLateCorrection({ session: date, made }, days, calendar));
  return findingOf(
    'lateCorrection',
    rows.map(correctedSession),
    `${entries(rows)} corrected more than ${inWords(days, 'school day')} after the session.`,
  );
}

async function beforeNotices({ db, rules, calendar }: Audited, corrections: readonly Correction[]): Promise<readonly Finding[]> {
  const days = rules.daysBeforeNotice;
  const notices = Map.groupBy(await draftedNotices(db), (notice) => notice.pupil);
  const rows = corrections.flatMap((one): AuditSession[] => {
    const notice = notices
      .get(one.pupil)
      ?.find(
        ({ draftedOn, from, to }) =>
          from <= one.date && one.date <= to && isShortlyBefore(one.made, draftedOn, { days, calendar }),
      );
    if (notice === undefined) return [];
    return [{ ...correctedSession(one), note: `${correctedSession(one).note}; letter drafted ${dayInWords(notice.draftedOn)}` }];
  });
  return findingOf(
    'beforeNotice',
    rows,
    `${entries(rows)} corrected within ${inWords(days, 'school day')} before a letter about them was drafted.`,
  );
}

function beforeCensus({ rules, calendar }: Audited, corrections: readonly Correction[]): readonly Finding[] {
  const days = rules.daysBeforeCensus;
  return censusDays.flatMap(({ on, name }) => {
    const rows = corrections.filter(({ date, made }) => date <= on && isShortlyBefore(made, on, { days, calendar }));
    const sentence = `${entries(rows)} corrected within ${inWords(days, 'school day')} before the ${name} of ${dayInWords(on)}.`;
    return findingOf('beforeCensus', rows.map(correctedSession), sentence).map((one) => ({ ...one, key: `beforeCensus ${on}` }));
  });
}

function entries(rows: readonly unknown[]): string {
  return `${inWords(rows.length, 'entry', 'entries')} ${rows.length === 1 ? 'was' : 'were'}`;
}

function correctedSession({ pupil, date, session, before, after, made, by }: Correction): AuditSession & { note: string } {
  const became = after === undefined ? 'and since again' : `to ${after}`;
  return {
    pupil,
    date,
    session,
    code: after ?? before,
    note: `${before} corrected ${became} on ${dayInWords(made)} by ${by ?? 'the program'}`,
  };
}
