import { type Role, roles } from '#shared/domain/accounts/roles.ts';
import { Misuse } from '../arguments.ts';
import { passphraseFrom, withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

export const accountAdd: Verb = {
  options: { name: { type: 'string' }, role: { type: 'string' }, 'new-passphrase-file': { type: 'string' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    const name = words.needed('name');
    const role = words.needed('role');
    if (!(role in roles)) throw new Misuse(`There is no role “${role}”; the roles are ${Object.keys(roles).join(', ')}.`);
    words.needed('new-passphrase-file');
    const passphrase = await passphraseFrom(words, 'new-passphrase-file');
    const added = await withSchool(terminal, 'write', ({ client }) =>
      client.accounts.add({ name, role: role as Role, passphrase }),
    );
    out(words.flag('json') ? JSON.stringify(added) : `Added ${added.name}, ${added.roleTitle}.`);
  },
};
