import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { client } from './client.ts';

/** Query and mutation options by procedure: `useQuery(api.people.list.queryOptions({ input: {} }))`. */
export const api = createTanstackQueryUtils(client);
