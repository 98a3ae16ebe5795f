import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Inputs, Outputs } from '../../client/contract-types.ts';

export type HalfTermChoice = Outputs['registers']['halfTerms']['halfTerms'][number];
export type NoteOrder = Inputs['registers']['previewNotes'];

export type NoteForm = {
  /** Place in the list of half-terms; -1 where two days are chosen. */
  readonly halfTerm: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly kind: NoteOrder['group']['kind'];
  readonly yearGroup: string | null;
  readonly classId: string | null;
  readonly pupils: readonly string[];
  readonly friendly: boolean;
  readonly leaveOut: readonly PupilId[];
  readonly named: readonly PupilId[];
};

export const twoDays = -1;

/** The half-term that has just ended, or the one under way where no other has begun. */
export function firstForm(halfTerms: readonly HalfTermChoice[], today: PlainDate): NoteForm {
  const ended = halfTerms.findIndex(({ underWay }) => !underWay);
  const halfTerm = ended === -1 && halfTerms.length > 0 ? 0 : ended;
  const chosen = halfTerms[halfTerm];
  return {
    halfTerm,
    from: chosen?.from ?? today,
    to: chosen?.to ?? today,
    kind: 'class',
    yearGroup: null,
    classId: null,
    pupils: [],
    friendly: true,
    leaveOut: [],
    named: [],
  };
}

/** What the office is asked; undefined until somebody is chosen. */
export function orderOf({ from, to, friendly, leaveOut, named, ...form }: NoteForm): NoteOrder | undefined {
  const group = groupOf(form);
  return group && { from, to, group, friendly, leaveOut: [...leaveOut], named: [...named] };
}

function groupOf({ kind, yearGroup, classId, pupils }: Pick<NoteForm, 'kind' | 'yearGroup' | 'classId' | 'pupils'>) {
  if (kind === 'everyone') return { kind } as const;
  if (kind === 'year') return yearGroup === null ? undefined : ({ kind, yearGroup } as const);
  if (kind === 'class') return classId === null ? undefined : ({ kind, class: Number(classId) as ClassId } as const);
  return pupils.length === 0 ? undefined : ({ kind, pupils: pupils.map((id) => Number(id) as PupilId) } as const);
}

/** Puts a pupil into a list, or takes them out of it. */
export function toggled(list: readonly PupilId[], pupil: PupilId): readonly PupilId[] {
  return list.includes(pupil) ? list.filter((one) => one !== pupil) : [...list, pupil];
}
