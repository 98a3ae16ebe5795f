// The thresholds reckoned a second time from raw marks, one by one.
import { monday, possible, type RawMark, type RawPupil, type RawSchool, step, weekday } from './raw-school.ts';

export type Reckoned = { readonly status: string; readonly counted: number; readonly from: string; readonly metOn?: string };

type Counting = { readonly least: number; readonly near: number; readonly from: (day: string) => string };

const inWeeks = ({ weeks }: RawSchool, day: string, count: number): readonly string[] =>
  weeks.filter((week) => week <= day).slice(-count);

/** 10 sessions in 10 school weeks: G, O, U counted, N provisional. */
export function nationalThreshold(school: RawSchool, pupil: RawPupil, on: string): Reckoned | undefined {
  return counting(school, pupil, on, { least: 10, near: 7, from: (day) => inWeeks(school, day, 10)[0] ?? day });
}

/** 8 sessions in the term, near from 6: the example policy's. */
export function termThreshold(school: RawSchool, pupil: RawPupil, on: string): Reckoned | undefined {
  const from = (day: string): string => {
    const term = school.terms.findLast((one) => one.from <= day);
    return school.openDays.find((open) => term !== undefined && term.from <= open) ?? day;
  };
  return counting(school, pupil, on, { least: 8, near: 6, from });
}

function counting(school: RawSchool, pupil: RawPupil, on: string, rule: Counting): Reckoned | undefined {
  const own = pupil.marks.filter(({ day, code }) => 'GOUN'.includes(code) && school.weeks.includes(monday(day)));
  const counts = (day: string) => {
    const start = rule.from(day);
    const inside = own.filter((mark) => start <= mark.day && mark.day <= day);
    return { n: inside.filter(({ code }) => code === 'N').length, all: inside.length };
  };
  const { n, all } = counts(on);
  if (all < rule.near) return undefined;
  const from = rule.from(on);
  if (all - n < rule.least) return { status: all >= rule.least ? 'provisional' : 'near', counted: all - n, from };
  let metOn = on;
  const earliest = inWeeks(school, on, 40)[0] ?? on;
  for (const day of school.openDays.filter((one) => earliest <= one && one <= on).toReversed()) {
    const then = counts(day);
    if (then.all - then.n < rule.least) break;
    metOn = day;
  }
  return { status: 'met', counted: all - n, from, metOn };
}

/** Illness since 1 September: 15 days of two sessions, near from 10. */
export function sickness(pupil: RawPupil, on: string): Reckoned | undefined {
  const year = on.slice(5) >= '09-01' ? on.slice(0, 4) : String(Number(on.slice(0, 4)) - 1);
  const ill = pupil.marks.filter(({ day, code }) => code === 'I' && `${year}-09-01` <= day && day <= on);
  if (ill.length < 20) return undefined;
  const metOn = ill[29]?.day;
  return {
    status: metOn === undefined ? 'near' : 'met',
    counted: ill.length,
    from: `${year}-09-01`,
    ...(metOn ? { metOn } : {}),
  };
}

/** Ten days in a row, or with `strict` twenty: each day walked through, the period kept that is still of interest. */
export function inARow(school: RawSchool, pupil: RawPupil, on: string, strict: boolean): Reckoned | undefined {
  const [codes, least, near] = strict ? ['GNO', 20, 15] : ['GNOU', 10, 7];
  const first = inWeeks(school, on, 40)[0] ?? on;
  const days = school.openDays.filter((day) => first <= day && day <= on);
  const at = new Map(pupil.marks.map((mark) => [`${mark.day} ${mark.session}`, mark.code]));
  const last = days.findLast((day) => at.has(`${day} AM`) || at.has(`${day} PM`));
  const closed: string[][] = [];
  let run: string[] = [];
  for (const day of days) {
    if (last === undefined || day > last) break;
    const marks = ['AM', 'PM'].map((session) => at.get(`${day} ${session}`));
    const toCome = day === last && marks[1] === undefined;
    const ends = marks.some((code, index) => {
      if (code === undefined) return strict && !(toCome && index === 1);
      return !codes.includes(code) && (strict || possible.includes(code));
    });
    if (ends) {
      closed.push(run);
      run = [];
    } else if (!marks.includes(undefined) && marks.some((code) => code !== undefined && codes.includes(code))) run.push(day);
  }
  const month = monthBefore(on);
  const shown = strict ? [] : closed.filter((days_) => days_.length >= least && (days_.at(-1) ?? '') >= month);
  const longest = [...shown, run].reduce((most, one) => (one.length >= most.length ? one : most), []);
  if (longest.length < near) return undefined;
  const metOn = longest[least - 1];
  const counted = pupil.marks.filter((mark: RawMark) => longest.includes(mark.day) && codes.includes(mark.code)).length;
  return { status: metOn ? 'met' : 'near', counted, from: longest[0] ?? '', ...(metOn ? { metOn } : {}) };
}

function monthBefore(on: string): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 2, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Until the last Friday of June of the school year of the sixteenth birthday; all of these are over five. */
export function isOfAge({ bornOn }: RawPupil, on: string): boolean {
  const sixteen = Number(bornOn.slice(0, 4)) + 16;
  let friday = `${bornOn.slice(5) >= '09-01' ? sixteen + 1 : sixteen}-06-30`;
  while (weekday(friday) !== 5) friday = step(friday, -1);
  return on <= friday;
}
