import { withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

/** The school's line for the LA's list of signers, as `verify --signers` and `ssh-keygen -Y verify` read it. */
export const signers: Verb = {
  options: {},
  run: async (terminal) => {
    const { words, out } = terminal;
    const { line } = await withSchool(terminal, 'write', ({ client }) => client.exchange.schoolSigners({}));
    out(words.flag('json') ? JSON.stringify({ line }) : line);
  },
};
