import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';

type Props = {
  readonly pupils: readonly PupilId[];
  readonly others: readonly PupilId[];
  readonly onOthers: (others: readonly PupilId[]) => void;
};

/** Whom it is about: brothers and sisters share a visit or a call. */
export function EntryAbout({ pupils, others, onOthers }: Props) {
  const [first] = pupils;
  const sheet = useQuery({
    ...api.people.sheet.queryOptions({ input: { pupil: first ?? (0 as PupilId) } }),
    enabled: first !== undefined,
  });
  const family = (sheet.data?.family ?? []).filter(({ pupil }) => !pupils.includes(pupil));
  return (
    <Stack gap={6}>
      {sheet.data !== undefined && (
        <Text>
          About <strong>{sheet.data.pupil.knownName}</strong>
          {pupils.length > 1 && ` and ${pupils.length - 1} more of the case`}
        </Text>
      )}
      {family.length > 0 && (
        <Group gap="md">
          {family.map((one) => (
            <Checkbox
              key={one.pupil}
              label={`and ${one.knownName}`}
              checked={others.includes(one.pupil)}
              onChange={(event) =>
                onOthers(event.currentTarget.checked ? [...others, one.pupil] : others.filter((pupil) => pupil !== one.pupil))
              }
            />
          ))}
        </Group>
      )}
    </Stack>
  );
}
