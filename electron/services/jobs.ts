import { AppError, type ErrorDetail } from '#shared/contract/errors.ts';
import type { Ids } from '../ports/ids.ts';
import type { Log } from '../ports/log.ts';
import { asRefusal } from './store-refusal.ts';

export type JobError = {
  readonly code: string;
  readonly message: string;
  readonly place?: string;
  readonly details: ErrorDetail[];
};

export type JobState = {
  readonly jobId: string;
  readonly what: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly finished: number;
  readonly total?: number;
  readonly unit: string;
  readonly result?: unknown;
  readonly error?: JobError;
};

/** What long work is given: a place to say how far it is, and a question whether it is still wanted. */
export type JobControl = {
  progress(finished: number, total?: number): void;
  isCancelled(): boolean;
  /** Throws the refusal that ends a job as cancelled. */
  assertWanted(): void;
};

export type JobOptions<Result> = {
  /** What it does, in words: "Reading marks.csv". */
  readonly what: string;
  readonly unit: string;
  readonly work: (control: JobControl) => Promise<Result>;
};

export type Jobs = {
  start<Result>(options: JobOptions<Result>): { jobId: string };
  state(jobId: string): JobState;
  cancel(jobId: string): void;
  cancelAll(): void;
  /** Kept when no job is under way any more. */
  settled(): Promise<void>;
  /** Ended jobs are forgotten: their results name pupils, and the school that they are about is closing. */
  forgetEnded(): void;
};

const keptAfterEnd = 50;

/** Long work of this run of the program; nothing of it outlives the process, and nothing half done is kept. */
export function createJobs(ids: Ids, log: Log): Jobs {
  const states = new Map<string, JobState>();
  const cancelled = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const stateOf = (jobId: string): JobState => {
    const state = states.get(jobId);
    if (!state) throw new AppError('NOT_FOUND');
    return state;
  };
  const change = (jobId: string, part: Partial<JobState>): void => {
    states.set(jobId, { ...stateOf(jobId), ...part });
  };
  const control = (jobId: string): JobControl => ({
    progress: (finished, total) => change(jobId, total === undefined ? { finished } : { finished, total }),
    isCancelled: () => cancelled.has(jobId),
    assertWanted: () => {
      if (cancelled.has(jobId)) throw new AppError('JOB_CANCELLED');
    },
  });
  const run = async <Result>(jobId: string, work: JobOptions<Result>['work']): Promise<void> => {
    try {
      const result = await work(control(jobId));
      change(jobId, { state: 'done', result });
    } catch (cause) {
      change(jobId, endedBy(asRefusal(cause), { ids, log }));
    } finally {
      running.delete(jobId);
      cancelled.delete(jobId);
      forgetOldest(states, keptAfterEnd);
    }
  };
  return {
    start: ({ what, unit, work }) => {
      const jobId = ids.token(16);
      states.set(jobId, { jobId, what, unit, state: 'running', finished: 0 });
      running.set(jobId, run(jobId, work));
      return { jobId };
    },
    state: stateOf,
    cancel: (jobId) => {
      if (stateOf(jobId).state === 'running') cancelled.add(jobId);
    },
    cancelAll: () => {
      for (const jobId of running.keys()) cancelled.add(jobId);
    },
    settled: async () => {
      await Promise.all(running.values());
    },
    forgetEnded: () => forgetOldest(states, 0),
  };
}

function endedBy(cause: unknown, { ids, log }: { ids: Ids; log: Log }): Partial<JobState> {
  if (cause instanceof AppError) {
    const error = {
      code: cause.code,
      message: cause.message,
      ...(cause.place === undefined ? {} : { place: cause.place }),
      details: [...cause.details],
    };
    return { state: cause.code === 'JOB_CANCELLED' ? 'cancelled' : 'failed', error };
  }
  const correlationId = ids.token(8);
  log.fault('a job failed', cause, { correlationId });
  const details = [{ message: `Number of the fault: ${correlationId}` }];
  return { state: 'failed', error: { code: 'INTERNAL', message: new AppError('INTERNAL').message, details } };
}

function forgetOldest(states: Map<string, JobState>, kept: number): void {
  const ended = [...states.values()].filter((state) => state.state !== 'running');
  for (const state of ended.slice(0, Math.max(0, ended.length - kept))) states.delete(state.jobId);
}
