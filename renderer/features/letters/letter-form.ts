import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Inputs, Outputs } from '../../client/contract-types.ts';

export type LetterOrder = Inputs['letters']['preview'];
export type AskedKind = Outputs['letters']['asked'][number];

export type LetterForm = {
  readonly kind: LetterOrder['kind'];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly group: LetterOrder['group']['kind'];
  readonly yearGroup: string | null;
  readonly classId: string | null;
  readonly pupils: readonly string[];
  readonly asked: Readonly<Record<string, string>>;
  readonly leaveOut: readonly PupilId[];
  readonly otherParentsReason: string;
};

/** Begins with a class, or with the pupils that came along from another list, and with this school year until today. */
export function firstLetterForm(today: PlainDate, pupils: readonly PupilId[]): LetterForm {
  return {
    kind: 'concern',
    from: academicYearOf(today).from,
    to: today,
    group: pupils.length === 0 ? 'class' : 'pupils',
    yearGroup: null,
    classId: null,
    pupils: pupils.map(String),
    asked: {},
    leaveOut: [],
    otherParentsReason: '',
  };
}

/** What the office is asked; undefined until somebody is chosen. */
export function letterOrderOf(form: LetterForm): LetterOrder | undefined {
  const group = groupOf(form);
  return (
    group && {
      kind: form.kind,
      group,
      period: { from: form.from, to: form.to },
      asked: { ...form.asked },
      leaveOut: [...form.leaveOut],
      otherParentsReason: form.otherParentsReason,
    }
  );
}

function groupOf({ group, yearGroup, classId, pupils }: LetterForm): LetterOrder['group'] | undefined {
  if (group === 'everyone') return { kind: group };
  if (group === 'year') return yearGroup === null ? undefined : { kind: group, yearGroup };
  if (group === 'class') return classId === null ? undefined : { kind: group, class: Number(classId) as ClassId };
  return pupils.length === 0 ? undefined : { kind: group, pupils: pupils.map((id) => Number(id) as PupilId) };
}

/** The labels of the fields that are still to be filled in before letters can be made. */
export function stillAsked(kind: AskedKind | undefined, asked: Readonly<Record<string, string>>): readonly string[] {
  return (kind?.fields ?? [])
    .filter(({ required, name }) => required && (asked[name] ?? '').trim() === '')
    .map(({ label }) => label);
}

/** The pupils that an address brings along: `12,7,93`. */
export function pupilsInAddress(text: string | undefined): readonly PupilId[] {
  const numbers = (text ?? '').split(',').map(Number);
  return [...new Set(numbers.filter((number) => Number.isSafeInteger(number) && number > 0))] as PupilId[];
}
