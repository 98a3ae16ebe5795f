import { office } from '../office-router.ts';

export const jobsRoom = {
  state: office.jobs.state.handler(({ context, input }) => context.house.jobs.state(input.jobId)),
  cancel: office.jobs.cancel.handler(({ context, input }) => {
    context.house.jobs.cancel(input.jobId);
    return { done: true as const };
  }),
};
