import { type ReturnKind, returnRulesAt } from '#shared/domain/exchange/returns/return-rules.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { returnsOf, type StoredReturn } from '../../../store/exchange/returns.ts';
import { contactsOf } from '../../../store/people/contacts.ts';
import { pupilsOf } from '../../../store/people/pupil-details.ts';
import { type Desk, read } from '../../desk.ts';
import { type PupilRow, pupilRows } from '../../people/pupil-rows.ts';
import { type DueReturn, dueReturns } from './due-returns.ts';
import { outgoingAddress } from './return-content.ts';

export type ReturnRow = {
  kind: ReturnKind;
  pupil: PupilRow;
  caseOn: PlainDate;
  from: PlainDate;
  to: PlainDate;
  deadline?: PlainDate;
  because: string;
  address: string;
  status: 'due' | 'overdue' | 'judge' | 'done';
  prepared?: PreparedReturn;
};

type PreparedReturn = {
  id: number;
  at: Instant;
  by: string;
  standing: 'prepared' | 'included' | 'otherRoute';
  bundle?: { sequence: number; at: Instant };
  otherRoute?: string;
  otherOn?: PlainDate;
  cause: string;
  ground: string;
};

export function caseKey({ kind, pupil, caseOn }: Pick<DueReturn, 'kind' | 'pupil' | 'caseOn'>): string {
  return `${kind}/${pupil}/${caseOn}`;
}

/** What is due with why, and what was prepared; a prepared one stays on the list even when a corrected mark ends its case. */
export async function listReturns(
  desk: Desk,
  { on: asked }: { on?: PlainDate | undefined },
): Promise<{ on: PlainDate; reference?: string; rows: ReturnRow[] }> {
  const on = asked ?? desk.ports.clock.today();
  return read(desk, async (db) => {
    const stored = await returnsOf(db);
    const due = new Map<string, DueReturn>(stored.map((one) => [caseKey(one), asDue(one)]));
    for (const one of await dueReturns(db, on)) due.set(caseKey(one), one);
    const ids = [...new Set([...due.values()].map((one) => one.pupil))];
    const people = new Map((await pupilRows(db, on, ids)).map(({ row }) => [row.id, row]));
    const contacts = Map.groupBy(await contactsOf(db, ids), (one) => one.pupil);
    const addresses = new Map(
      (await pupilsOf(db, ids)).map((pupil) => [pupil.id, outgoingAddress(pupil, contacts.get(pupil.id) ?? [])]),
    );
    const prepared = new Map(stored.map((one) => [caseKey(one), preparedOf(one)]));
    const rows = [...due].flatMap(([key, one]): ReturnRow[] => {
      const pupil = people.get(one.pupil);
      const made = prepared.get(key);
      if (pupil === undefined) return [];
      const status = made !== undefined && made.standing !== 'prepared' ? 'done' : statusOf(one, on);
      return [
        { ...one, pupil, address: addresses.get(one.pupil) ?? '', status, ...(made === undefined ? {} : { prepared: made }) },
      ];
    });
    const reference = returnRulesAt(on)?.reference;
    return { on, ...(reference === undefined ? {} : { reference }), rows: rows.sort(byDeadline) };
  });
}

function statusOf({ deadline }: DueReturn, on: PlainDate): ReturnRow['status'] {
  if (deadline === undefined) return 'judge';
  return deadline < on ? 'overdue' : 'due';
}

function asDue({ kind, pupil, caseOn, deadline, content }: StoredReturn): DueReturn {
  const { from, to, because } = content;
  return {
    ...{ kind, pupil, caseOn, because, from: from as PlainDate, to: to as PlainDate },
    ...(deadline === undefined ? {} : { deadline }),
  };
}

function preparedOf(one: StoredReturn): PreparedReturn {
  const { bundleSequence: sequence, bundleAt: at } = one;
  return {
    ...{ id: one.id, at: one.at, by: one.by ?? 'the program', cause: one.content.cause, ground: one.content.ground },
    standing: one.otherRoute !== undefined ? 'otherRoute' : one.bundle !== undefined ? 'included' : 'prepared',
    ...(sequence === undefined || at === undefined ? {} : { bundle: { sequence, at } }),
    ...(one.otherRoute === undefined ? {} : { otherRoute: one.otherRoute }),
    ...(one.otherOn === undefined ? {} : { otherOn: one.otherOn }),
  };
}

const order: Readonly<Record<ReturnRow['status'], number>> = { overdue: 0, due: 1, judge: 2, done: 3 };

function byDeadline(left: ReturnRow, right: ReturnRow): number {
  return (
    order[left.status] - order[right.status] ||
    (left.deadline ?? '').localeCompare(right.deadline ?? '') ||
    left.pupil.knownName.localeCompare(right.pupil.knownName, 'en-GB')
  );
}
