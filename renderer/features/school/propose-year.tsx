import { Button, Group, NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { Period } from './calendar-rows.ts';

/** Adds the common dates of a further school year as lines, not yet saved. */
export function ProposeYear({ onProposed }: { readonly onProposed: (periods: readonly Period[]) => void }) {
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const next = freshness.data === undefined ? undefined : academicYearOf(freshness.data.today).startYear + 1;
  const [chosen, setChosen] = useState<number>();
  const year = chosen ?? next;
  const propose = useMutation({
    mutationFn: (startYear: number) => client.school.proposeCalendar({ startYear }),
    onSuccess: onProposed,
  });
  return (
    <Group align="flex-end" gap="xs">
      <NumberInput
        label="School year beginning in"
        w={230}
        min={2006}
        max={2100}
        allowDecimal={false}
        value={year ?? ''}
        onChange={(value) => typeof value === 'number' && setChosen(value)}
      />
      <Button
        variant="default"
        loading={propose.isPending}
        disabled={year === undefined}
        onClick={() => year !== undefined && propose.mutate(year)}
      >
        Propose its terms
      </Button>
      {propose.isError && <ErrorPanel title="No terms could be proposed" error={errorMessage(propose.error)} />}
    </Group>
  );
}
