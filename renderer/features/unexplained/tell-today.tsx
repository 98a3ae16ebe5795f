import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { UnexplainedRow } from './unexplained-words.ts';

/** Whom to tell of this absence the same day, and that it was done. It never says who that is or why. */
export function TellToday({ row }: { readonly row: Pick<UnexplainedRow, 'pupil' | 'to' | 'tellToday'> }) {
  const told = useMutation(api.registers.recordTold.mutationOptions());
  if (row.tellToday.length === 0) return null;
  return (
    <section aria-label="To tell today">
      <Title order={3} size="h5">
        To tell today
      </Title>
      {told.isError && <ErrorPanel title="This was not recorded" error={errorMessage(told.error)} onClose={told.reset} />}
      <Stack gap={6} mt={4}>
        {row.tellToday.map((one) => (
          <Group key={one.mark} justify="space-between" gap="sm">
            <Text size="sm">
              {one.told ? 'Told: ' : 'Tell '}
              <strong>{one.name}</strong>
              {one.phone !== undefined && ` ${one.phone}`}
              {one.told ? '.' : ' today.'}
            </Text>
            {!one.told && (
              <Button
                size="compact-sm"
                variant="default"
                loading={told.isPending}
                onClick={() => told.mutate({ pupil: row.pupil.id, date: row.to, mark: one.mark })}
              >
                {one.name} was told
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </section>
  );
}
