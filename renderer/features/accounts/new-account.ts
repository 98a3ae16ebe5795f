import { type Role, roles } from '#shared/domain/accounts/roles.ts';

export type NewAccount = { readonly name: string; readonly role: Role; readonly passphrase: string };

export const rolesInWords: Readonly<Record<Role, string>> = roles;

/** The roles in the order of the table, for a choice. */
export const roleChoices: readonly { readonly value: Role; readonly label: string }[] = (Object.keys(roles) as Role[]).map(
  (role) => ({ value: role, label: roles[role] }),
);

const shortestPassphrase = 12;

/** Why a passphrase is not taken, in words; undefined where it is. */
export function passphraseProblem(passphrase: string): string | undefined {
  const { length } = Array.from(passphrase);
  if (length >= shortestPassphrase) return undefined;
  return `At least ${shortestPassphrase} characters; this has ${length}. Four unrelated words do well.`;
}
