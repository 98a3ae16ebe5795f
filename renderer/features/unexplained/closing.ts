import type { Inputs } from '../../client/contract-types.ts';
import { formatDay } from '../../components/format-date.ts';
import type { UnexplainedRow } from './unexplained-words.ts';

type Closed = Inputs['registers']['closeUnexplained']['sessions'][number];

export type LeftOut = { readonly key: string; readonly what: string; readonly because: readonly string[] };

export type ClosingProposal = {
  readonly chosen: readonly { readonly key: string; readonly what: string; readonly session: Closed }[];
  /** Overdue too, but not to be closed in one step. */
  readonly left: readonly LeftOut[];
};

/** What one step would close, and which overdue sessions it leaves out, with every reason. At most 500 at once. */
export function closingProposal(rows: readonly UnexplainedRow[]): ClosingProposal {
  const overdue = rows.flatMap((row) =>
    row.sessions
      .filter((session) => session.status === 'overdue')
      .map((session) => ({
        session,
        pupil: row.pupil,
        key: `${row.pupil.id} ${session.date} ${session.session}`,
        what: `${row.pupil.knownName}, ${row.pupil.className}, ${formatDay(session.date)} ${session.session}`,
      })),
  );
  return {
    chosen: overdue
      .filter(({ session }) => session.mayBecomeO)
      .slice(0, 500)
      .map(({ session: { date, session, command }, pupil, key, what }) => ({
        key,
        what,
        session: { pupil: pupil.id, date, session, seen: command },
      })),
    left: overdue
      .filter(({ session }) => !session.mayBecomeO)
      .map(({ session, key, what }) => ({ key, what, because: session.because })),
  };
}
