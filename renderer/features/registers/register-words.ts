import type { Outputs } from '../../client/contract-types.ts';
import { formatMinuteOfDay, formatTime } from '../../components/format-date.ts';

export type DayRegister = Outputs['registers']['day']['registers'][number];
type RegisterState = DayRegister['state'];

/** `Open until 09:30`, `Taken by Ms R. Holt at 08:52`. */
export function standing(register: {
  readonly state: RegisterState;
  readonly closesAt?: number;
  readonly takenBy?: string | undefined;
  readonly takenAt?: DayRegister['takenAt'];
}): string {
  switch (register.state) {
    case 'taken':
      return `Taken${register.takenBy === undefined ? '' : ` by ${register.takenBy}`}${
        register.takenAt === undefined ? '' : ` at ${formatTime(register.takenAt)}`
      }`;
    case 'open':
      return register.closesAt === undefined ? 'Open' : `Open until ${formatMinuteOfDay(register.closesAt)}`;
    case 'missing':
      return register.closesAt === undefined ? 'Missing' : `Closed at ${formatMinuteOfDay(register.closesAt)} and not taken`;
    case 'notDue':
      return 'Not due yet';
  }
}

/** The next register to take after this one: of the same session first, in the order of the day's list, round to its start. */
export function nextMissing(
  registers: readonly DayRegister[],
  at: Pick<DayRegister, 'class' | 'session'>,
): DayRegister | undefined {
  const order = registers.toSorted((left, right) => left.className.localeCompare(right.className, 'en-GB', { numeric: true }));
  const here = order.findIndex((row) => row.class === at.class && row.session === at.session);
  const round = [...order.slice(here + 1), ...order.slice(0, Math.max(here, 0))];
  return round.find((row) => row.session === at.session && (row.state === 'missing' || row.state === 'open'));
}
