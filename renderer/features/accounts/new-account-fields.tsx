import { NativeSelect, PasswordInput, SimpleGrid, TextInput } from '@mantine/core';
import type { Role } from '#shared/domain/accounts/roles.ts';
import { type NewAccount, passphraseProblem, roleChoices } from './new-account.ts';

type Props = {
  readonly account: NewAccount;
  readonly onChange: (account: NewAccount) => void;
  /** Problems are shown once the person has tried to go on. */
  readonly checked: boolean;
};

/** Name, role and passphrase of a person who is to have an account. */
export function NewAccountFields({ account, onChange, checked }: Props) {
  const nameMissing = checked && account.name.trim() === '' ? 'Whose account is it?' : undefined;
  const tooShort = checked ? passphraseProblem(account.passphrase) : undefined;
  return (
    <SimpleGrid cols={3} spacing="sm">
      <TextInput
        label="Name"
        placeholder="Ms R. Holt"
        value={account.name}
        onChange={(event) => onChange({ ...account, name: event.currentTarget.value })}
        error={nameMissing}
      />
      <NativeSelect
        label="Role"
        data={[...roleChoices]}
        value={account.role}
        onChange={(event) => onChange({ ...account, role: event.currentTarget.value as Role })}
      />
      <PasswordInput
        label="Passphrase"
        autoComplete="new-password"
        value={account.passphrase}
        onChange={(event) => onChange({ ...account, passphrase: event.currentTarget.value })}
        error={tooShort}
      />
    </SimpleGrid>
  );
}
