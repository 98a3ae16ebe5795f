import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Inputs, Outputs } from '../../client/contract-types.ts';
import { correctionPlanDetail } from './code-detail.ts';

export type Preview = Outputs['registers']['previewCorrections'];
export type Change = Preview['changes'][number];
type Asked = Inputs['registers']['previewCorrections'];
export type Group = Asked['group'];

export type BulkForm = {
  readonly kind: Group['kind'];
  readonly classId: string | null;
  readonly yearGroup: string | null;
  readonly pupils: readonly string[];
  /** Place in the list of plans. */
  readonly plan: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly sessions: 'both' | 'AM' | 'PM';
  readonly symbol: string | null;
  readonly minutesLate: number | undefined;
  readonly detail: string;
};

export function emptyForm(today: PlainDate): BulkForm {
  return {
    ...{ kind: 'class', classId: null, yearGroup: null, pupils: [], plan: null },
    ...{ from: today, to: today, sessions: 'both', symbol: null, minutesLate: undefined, detail: '' },
  };
}

type Plans = Outputs['registers']['plannedGroups'];

function groupOf(form: BulkForm, plans: Plans): Group | undefined {
  if (form.kind === 'class') {
    return form.classId === null
      ? undefined
      : { kind: 'class', class: Number(form.classId) as Extract<Group, { kind: 'class' }>['class'] };
  }
  if (form.kind === 'year') return form.yearGroup === null ? undefined : { kind: 'year', yearGroup: form.yearGroup };
  if (form.kind === 'pupils') {
    const pupils = form.pupils.map((id) => Number(id) as Change['pupil']);
    return pupils.length === 0 ? undefined : { kind: 'pupils', pupils };
  }
  const plan = plans[Number(form.plan ?? -1)];
  return plan === undefined ? undefined : { kind: 'plan', symbol: plan.symbol, note: plan.note };
}

/** What the office is asked; undefined until whom, when and what are known. */
export function askedOf(form: BulkForm, plans: Plans): Asked | undefined {
  const group = groupOf(form, plans);
  if (group === undefined || form.symbol === null || form.to < form.from) return undefined;
  const wants = correctionPlanDetail(form.symbol, form.from);
  const detail = form.detail.trim();
  return {
    ...{ group, from: form.from, to: form.to },
    sessions: form.sessions === 'both' ? ['AM', 'PM'] : [form.sessions],
    mark: {
      symbol: form.symbol,
      ...(wants === 'minutesLate' && form.minutesLate !== undefined ? { minutesLate: form.minutesLate } : {}),
      ...(wants !== undefined && wants !== 'minutesLate' && detail !== '' ? { detail } : {}),
    },
  };
}

export function keyOf(change: Pick<Change, 'pupil' | 'date' | 'session'>): string {
  return `${change.pupil} ${change.date} ${change.session}`;
}

/** At first everything is ticked but what says that the pupil was here. */
export function tickedAtFirst({ changes }: Preview): ReadonlySet<string> {
  return new Set(changes.filter((change) => !change.wasPresent).map(keyOf));
}
