import type { PackPurpose, TargetingSection } from '#shared/domain/targeting/targeting-pack.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { buildTargetingPack } from '../../documents/targeting-pack/build.ts';
import type { PackPupil } from '../../documents/targeting-pack/model.ts';
import type { StepRow } from '../cases/case-rows.ts';
import { type Desk, read } from '../desk.ts';
import { type FileTicket, offerDocument } from '../registers/print-words.ts';
import { theSchool } from '../school/school.ts';
import { type PackRow, targetingPack } from './targeting-pack.ts';

export type PrintPack = { readonly on: PlainDate; readonly purpose: PackPurpose; readonly sections: readonly TargetingSection[] };

/** The chosen lists as Word. A list this person may not read is left out. */
export async function printTargeting(desk: Desk, { on, purpose, sections }: PrintPack): Promise<FileTicket> {
  const pack = await targetingPack(desk, { on });
  const { school } = await read(desk, (db) => theSchool(db));
  const document = buildTargetingPack({
    school,
    ...{ on, yearFrom: pack.yearFrom, purpose },
    lists: pack.sections
      .filter(({ id, shown }) => shown && sections.includes(id))
      .map(({ title, what, rows }) => ({ title, what, pupils: rows.map(packPupil) })),
  });
  return offerDocument(desk, { document, fileName: `${purpose === 'meeting' ? 'targeting-meeting' : 'inspection'}-${on}.docx` });
}

function packPupil({ pupil, why, case: file, tried, change, decisions }: PackRow): PackPupil {
  return {
    ...{ name: pupil.knownName, className: pupil.className, why, barriers: [] },
    lead: file?.lead,
    plan: file?.plan,
    next: file?.next === undefined ? undefined : stepWords(file.next),
    tried: tried.map(({ title, on, outcome }) => ({ title, on, outcome })),
    change,
    decisions: decisions.map(stepWords),
  };
}

function stepWords({ what, owner, dueOn }: StepRow): string {
  return `${what}, ${owner.name}, by ${shortDate(dueOn)}`;
}
