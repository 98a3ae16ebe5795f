import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';

type Props = { readonly chosen: PupilId | undefined; readonly onChoose: (pupil: PupilId | undefined) => void };

/** A pupil on the roll by the first letters of the name. */
export function ChoosePupil({ chosen, onChoose }: Props) {
  const [text, setText] = useState('');
  const pupils = useQuery(api.people.list.queryOptions({ input: {} }));
  const rows = (pupils.data ?? []).filter((row) => row.onRoll);
  return (
    <Select
      label="Pupil"
      placeholder="First letters of the name"
      searchable
      selectFirstOptionOnChange
      onFocus={(event) => event.currentTarget.select()}
      limit={12}
      nothingFoundMessage="Nobody of this name is on the roll"
      data={rows.map((row) => ({ value: String(row.id), label: `${row.knownName}, ${row.className}` }))}
      searchValue={text}
      onSearchChange={setText}
      value={chosen === undefined ? null : String(chosen)}
      onChange={(value) => onChoose(rows.find((row) => String(row.id) === value)?.id)}
    />
  );
}
