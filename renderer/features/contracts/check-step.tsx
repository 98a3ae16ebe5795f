import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { stepOf, termsOf } from './contract-draft.ts';
import { ContractTermsView } from './contract-terms-view.tsx';
import type { StepProps } from './wizard-ground.ts';

/** The whole contract as it will be offered, and before it everything that stands in its way, by field. */
export function CheckStep({ draft, ground, onStep }: StepProps & { readonly onStep: (step: number) => void }) {
  const { pupil, meeting, contract, change } = ground;
  const terms = termsOf(draft);
  const input = {
    ...{ pupil: pupil.id, parents: [...draft.parents], terms },
    ...(meeting === undefined ? {} : { meeting }),
    ...(contract === undefined || (change !== undefined && meeting !== undefined) ? {} : { of: contract }),
  };
  const check = useQuery({ ...api.contracts.check.queryOptions({ input }), staleTime: 0 });
  const names = ground.parents.filter(({ contact }) => draft.parents.includes(contact)).map(({ name }) => name);
  return (
    <Stack gap="sm">
      {check.isError && <ErrorPanel title="It cannot be checked" error={errorMessage(check.error)} />}
      {check.data !== undefined && check.data.problems.length > 0 && (
        <section aria-label="What is in its way">
          <Title order={2} size="h4">
            What is in its way
          </Title>
          {check.data.problems.map(({ field, message }) => (
            <Group key={`${field} ${message}`} gap="xs" wrap="nowrap" className="ao-contract-line" justify="space-between">
              <Text>
                <strong>{field}:</strong> {message}
              </Text>
              <Button size="compact-sm" variant="default" aria-label={`Go there: ${field}`} onClick={() => onStep(stepOf(field))}>
                Go there
              </Button>
            </Group>
          ))}
        </section>
      )}
      {check.data?.advice.map((one) => (
        <Text key={one} size="sm">
          To think about: {one}
        </Text>
      ))}
      <ContractTermsView terms={terms} parents={names} />
    </Stack>
  );
}
