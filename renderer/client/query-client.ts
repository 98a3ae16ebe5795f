import { MutationCache, QueryClient } from '@tanstack/react-query';
import type { Topic } from '#shared/contract/topics.ts';
import { errorMessage } from './error-message.ts';
import { metaOf, pathOf } from './topics-of.ts';

/** A client whose queries ask again after each command that touches what they show, by the contract's topics. */
export function createQueryClient(): QueryClient {
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
      onSuccess: (...answered) => {
        const mutation = answered[3];
        const meta = metaOf(pathOf(mutation.options.mutationKey));
        if (meta?.command) void invalidateTopics(queryClient, meta.topics);
      },
    }),
  });
  return queryClient;
}

/** Marks every query that shows one of `topics` as old; those on the screen ask again at once. */
export async function invalidateTopics(queryClient: QueryClient, topics: readonly Topic[]): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: (query) => metaOf(pathOf(query.queryKey))?.topics.some((topic) => topics.includes(topic)) ?? false,
  });
}
