// Addresses stand behind the hash, so that the host serves one page and no other.
import { createHashHistory, createRouter } from '@tanstack/react-router';
import { BrokenScreen } from './error-boundary.tsx';
import { routeTree } from './routes.tsx';

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: ({ error, reset }) => <BrokenScreen error={error} onRetry={reset} />,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the router takes its routes by merging into this interface
  interface Register {
    router: typeof router;
  }
}
