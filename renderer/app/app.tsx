import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createQueryClient } from '../client/query-client.ts';
import { subscribeSession } from '../client/session.ts';
import { Entrance } from './entrance.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { theme } from './theme.ts';

/** The whole window: what every screen stands in. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  // Nothing that one person saw may stay behind for the next.
  useEffect(() => subscribeSession(() => queryClient.clear()), [queryClient]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: 'en', firstDayOfWeek: 1, weekendDays: [6, 0] }}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" limit={3} transitionDuration={80} />
          <ErrorBoundary>
            <Entrance />
          </ErrorBoundary>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
