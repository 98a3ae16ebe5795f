import { type CaseKind, caseAge, caseOutcomes, nextStep } from '#shared/domain/cases/case-file.ts';
import type { AccountId, CaseId, CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { accountNames } from '../../store/accounts/account-names.ts';
import { caseRelatives } from '../../store/cases/case-details.ts';
import { casePupils, casesOf, type StoredCase } from '../../store/cases/case-files.ts';
import { type StoredTask, tasksOf } from '../../store/cases/tasks.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';

export type PersonView = { account?: AccountId; name: string };

export type StepRow = {
  id: number;
  seen: CommandId;
  case?: CaseId;
  what: string;
  dueOn: PlainDate;
  overdue: boolean;
  owner: PersonView;
  source: string;
  done?: { on: PlainDate; words: string; by?: string };
};

export type CaseRow = {
  id: CaseId;
  kind: CaseKind;
  pupils: PupilRow[];
  relatives: number;
  lead: PersonView;
  openedOn: PlainDate;
  age: number;
  because: string;
  next?: StepRow;
  closed?: { on: PlainDate; outcome: string; words: string };
};

type Names = ReadonlyMap<number, string>;

/** Every case as lists show it, or those asked for; one question to each table. */
export async function caseRows(
  db: ReadDb,
  { today, cases }: { today: PlainDate; cases?: readonly CaseId[] },
): Promise<CaseRow[]> {
  const wanted = cases === undefined ? {} : { cases };
  const pupils = Map.groupBy(await casePupils(db, wanted), (one) => one.case);
  const of = (file: StoredCase): readonly PupilId[] => (pupils.get(file.id) ?? []).map(({ pupil }) => pupil);
  const files = await casesOf(db, cases === undefined ? {} : { ids: cases });
  const ids = [...new Set(files.flatMap(of))];
  const rows = new Map((ids.length === 0 ? [] : await pupilRows(db, today, ids)).map(({ row }) => [row.id, row]));
  const names = await accountNames(db);
  const relatives = Map.groupBy(await caseRelatives(db, wanted), (one) => one.case);
  const open = Map.groupBy(await tasksOf(db, { ...wanted, openOnly: true }), (task) => task.case);
  return files.map((file) => {
    const step = file.closed === undefined ? nextStep(open.get(file.id) ?? []) : undefined;
    return {
      id: file.id,
      kind: file.kind,
      pupils: of(file).flatMap((pupil) => rows.get(pupil) ?? []),
      relatives: relatives.get(file.id)?.length ?? 0,
      lead: personView(file.lead, names),
      openedOn: file.openedOn,
      age: caseAge(file.openedOn, file.closed?.on ?? today),
      because: file.because,
      ...(step === undefined ? {} : { next: stepRow(step, { today, names }) }),
      ...(file.closed === undefined ? {} : { closed: { ...file.closed, outcome: caseOutcomes[file.closed.outcome] } }),
    };
  });
}

export function personView(account: AccountId, names: Names): PersonView {
  return { account, name: names.get(account) ?? 'an account that was removed' };
}

export function stepRow(task: StoredTask, { today, names }: { today: PlainDate; names: Names }): StepRow {
  return {
    id: task.id,
    seen: task.command,
    what: task.what,
    dueOn: task.dueOn,
    overdue: task.done === undefined && task.dueOn < today,
    owner: 'account' in task.owner ? personView(task.owner.account, names) : { name: task.owner.name },
    source: task.source,
    ...(task.case === undefined ? {} : { case: task.case }),
    ...(task.done === undefined ? {} : { done: { ...task.done, ...(task.by === undefined ? {} : { by: task.by }) } }),
  };
}
