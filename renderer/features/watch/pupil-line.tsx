import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WatchRow } from './watch-view.ts';

type Props = { readonly pupil: Pick<WatchRow['pupil'], 'id' | 'className' | 'yearGroup'> };

/** Whose reasons stand below it, and the way to the whole sheet. */
export function PupilLine({ pupil }: Props) {
  return (
    <Text size="sm">
      {pupil.className}, year {pupil.yearGroup} ·{' '}
      <Link to="/pupils/$pupil" params={{ pupil: String(pupil.id) }}>
        Open the pupil’s sheet
      </Link>
    </Text>
  );
}
