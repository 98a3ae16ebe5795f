import { createHash } from 'node:crypto';
import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { byteOrderMark } from '../../imports/decode.ts';
import { type MarksBatch, readMarks } from '../../imports/marks-csv.ts';
import { finishProblems, problemList } from '../../imports/problem-list.ts';
import type { Desk } from '../desk.ts';
import type { JobControl } from '../jobs.ts';
import { type MarksCheck, type MarksGround, marksCheck } from './import-marks-check.ts';

export type MarksFile = {
  readonly check: MarksCheck;
  readonly sha256: string;
  readonly encoding: string;
  readonly rows: number;
  readonly blank: number;
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly errorCount: number;
};

type Options = { readonly path: string; readonly ground: MarksGround; readonly on: PlainDate; readonly control: JobControl };

/** Streams a file of marks into columns; stops where the job is cancelled. */
export async function readMarksFile(desk: Desk, { path, ground, on, control }: Options): Promise<MarksFile> {
  const hash = createHash('sha256');
  const list = problemList();
  const check = marksCheck(ground, list.add);
  const read: ImportProblem[] = [];
  let head: Uint8Array | undefined;
  let batch: MarksBatch | undefined;
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of desk.ports.files.readStream(path)) {
      hash.update(chunk);
      head ??= chunk;
      yield chunk;
    }
  };
  for await (batch of readMarks(chunks(), { on })) {
    control.assertWanted();
    control.progress(batch.rows);
    read.push(...batch.problems);
    for (const record of batch.records) check.take(record);
  }
  const assumed = read.some((problem) => problem.code === 'ENCODING_ASSUMED');
  return {
    check,
    sha256: hash.digest('hex'),
    encoding: (head === undefined ? undefined : byteOrderMark(head)) ?? (assumed ? 'windows-1252' : 'utf-8'),
    rows: batch?.rows ?? 0,
    blank: batch?.unmarked ?? 0,
    problems: [...read, ...finishProblems(list)],
    problemCount: (batch?.problemCount ?? 0) + list.total,
    errorCount: (batch?.errorCount ?? 0) + list.errors,
  };
}
