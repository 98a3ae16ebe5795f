import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Inputs, Outputs } from '../../client/contract-types.ts';

export type Closure = Inputs['registers']['previewClosure'];
export type ClosurePreviewData = Outputs['registers']['previewClosure'];
export type ClosedSession = ClosurePreviewData['changes'][number];
type ClassId = Extract<Closure['scope'], { kind: 'part' }>['classes'][number];

export type ClosureForm = {
  readonly kind: Closure['scope']['kind'];
  readonly date: PlainDate;
  readonly sessions: 'both' | 'AM' | 'PM';
  readonly classes: readonly string[];
  readonly yearGroups: readonly string[];
};

export function emptyClosure(today: PlainDate): ClosureForm {
  return { kind: 'wholeSchool', date: today, sessions: 'both', classes: [], yearGroups: [] };
}

/** What the office is asked; undefined until it is known which part of the school is meant. */
export function askedClosure({ kind, date, sessions, classes, yearGroups }: ClosureForm): Closure | undefined {
  const when = { date, sessions: sessions === 'both' ? (['AM', 'PM'] as ('AM' | 'PM')[]) : [sessions] };
  if (kind === 'wholeSchool') return { ...when, scope: { kind } };
  const years = [...yearGroups];
  if (kind === 'staggered') return years.length === 0 ? undefined : { ...when, scope: { kind, yearGroups: years } };
  if (years.length + classes.length === 0) return undefined;
  return { ...when, scope: { kind, classes: classes.map((id) => Number(id) as ClassId), yearGroups: years } };
}

export function keyOf({ pupil, session }: Pick<ClosedSession, 'pupil' | 'session'>): string {
  return `${pupil} ${session}`;
}

export type StandingGroup = { readonly before: string | null; readonly session: 'AM' | 'PM'; readonly pupils: number };

/** What changes without a tick, by what stands there now. */
export function standingGroups(changes: readonly ClosedSession[]): readonly StandingGroup[] {
  const groups = Map.groupBy(
    changes.filter((one) => !one.stands),
    (one) => `${one.session} ${one.before ?? ''}`,
  );
  return [...groups.values()].flatMap((ofOne) => {
    const [first] = ofOne;
    return first === undefined ? [] : [{ before: first.before, session: first.session, pupils: ofOne.length }];
  });
}
