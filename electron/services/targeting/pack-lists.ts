import { mayDo } from '#shared/domain/accounts/roles.ts';
import { type AttendanceFigures, noFigures } from '#shared/domain/attendance/counts.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import {
  elsewhereCodes,
  fewestElsewhere,
  partTimeCodes,
  type TargetingSection,
} from '#shared/domain/targeting/targeting-pack.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { plansStandingOn, type StoredPlan } from '../../store/registers/planned-absences.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { absenceBand } from '../attendance/figures-value.ts';
import { allFigures } from '../attendance/pupil-figures.ts';
import { allThresholds } from '../attendance/threshold-kinds.ts';
import type { Desk } from '../desk.ts';
import { listRemoved } from '../people/removed-pupils.ts';

/** Who stands on a list, and why. */
export type Listed = { readonly pupil: PupilId; readonly why: string };

export type PackFigures = ReadonlyMap<PupilId, AttendanceFigures>;

export type PackLists = {
  readonly figures: PackFigures;
  readonly lists: Readonly<Record<TargetingSection, readonly Listed[] | undefined>>;
};

/** The lists of a day, from the week summary, the plans, the thresholds and the roll. A list this person may not read is undefined. */
export async function packLists(desk: Desk, db: ReadDb, on: PlainDate): Promise<PackLists> {
  const figures = await allFigures(db, { from: academicYearOf(on).from, to: on });
  const pupils = (await rosterOn(db, { on })).map(({ pupil }) => pupil);
  const own = (pupil: PupilId): AttendanceFigures => figures.get(pupil) ?? noFigures;
  const much = (band: 'severe' | 'persistent'): readonly Listed[] =>
    pupils
      .filter((pupil) => absenceBand(own(pupil), on) === band)
      .sort((a, b) => shareOf(own(b)) - shareOf(own(a)))
      .map((pupil) => ({ pupil, why: missedWords(own(pupil)) }));
  const plans = (await plansStandingOn(db, on)).filter(({ from }) => from <= on);
  const planned = { pupils, figures, plans };
  return {
    figures,
    lists: {
      severe: much('severe'),
      persistent: much('persistent'),
      partTime: listedBy(planned, { codes: partTimeCodes, fewest: 1 }),
      alternative: listedBy(planned, { codes: elsewhereCodes, fewest: fewestElsewhere }),
      medical: await longIllness(desk, on),
      offRoll: mayDo(desk.actor.role, 'roll.prepare') ? await removed(desk) : undefined,
    },
  };
}

function shareOf({ authorised, unauthorised, possible }: AttendanceFigures): number {
  return possible === 0 ? 0 : (authorised + unauthorised) / possible;
}

function missedWords({ authorised, unauthorised, possible }: AttendanceFigures): string {
  return `Missed ${authorised + unauthorised} of ${possible} sessions, ${unauthorised} of them unauthorised.`;
}

type Planned = { readonly pupils: readonly PupilId[]; readonly figures: PackFigures; readonly plans: readonly StoredPlan[] };

/** Those with such a plan, and those marked so without one, so that a code nobody agreed to is seen. */
function listedBy(
  { pupils, figures, plans }: Planned,
  { codes, fewest }: { readonly codes: readonly string[]; readonly fewest: number },
): readonly Listed[] {
  return pupils.flatMap((pupil) => {
    const own = plans.filter((plan) => plan.pupil === pupil && codes.includes(plan.symbol));
    const marked = codes.flatMap((code) => {
      const sessions = figures.get(pupil)?.byCode[code] ?? 0;
      return sessions === 0 ? [] : [{ code, sessions }];
    });
    const sessions = marked.reduce((all, one) => all + one.sessions, 0);
    if (own.length === 0 && sessions < fewest) return [];
    const counted = marked.map((one) => `${one.code} in ${one.sessions} ${one.sessions === 1 ? 'session' : 'sessions'}`);
    return [{ pupil, why: [...(own.length === 0 ? ['No plan stands.'] : own.map(planWords)), markedWords(counted)].join(' ') }];
  });
}

function planWords({ symbol, to, terms }: StoredPlan): string {
  const agreed = terms?.agreedBy === undefined ? 'no agreement is recorded' : `agreed by ${terms.agreedBy.name}`;
  const review = terms?.reviewOn === undefined ? '' : `, to be looked at on ${dayInWords(terms.reviewOn)}`;
  const where = terms?.provider === undefined ? '' : ` at ${terms.provider}`;
  return `${symbol}${where} to ${dayInWords(to)}, ${agreed}${review}.`;
}

function markedWords(counted: readonly string[]): string {
  return counted.length === 0 ? 'Not marked yet.' : `Marked ${counted.join(', ')}.`;
}

async function longIllness(desk: Desk, on: PlainDate): Promise<readonly Listed[]> {
  const { kinds } = await allThresholds(desk, { on });
  const rows = kinds.find(({ kind }) => kind === 'sickness')?.rows ?? [];
  return rows.map(({ pupil, words, due }) => ({
    pupil: pupil.id,
    why: due === undefined ? words : `${words} Return due ${dayInWords(due.on)}.`,
  }));
}

async function removed(desk: Desk): Promise<readonly Listed[]> {
  const { rows } = await listRemoved(desk);
  return rows.map(({ pupil, leavesOn, ground, groundTitle, destinationName, returnMade }) => ({
    pupil,
    why: [
      `Left on ${dayInWords(leavesOn)}: (${ground}) ${groundTitle}.`,
      destinationName === undefined ? 'Where to is not known.' : `To ${destinationName}.`,
      returnMade === undefined ? 'No return is recorded.' : `Return made on ${dayInWords(returnMade.on)}.`,
    ].join(' '),
  }));
}
