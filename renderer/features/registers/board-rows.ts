import type { Outputs } from '../../client/contract-types.ts';
import type { DayRegister } from './register-words.ts';

export type Day = Outputs['registers']['day'];

/** A class with its two registers of the day. */
export type BoardRow = {
  readonly class: DayRegister['class'];
  readonly className: string;
  readonly AM: DayRegister | undefined;
  readonly PM: DayRegister | undefined;
};

/** One row a class, those with a missing register first, otherwise by name as a person counts. */
export function boardRows(registers: readonly DayRegister[]): readonly BoardRow[] {
  const byClass = Map.groupBy(registers, (register) => register.class);
  const rows = [...byClass].map(([id, ofClass]) => ({
    class: id,
    className: ofClass[0]?.className ?? '',
    AM: ofClass.find((register) => register.session === 'AM'),
    PM: ofClass.find((register) => register.session === 'PM'),
  }));
  return rows.toSorted(
    (left, right) =>
      Number(isMissing(right)) - Number(isMissing(left)) ||
      left.className.localeCompare(right.className, 'en-GB', { numeric: true }),
  );
}

function isMissing(row: BoardRow): boolean {
  return row.AM?.state === 'missing' || row.PM?.state === 'missing';
}

/** The session of the row that one would open now: the one that is due, else the current, else the morning. */
export function dueRegister(row: BoardRow, current: 'AM' | 'PM' | undefined): DayRegister | undefined {
  const due = [row.AM, row.PM].find((register) => register?.state === 'missing' || register?.state === 'open');
  return due ?? (current === 'PM' ? row.PM : row.AM) ?? row.PM;
}

export function countStates(registers: readonly DayRegister[]) {
  const count = (state: DayRegister['state']) => registers.filter((register) => register.state === state).length;
  return { taken: count('taken'), open: count('open'), missing: count('missing'), notDue: count('notDue') };
}
