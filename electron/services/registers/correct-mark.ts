import { AppError } from '#shared/contract/errors.ts';
import { mayDo, roles } from '#shared/domain/accounts/roles.ts';
import { exportedReason } from '#shared/domain/registers/correction-reasons.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { accountsOf } from '../../store/accounts/accounts.ts';
import { commandsByIds } from '../../store/ledger/commands.ts';
import { lateMarksOf } from '../../store/registers/late-marks.ts';
import { marksOf, replacedMarks } from '../../store/registers/marks.ts';
import { command, type Desk, read } from '../desk.ts';
import type { MarkValue } from './assert-mark.ts';
import { heldMark, type MarkKey } from './held-mark.ts';
import { sourceInWords } from './mark-source.ts';
import type { SavedMark } from './save-marks.ts';
import { writeCorrections } from './write-corrections.ts';

export type { MarkKey } from './held-mark.ts';
export type CorrectMark = MarkKey & { mark: MarkValue; seen: CommandId | null; reason: string };

/**
 * Puts the amended entry beside the original, which stays for ever: original, amended, reason, time and person
 * (Pupil Registration Regulations 2024, reg 6).
 */
export async function correctMark(desk: Desk, input: CorrectMark): Promise<SavedMark> {
  if (input.reason.trim() === '') throw new AppError('REASON_NEEDED');
  return command(desk, { procedure: 'registers.correct', reason: input.reason }, async (write) => {
    const [saved] = await writeCorrections(desk, write, [input]);
    if (saved === undefined) throw new AppError('NOT_FOUND');
    return saved;
  });
}

export type HistoryEntry = {
  symbol: string;
  minutesLate?: number;
  detail?: string;
  at: Instant;
  by: string;
  role: string;
  reason?: string;
  source: string;
  /** An amended entry without an original: a correction put it where none stood. */
  late: boolean;
  current: boolean;
};

/**
 * Everything that ever stood for one session, oldest first, with who wrote it, when and why. Whoever may not correct reads
 * the list's words alone: the note beside them may be for those only who care for the child.
 */
export async function markHistory(desk: Desk, key: MarkKey): Promise<HistoryEntry[]> {
  return read(desk, async (db) => {
    const inWhole = mayDo(desk.actor.role, 'registers.correct');
    const span = { pupils: [key.pupil], from: key.date, to: key.date };
    const isHere = (mark: { session: Session }): boolean => mark.session === key.session;
    const replaced = (await replacedMarks(db, span)).filter(isHere);
    const current = (await marksOf(db, span)).filter(isHere);
    const late = new Set((await lateMarksOf(db, span)).filter(isHere).map((one) => one.command));
    const commands = await commandsByIds(
      db,
      [...replaced, ...current].map((mark) => mark.command),
    );
    const accounts = new Map((await accountsOf(db)).map((account) => [account.id, account]));
    return [...replaced, ...current].map((mark) => {
      const found = commands.get(mark.command);
      const account = found?.account == null ? undefined : accounts.get(found.account);
      const { command: _, corrected: __, ...value } = heldMark(mark, false);
      return {
        ...value,
        at: found?.at ?? ('' as Instant),
        by: account?.name ?? 'the program',
        role: account ? roles[account.role] : '',
        ...(found?.reason == null ? {} : { reason: inWhole ? found.reason : exportedReason(found.reason) }),
        source: sourceInWords(found?.procedure),
        late: late.has(mark.command),
        current: current.includes(mark),
      };
    });
  });
}
