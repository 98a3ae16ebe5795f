import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../client/use-session.ts';
import { PupilCases } from '../cases/index.ts';
import type { WatchRow } from './watch-view.ts';

type Props = { readonly pupil: Pick<WatchRow['pupil'], 'id' | 'className' | 'yearGroup'> };

/** Whose reasons stand below it, the way to the whole sheet, and the case in which help is planned. */
export function PupilLine({ pupil }: Props) {
  const seesCases = useMay('cases.read');
  return (
    <Stack gap={6}>
      <Text size="sm">
        {pupil.className}, year {pupil.yearGroup} ·{' '}
        <Link to="/pupils/$pupil" params={{ pupil: String(pupil.id) }}>
          Open the pupil’s sheet
        </Link>
      </Text>
      {seesCases && <PupilCases pupil={pupil.id} onRoll />}
    </Stack>
  );
}
