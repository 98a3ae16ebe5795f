import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { topics } from '#shared/contract/topics.ts';
import { api } from './api.ts';
import { errorMessage } from './error-message.ts';
import { createQueryClient, invalidateTopics } from './query-client.ts';
import { metaOf, pathOf } from './topics-of.ts';
import { secondsLeft } from './use-job.ts';

describe('metaOf', () => {
  it('finds the topics of every procedure by the path in its query key', () => {
    expect(pathOf(api.people.list.queryKey({ input: {} }))).toEqual(['people', 'list']);
    for (const [room, procedures] of Object.entries(contract)) {
      for (const name of Object.keys(procedures)) {
        const meta = metaOf([room, name]);
        expect(meta, `${room}.${name}`).toBeDefined();
        expect(meta?.topics.every((topic) => topics.includes(topic))).toBe(true);
      }
    }
    expect(metaOf(['people', 'nothing'])).toBeUndefined();
  });
});

describe('invalidateTopics', () => {
  it('makes old what shows a topic and leaves the rest', async () => {
    const queryClient = createQueryClient();
    const people = api.people.list.queryKey({ input: {} });
    const school = api.school.get.queryKey({ input: {} });
    queryClient.setQueryData(people, []);
    queryClient.setQueryData(school, undefined);
    await invalidateTopics(queryClient, ['people']);
    expect(queryClient.getQueryState(people)?.isInvalidated).toBe(true);
    expect(queryClient.getQueryState(school)?.isInvalidated ?? false).toBe(false);
  });

  it('follows a command by itself', async () => {
    const queryClient = createQueryClient();
    const people = api.people.list.queryKey({ input: {} });
    queryClient.setQueryData(people, []);
    const command = queryClient
      .getMutationCache()
      .build(queryClient, { mutationKey: api.people.applyRoll.mutationKey(), mutationFn: () => Promise.resolve(1) });
    await command.execute(undefined);
    expect(queryClient.getQueryState(people)?.isInvalidated).toBe(true);
  });
});

describe('a command refused', () => {
  it.each([
    ['MARK_CHANGED', true],
    ['SUSPENSION_CHANGED', true],
    ['NOTICE_STATE', true],
    ['INVALID_INPUT', false],
    ['NOT_ALLOWED', false],
  ] as const)('with %s makes the screen read again: %s', async (code, again) => {
    const queryClient = createQueryClient();
    const people = api.people.list.queryKey({ input: {} });
    queryClient.setQueryData(people, []);
    const command = queryClient.getMutationCache().build(queryClient, {
      mutationKey: api.people.applyRoll.mutationKey(),
      mutationFn: () => Promise.reject(new ORPCError(code)),
    });
    await expect(command.execute(undefined)).rejects.toThrow();
    expect(queryClient.getQueryState(people)?.isInvalidated).toBe(again);
  });
});

describe('errorMessage', () => {
  it('keeps sentence, place and list of a refusal', () => {
    const details = [{ message: 'A UPN twice', line: 7 }];
    const error = new ORPCError('FILE_REFUSED', { message: 'Not taken in.', data: { place: 'roll.csv', details } });
    expect(errorMessage(error)).toEqual({
      code: 'FILE_REFUSED',
      message: 'Not taken in.',
      place: 'roll.csv',
      details,
      correlationId: undefined,
    });
  });

  it.each([
    ['a code that the table does not know', new ORPCError('TEAPOT'), 'INTERNAL'],
    ['a fault', new Error('x is undefined'), 'INTERNAL'],
    ['no answer', new TypeError('Failed to fetch'), 'UNREACHABLE'],
  ])('%s', (_what, error, code) => {
    expect(errorMessage(error).code).toBe(code);
    expect(errorMessage(error).message).not.toContain('undefined');
  });
});

it.each([
  [{ finished: 50, total: 100, state: 'running' as const }, 10_000, 10],
  [{ finished: 0, total: 100, state: 'running' as const }, 10_000, undefined],
  [{ finished: 50, state: 'running' as const }, 10_000, undefined],
  [{ finished: 50, total: 100, state: 'running' as const }, 999, undefined],
  [{ finished: 100, total: 100, state: 'done' as const }, 10_000, undefined],
])('secondsLeft of %j after %i ms is %s', (job, elapsed, seconds) => {
  expect(secondsLeft(job, elapsed)).toBe(seconds);
});
