import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { type NewAccount, passphraseProblem } from './new-account.ts';
import { NewAccountFields } from './new-account-fields.tsx';

/** Who may sign in, in which role; the head and the administrator add people. */
export function AccountsSection() {
  const accounts = useQuery(api.accounts.list.queryOptions({ input: {} }));
  const mayManage = useMay('accounts.manage');
  const [adding, setAdding] = useState(false);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text c="dimmed">Whoever acts is recorded by name and role with everything they write.</Text>
        {mayManage && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            Add a person
          </Button>
        )}
      </Group>
      {accounts.isError && (
        <ErrorPanel
          title="The accounts cannot be shown"
          error={errorMessage(accounts.error)}
          onRetry={() => void accounts.refetch()}
        />
      )}
      <Table aria-label="Accounts" withTableBorder verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>Role</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.data?.map((account) => (
            <Table.Tr key={account.id}>
              <Table.Td>{account.name}</Table.Td>
              <Table.Td>{account.roleTitle}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Dialog opened={adding} onClose={() => setAdding(false)} title="Add a person" size="lg">
        <AddAccount onDone={() => setAdding(false)} />
      </Dialog>
    </Stack>
  );
}

const blank: NewAccount = { name: '', role: 'attendanceOfficer', passphrase: '' };

function AddAccount({ onDone }: { readonly onDone: () => void }) {
  const [account, setAccount] = useState(blank);
  const [checked, setChecked] = useState(false);
  const add = useMutation(
    api.accounts.add.mutationOptions({
      onSuccess: (added) => {
        notifications.show({ message: `${added.name} can sign in now, as ${added.roleTitle.toLowerCase()}.` });
        onDone();
      },
    }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (account.name.trim() !== '' && passphraseProblem(account.passphrase) === undefined) add.mutate(account);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <NewAccountFields account={account} onChange={setAccount} checked={checked} />
        <Text size="sm" c="dimmed">
          Tell the person their passphrase in private. Without it nobody, not even this program, can open the school for them.
        </Text>
        {add.isError && <ErrorPanel title="The account was not added" error={errorMessage(add.error)} />}
        <Group justify="flex-end">
          <Button type="submit" loading={add.isPending}>
            Add this person
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
