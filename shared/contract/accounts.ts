import { z } from 'zod';
import { type Role, rights, roles } from '../domain/accounts/roles.ts';
import { command, query } from './procedure.ts';
import { accountId, done, passphraseText, shortText } from './values.ts';

export const roleValue = z.enum(Object.keys(roles) as [Role, ...Role[]]);

export const accountValue = z.strictObject({
  id: accountId,
  name: z.string(),
  role: roleValue,
  roleTitle: z.string(),
  rights: z.array(z.enum(rights)),
});

export const accountsContract = {
  /** What the door shows before anyone has signed in: is there a school, whose is it, who may knock. */
  state: query('open', ['accounts', 'school'])
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        state: z.enum(['new', 'locked', 'refused']),
        /** Why the folder cannot be used; only with `refused`. */
        refusal: z.string().optional(),
        schoolName: z.string().optional(),
        demo: z.boolean(),
        accounts: z.array(z.strictObject({ name: z.string(), roleTitle: z.string() })),
      }),
    ),
  /** Opens the store with this person's passphrase and begins a session of this window. */
  signIn: command('open', [], ['WRONG_PASSPHRASE', 'NO_SCHOOL', 'DATA_IN_USE', 'DATA_UNWRITABLE', 'DATA_NEWER'])
    .input(z.strictObject({ name: shortText, passphrase: passphraseText }))
    .output(z.strictObject({ token: z.string(), account: accountValue })),
  me: query('signedIn', ['accounts']).input(z.strictObject({})).output(accountValue),
  signOut: command('signedIn', ['accounts']).input(z.strictObject({})).output(done),
  list: query('school.read', ['accounts']).input(z.strictObject({})).output(z.array(accountValue)),
  add: command('accounts.manage', ['accounts'], ['ACCOUNT_EXISTS', 'PASSPHRASE_TOO_SHORT'])
    .input(z.strictObject({ name: shortText, role: roleValue, passphrase: passphraseText }))
    .output(accountValue),
};
