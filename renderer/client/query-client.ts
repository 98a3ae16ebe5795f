import { MutationCache, QueryClient } from '@tanstack/react-query';
import type { Topic } from '#shared/contract/topics.ts';
import { type ErrorMessage, errorMessage } from './error-message.ts';
import { metaOf, pathOf } from './topics-of.ts';

/** A client whose queries ask again after each command that touches what they show, by the contract's topics. */
export function createQueryClient(): QueryClient {
  const readAgain = (mutation: { readonly options: { readonly mutationKey?: readonly unknown[] | undefined } }) => {
    const meta = metaOf(pathOf(mutation.options.mutationKey));
    if (meta?.command) void invalidateTopics(queryClient, meta.topics);
  };
  const queryClient: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        retry: (count, error) => count < 1 && errorMessage(error).code === 'UNREACHABLE',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onSuccess: (...answered) => readAgain(answered[3]),
      // Somebody was faster: what stands on the screen is no longer so, and is read again beneath the refusal.
      onError: (error, ...failed) => {
        if (isStale(errorMessage(error).code)) readAgain(failed[2]);
      },
    }),
  });
  return queryClient;
}

const stale: ReadonlySet<ErrorMessage['code']> = new Set<ErrorMessage['code']>([
  ...([
    'MARK_CHANGED',
    'LINE_CHANGED',
    'LEAVING_CHANGED',
    'LEAVE_CHANGED',
    'SUSPENSION_CHANGED',
    'CASE_CHANGED',
    'MESSAGE_CHANGED',
  ] as const),
  ...(['NOTICE_STATE', 'NOT_FOUND', 'IMPORT_GONE'] as const),
]);

/** Whether a refusal says that what stands on the screen is no longer so. */
export function isStale(code: ErrorMessage['code']): boolean {
  return stale.has(code);
}

/** Marks every query that shows one of `topics` as old; those on the screen ask again at once. */
export async function invalidateTopics(queryClient: QueryClient, topics: readonly Topic[]): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: (query) => metaOf(pathOf(query.queryKey))?.topics.some((topic) => topics.includes(topic)) ?? false,
  });
}
