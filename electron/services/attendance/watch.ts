import { noFigures } from '#shared/domain/attendance/counts.ts';
import { thresholdUrgency } from '#shared/domain/attendance/threshold.ts';
import { nationalCounting } from '#shared/domain/attendance/thresholds/counting-rule.ts';
import { countingSentence } from '#shared/domain/attendance/thresholds/rule-sentences.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type OpenLetter, openLetters } from '../../store/notices/open-letters.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { type Desk, read } from '../desk.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { theCalendar } from '../school/school.ts';
import { type AbsenceBand, absenceBand, type FiguresValue, figuresValue } from './figures-value.ts';
import { allFigures } from './pupil-figures.ts';
import { pupilRow } from './pupil-row.ts';
import { sum } from './report.ts';
import { ruleOn, type ThresholdEntry, thresholdsOn } from './thresholds.ts';

export type WatchRow = {
  pupil: PupilRow;
  threshold?: ThresholdEntry & { upn: string };
  year: FiguresValue;
  absence: AbsenceBand;
  letters: string[];
};

export type Watch = {
  on: PlainDate;
  yearFrom: PlainDate;
  windowFrom?: PlainDate;
  rule: { sentence: string; reference: string };
  school: FiguresValue;
  pupilsOnRoll: number;
  persistent: number;
  severe: number;
  rows: WatchRow[];
};

/** Who needs us on a day: pupils at or near the threshold first, then severe and persistent absence of the school year. */
export async function watchList(desk: Desk, { on }: { on: PlainDate }): Promise<Watch> {
  const rule = ruleOn(on);
  const yearFrom = academicYearOf(on).from;
  return read(desk, async (db) => {
    const thresholds = await thresholdsOn(db, { calendar: await theCalendar(db), on });
    const figures = await allFigures(db, { from: yearFrom, to: on });
    const roster = await rosterOn(db, { on });
    const letters = await openLetters(db);
    const rows = roster.map((row): WatchRow => {
      const own = figures.get(row.pupil) ?? noFigures;
      const threshold = thresholds.get(row.pupil);
      return {
        pupil: pupilRow(row),
        ...(threshold ? { threshold: { ...threshold, upn: row.upn } } : {}),
        year: figuresValue(own),
        absence: absenceBand(own, on),
        letters: (letters.get(row.pupil) ?? []).map(letterWords),
      };
    });
    const needing = rows.filter((row) => row.threshold !== undefined || isMuch(row.absence)).sort(byNeed);
    const first = [...thresholds.values()][0];
    return {
      on,
      yearFrom,
      ...(first ? { windowFrom: first.windowFrom } : {}),
      rule: {
        sentence: countingSentence(nationalCounting(on)),
        reference: rule.reference,
      },
      school: figuresValue(sum(figures.values())),
      pupilsOnRoll: roster.length,
      persistent: rows.filter((row) => isMuch(row.absence)).length,
      severe: rows.filter((row) => row.absence === 'severe').length,
      rows: needing,
    };
  });
}

function isMuch(absence: AbsenceBand): boolean {
  return absence === 'severe' || absence === 'persistent';
}

/** The state comes first: a list has room for it alone. */
function letterWords({ state, issuedOn }: OpenLetter): string {
  return issuedOn === null ? state : `${state} ${dayInWords(issuedOn)}`;
}

function byNeed(a: WatchRow, b: WatchRow): number {
  const rank = (row: WatchRow): number =>
    row.threshold ? thresholdUrgency[row.threshold.status] : row.absence === 'severe' ? 3 : 4;
  const sessions = (row: WatchRow): number => (row.threshold ? row.threshold.counted + row.threshold.provisional : 0);
  return (
    rank(a) - rank(b) || sessions(b) - sessions(a) || absent(b) - absent(a) || a.pupil.knownName.localeCompare(b.pupil.knownName)
  );
}

function absent(row: WatchRow): number {
  return row.year.possible === 0 ? 0 : (row.year.authorised + row.year.unauthorised) / row.year.possible;
}
