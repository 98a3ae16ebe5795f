// Two windows, one off-roll sheet: whoever writes second is told what the first wrote, and nothing of theirs is lost.
import { AppError } from '#shared/contract/errors.ts';
import { leavingGrounds } from '#shared/domain/people/leaving-ground.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type OffRoll, type StoredOffRoll, sheetVersions } from '../../store/people/off-roll.ts';

export type SeenSheet = {
  readonly leaving: number;
  /** The command that wrote the sheet as the writer read it. */
  readonly seen: CommandId;
};

/** The open sheet as it was read. Throws `NOT_FOUND`, and `LEAVING_CHANGED` with what was written since. */
export async function seenSheet(db: ReadDb, { leaving, seen }: SeenSheet): Promise<StoredOffRoll> {
  const versions = await sheetVersions(db, leaving);
  const current = versions.at(-1);
  const read = versions.find(({ command }) => command === seen);
  if (current === undefined || read === undefined) throw new AppError('NOT_FOUND');
  if (current.command !== seen) {
    const who = current.by ?? 'The program';
    const details = changesOf(read, current).map((message) => ({ message: `${who}: ${message}` }));
    throw new AppError('LEAVING_CHANGED', { details });
  }
  if (current.state !== 'prepared') throw new AppError('NOT_FOUND');
  return current;
}

function changesOf(before: OffRoll, now: OffRoll): readonly string[] {
  const found: string[] = [];
  if (now.state === 'withdrawn') found.push(`The sheet was withdrawn: ${now.decision ?? ''}`);
  if (now.state === 'removed') found.push(`The name was taken off the roll: ${now.decision ?? ''}`);
  if (now.leavesOn !== before.leavesOn) found.push(`The last day on the roll is ${dayInWords(now.leavesOn)}.`);
  const questions = leavingGrounds.find(({ key }) => key === now.ground)?.tests ?? [];
  for (const { key, question } of questions) {
    const [old, answer] = [before, now].map(({ answers }) => answers.find(({ test }) => test === key));
    if (old?.answer === answer?.answer && old?.evidence === answer?.evidence) continue;
    found.push(answer === undefined ? `${question} Answer taken back.` : `${question} ${answerWords(answer)}`);
  }
  if (now.destination !== before.destination || now.destinationName !== before.destinationName) {
    found.push(`Where the pupil goes: ${[now.destination, now.destinationName].filter(Boolean).join(', ')}.`);
  }
  if (now.returnMade !== undefined && now.returnMade.on !== before.returnMade?.on) {
    found.push(`The return to the local authority was made on ${dayInWords(now.returnMade.on)}.`);
  }
  return found.length === 0 ? ['The sheet was saved again as it was.'] : found;
}

function answerWords({ answer, evidence }: { readonly answer: 'yes' | 'no'; readonly evidence: string }): string {
  const word = answer === 'yes' ? 'Yes' : 'No';
  return evidence === '' ? `${word}.` : `${word}: ${evidence}`;
}
