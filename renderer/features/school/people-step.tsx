import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { NewAccountFields } from '../accounts/index.ts';
import type { DraftAccount } from './new-school-steps.ts';

type Props = {
  readonly accounts: readonly DraftAccount[];
  readonly onChange: (accounts: readonly DraftAccount[]) => void;
  readonly checked: boolean;
};

/** Who will use it: the head at least, since only a head approves letters. */
export function PeopleStep({ accounts, onChange, checked }: Props) {
  const nextKey = Math.max(-1, ...accounts.map((account) => account.key)) + 1;
  const add = () => onChange([...accounts, { key: nextKey, name: '', role: 'classTeacher', passphrase: '' }]);
  return (
    <Stack gap="sm">
      <Text c="dimmed" maw="72ch">
        Each person signs in with their own name and passphrase, and whatever they write carries it. Letters need a head teacher
        to approve them and somebody with care duties (safeguarding lead, designated teacher or head) to clear them. More people
        can be added later.
      </Text>
      {accounts.map((account) => (
        <Group key={account.key} align="flex-start" wrap="nowrap" gap="xs">
          <div style={{ flex: 1 }}>
            <NewAccountFields
              account={account}
              checked={checked}
              onChange={(changed) =>
                onChange(accounts.map((other) => (other.key === account.key ? { ...changed, key: account.key } : other)))
              }
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            mt={28}
            disabled={accounts.length === 1}
            aria-label={`Remove ${account.name === '' ? 'this person' : account.name}`}
            onClick={() => onChange(accounts.filter((other) => other.key !== account.key))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button variant="default" size="xs" onClick={add}>
          Add a person
        </Button>
      </Group>
    </Stack>
  );
}
