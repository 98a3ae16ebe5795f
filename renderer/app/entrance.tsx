import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { api } from '../client/api.ts';
import { errorMessage } from '../client/error-message.ts';
import { useSession } from '../client/use-session.ts';
import { ErrorPanel } from '../components/error-panel.tsx';
import { Door, DoorFrame, RefusedFolder } from '../features/accounts/index.ts';
import { FirstStart } from '../features/school/index.ts';
import { router } from './router.tsx';

/** Nobody signed in: the door, or the first start where there is no school. Otherwise the rooms. */
export function Entrance() {
  const session = useSession();
  const state = useQuery({ ...api.accounts.state.queryOptions({ input: {} }), enabled: session === undefined });
  if (session !== undefined) return <RouterProvider router={router} />;
  if (state.isError) {
    return (
      <DoorFrame title="Attendance Office">
        <ErrorPanel title="The office does not open" error={errorMessage(state.error)} onRetry={() => void state.refetch()} />
      </DoorFrame>
    );
  }
  if (state.data === undefined) {
    return (
      <Center h="100vh">
        <Loader aria-label="Opening the office" />
      </Center>
    );
  }
  if (state.data.state === 'new') return <FirstStart />;
  if (state.data.state === 'refused') {
    return <RefusedFolder refusal={state.data.refusal} onRetry={() => void state.refetch()} />;
  }
  return <Door school={state.data} />;
}
