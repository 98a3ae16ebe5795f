import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { TargetScope } from '#shared/domain/attendance/targets/target.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { ProposalFields, proposalOf, useProposal } from './proposal-fields.tsx';
import type { TargetList } from './target-words.ts';

type ProposeTargetProps = { readonly list: TargetList; readonly onClose: () => void };

const scopes: readonly { value: TargetScope; label: string }[] = [
  { value: 'school', label: 'The school' },
  { value: 'year', label: 'A year' },
  { value: 'class', label: 'A class' },
];

/** Enters what the authority proposed; it stays a proposal until the head teacher answers. */
export function ProposeTarget({ list, onClose }: ProposeTargetProps) {
  const [scope, setScope] = useState<TargetScope>('school');
  const [group, setGroup] = useState<string | null>(null);
  const fields = useProposal(list.today);
  const propose = useMutation(api.attendance.targetPropose.mutationOptions({ onSuccess: onClose }));
  const proposal = proposalOf(fields.value);
  const groups =
    scope === 'year'
      ? list.years.map((year) => ({ value: year, label: `Year ${year}` }))
      : list.classes.map(({ id, name }) => ({ value: id, label: name }));
  const ready = proposal !== undefined && (scope === 'school' || group !== null);
  return (
    <Dialog opened onClose={onClose} title="Proposal of the local authority">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) propose.mutate({ scope, ...(group === null ? {} : { group }), ...proposal });
        }}
      >
        <Stack gap="sm">
          {propose.isError && <ErrorPanel title="Nothing was saved" error={errorMessage(propose.error)} />}
          <Group grow align="start">
            <Select
              label="For"
              data={[...scopes]}
              value={scope}
              allowDeselect={false}
              onChange={(value) => {
                if (value !== null) setScope(value);
                setGroup(null);
              }}
            />
            {scope === 'school' ? (
              <TextInput label="Group" value="All pupils" readOnly />
            ) : (
              <Select label="Group" placeholder="Choose" data={groups} value={group} onChange={setGroup} />
            )}
          </Group>
          <ProposalFields {...fields} latest={list.today} />
          <Button
            type="submit"
            {...greyed(
              proposal === undefined && 'Fill in the days and the figure.',
              scope !== 'school' && group === null && 'Choose the year or class.',
            )}
            loading={propose.isPending}
          >
            Save the proposal
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
