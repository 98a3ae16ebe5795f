import { accountValue, addAccount, listAccounts } from '../../services/accounts/accounts.ts';
import { office } from '../office-router.ts';

const room = office.accounts;

export const accountsRoom = {
  state: room.state.handler(({ context }) => context.house.door()),
  signIn: room.signIn.handler(async ({ context, input }) => {
    const { token, actor } = await context.house.signIn(input.name, input.passphrase);
    return { token, account: accountValue(actor) };
  }),
  me: room.me.handler(({ context }) => accountValue(context.desk().actor)),
  signOut: room.signOut.handler(async ({ context }) => {
    if (context.token !== undefined) await context.house.signOut(context.token);
    return { done: true as const };
  }),
  list: room.list.handler(({ context }) => listAccounts(context.desk())),
  add: room.add.handler(({ context, input }) => addAccount(context.house, context.desk(), input)),
};
