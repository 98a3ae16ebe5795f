// What an import says before and after it is taken in: the button is the sentence of what will happen.
import type { rollPreview } from '#shared/contract/people.ts';
import type { marksPreview } from '#shared/contract/registers.ts';

export type RollPreview = (typeof rollPreview)['_output'];
export type MarksPreview = (typeof marksPreview)['_output'];

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "Take in 12 new pupils and change 3"; where nothing would change there is no act to offer. */
export function takeInRollLabel(added: number, changed: number): string | undefined {
  if (added === 0 && changed === 0) return undefined;
  if (changed === 0) return `Take in ${counted(added, 'new pupil')}`;
  if (added === 0) return `Change ${counted(changed, 'pupil')}`;
  return `Take in ${counted(added, 'new pupil')} and change ${counted(changed, 'other', 'others')}`;
}

export function rollDoneSentence(done: { readonly added: number; readonly changed: number; readonly unchanged: number }): string {
  if (done.added === 0 && done.changed === 0) return 'Nothing was new: the roll already says what the file says.';
  return `Taken in: ${counted(done.added, 'new pupil')}, ${done.changed.toLocaleString('en-GB')} changed, ${done.unchanged.toLocaleString('en-GB')} as they were.`;
}

/** "Take in 5,600 new marks and replace 12"; undefined where the file holds nothing new. */
export function takeInMarksLabel({ added, differing }: Pick<MarksPreview, 'added' | 'differing'>): string | undefined {
  if (added === 0 && differing === 0) return undefined;
  if (differing === 0) return `Take in ${counted(added, 'new mark')}`;
  if (added === 0) return `Replace ${counted(differing, 'mark')}`;
  return `Take in ${counted(added, 'new mark')} and replace ${differing.toLocaleString('en-GB')}`;
}

export function marksDoneSentence(done: { readonly added: number; readonly replaced: number; readonly same: number }): string {
  if (done.added === 0 && done.replaced === 0) return 'Nothing was new: the registers already hold these marks.';
  return `Taken in: ${counted(done.added, 'new mark')}, ${done.replaced.toLocaleString('en-GB')} replaced, ${done.same.toLocaleString('en-GB')} held already.`;
}

/** The required fields of a mapping that no column is chosen for, by their titles. */
export function missingFields(
  fields: RollPreview['mapping']['fields'],
  chosen: Readonly<Record<string, string>>,
): readonly string[] {
  return fields.filter((field) => field.required && (chosen[field.field] ?? '') === '').map((field) => field.title);
}

/** What the file's own names gave, field by field, for a person to complete. */
export function knownMapping(fields: RollPreview['mapping']['fields']): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.flatMap((field) => (field.header === undefined ? [] : [[field.field, field.header]])));
}

/** `utf-8` as people who export files know it; an unknown name stays as it is. */
export function encodingName(encoding: string): string {
  const names: Readonly<Record<string, string>> = {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1252': 'Windows-1252',
  };
  return names[encoding.toLowerCase()] ?? encoding;
}
