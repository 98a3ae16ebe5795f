import { Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { rolesInWords } from './new-account.ts';

type Props = { readonly onChoose: (person: { readonly name: string; readonly passphrase: string }) => void };

/** The people of the invented school; pressing one fills name and passphrase. */
export function DemoAccounts({ onChoose }: Props) {
  const accounts = useQuery(api.school.demoAccounts.queryOptions({ input: {} }));
  if (accounts.data === undefined) return null;
  return (
    <section className="ao-door-demo" aria-label="People of the demo school">
      <Text size="sm">
        This is the demo school: everyone in it is invented. Choose a person to fill in the name and the passphrase.
      </Text>
      <ul>
        {accounts.data.map((person) => (
          <li key={person.name}>
            <UnstyledButton className="ao-door-person" onClick={() => onChoose(person)}>
              <span>{person.name}</span>
              <span>{rolesInWords[person.role]}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
