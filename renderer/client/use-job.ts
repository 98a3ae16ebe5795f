// Long work is watched by asking: streaming over the desktop's own scheme counts as unproven.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { api } from './api.ts';
import { client } from './client.ts';
import type { Outputs } from './contract-types.ts';
import { windowMilliseconds } from './elapsed.ts';
import type { ErrorMessage } from './error-message.ts';

export type JobState = Outputs['jobs']['state'];

export type WatchedJob<Result> = {
  /** Undefined before the first answer and where there is no job. */
  readonly job: JobState | undefined;
  readonly running: boolean;
  /** Only once the job is done. */
  readonly result: Result | undefined;
  readonly error: ErrorMessage | undefined;
  /** Estimated from the items finished so far; undefined while nothing can be said. */
  readonly secondsLeft: number | undefined;
  readonly cancel: () => void;
};

const pollMilliseconds = 400;

/** Watches a job until it ends. `Result` is the shape that the contract names for the procedure that started it. */
export function useJob<Result>(jobId: string | undefined): WatchedJob<Result> {
  const queryClient = useQueryClient();
  const started = useRef(0);
  const query = useQuery({
    ...api.jobs.state.queryOptions({ input: { jobId: jobId ?? '' } }),
    enabled: jobId !== undefined,
    gcTime: 0,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'running' || state.data === undefined ? pollMilliseconds : false),
  });
  const job = jobId === undefined ? undefined : query.data;
  useEffect(() => {
    if (jobId !== undefined) started.current = windowMilliseconds();
  }, [jobId]);
  const ended = job !== undefined && job.state !== 'running';
  useEffect(() => {
    if (ended) void queryClient.invalidateQueries({ predicate: ({ queryKey }) => !isJobKey(queryKey) });
  }, [ended, queryClient]);
  const cancel = useCallback(() => {
    if (jobId !== undefined) void client.jobs.cancel({ jobId });
  }, [jobId]);
  return {
    job,
    running: jobId !== undefined && !ended,
    result: job?.state === 'done' ? (job.result as Result) : undefined,
    error: job?.error as ErrorMessage | undefined,
    secondsLeft: job === undefined ? undefined : secondsLeft(job, windowMilliseconds() - started.current),
    cancel,
  };
}

/** Seconds still to go, at the rate so far; undefined before a second has passed or without a total. */
export function secondsLeft(job: Pick<JobState, 'finished' | 'total' | 'state'>, elapsed: number): number | undefined {
  if (job.state !== 'running' || job.total === undefined || job.finished === 0 || elapsed < 1000) return undefined;
  return Math.ceil(((job.total - job.finished) * elapsed) / job.finished / 1000);
}

function isJobKey(key: readonly unknown[]): boolean {
  return Array.isArray(key[0]) && key[0][0] === 'jobs';
}
