import { createLaDemoKeys } from '../../backend/without-school.ts';
import { bringIn, withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

export const laEnrol: Verb = {
  options: {},
  run: async (terminal) => {
    const { words, out } = terminal;
    const path = words.pathAt(0, 'The enrolment file');
    const la = await withSchool(terminal, 'write', async (signedIn) => {
      const { file } = await bringIn(signedIn, path);
      return signedIn.client.exchange.enrolLa({ file });
    });
    out(
      words.flag('json')
        ? JSON.stringify(la)
        : `Enrolled ${la.name} (${la.laCode}). Compare its fingerprint on the telephone: ${la.fingerprint}`,
    );
  },
};

export const laDemoKeys: Verb = {
  options: { to: { type: 'string' } },
  run: async ({ words, out }) => {
    const keys = await createLaDemoKeys(words.neededPath('to'));
    out(
      words.flag('json')
        ? JSON.stringify(keys)
        : `Keys of an invented authority. Enrol it with: office la enrol ${keys.enrolmentFile}`,
    );
  },
};
