import { Button, Group, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Session } from '#shared/domain/registers/session.ts';
import type { ClassId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { RegisterDesk } from './register-desk.tsx';

type Props = { readonly class: ClassId; readonly date: PlainDate; readonly session: Session };

/** One register: a class, a day, a session. */
export function RegisterPage({ class: classId, date, session }: Props) {
  const grid = useQuery({
    ...api.registers.grid.queryOptions({ input: { class: classId, date, session } }),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
  if (grid.data !== undefined) return <RegisterDesk key={`${classId}/${date}/${session}`} data={grid.data} />;
  return (
    <Page title="Register">
      {grid.isError ? (
        <ErrorPanel title="This register cannot be shown" error={errorMessage(grid.error)} onRetry={() => void grid.refetch()}>
          <Group>
            <Button size="xs" variant="default" renderRoot={(props) => <Link to="/registers" {...props} />}>
              All registers of the day
            </Button>
          </Group>
        </ErrorPanel>
      ) : (
        <Skeleton height={420} aria-label="Loading the register" />
      )}
    </Page>
  );
}
