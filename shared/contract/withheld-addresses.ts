import { z } from 'zod';
import { command, query } from './procedure.ts';
import { contactId, done, pupilId, reasonText } from './values.ts';

const withholding = { withheld: z.boolean(), cause: z.string().optional() };
const whose = { pupil: pupilId, /** Null: the pupil's own home. */ contact: contactId.nullable() };

/** Addresses nobody may learn, and to whom letters may go all the same: the safeguarding lead's and the head's alone. */
export const withheldAddressesContract = {
  withheldAddresses: query('care.shelter', ['people'])
    .input(z.strictObject({ pupil: pupilId }))
    .output(
      z.strictObject({
        home: z.strictObject(withholding),
        contacts: z.array(
          z.strictObject({
            id: contactId,
            name: z.string(),
            relationship: z.string(),
            ...withholding,
            /** Lives at the pupil's home, whose address is withheld: then this one is too. */
            withHome: z.boolean(),
            /** Nobody rings this person, so letters too wait until they are named. */
            notRung: z.boolean(),
            /** Why letters may go to this person, where the lead has said so. */
            named: z.string().optional(),
          }),
        ),
      }),
    ),
  /** From now on the address reads *c/o the school* everywhere, and no letter goes to anybody whom the lead has not named. */
  withholdAddress: command('care.shelter', ['people', 'notices', 'leave'], ['REASON_NEEDED'])
    .input(z.strictObject({ ...whose, cause: reasonText }))
    .output(done),
  showAddress: command('care.shelter', ['people', 'notices', 'leave'], ['REASON_NEEDED'])
    .input(z.strictObject({ ...whose, reason: reasonText }))
    .output(done),
  nameRecipient: command('care.shelter', ['people', 'notices', 'leave'], ['REASON_NEEDED'])
    .input(z.strictObject({ pupil: pupilId, contact: contactId, cause: reasonText }))
    .output(done),
  unnameRecipient: command('care.shelter', ['people', 'notices', 'leave'], ['REASON_NEEDED'])
    .input(z.strictObject({ pupil: pupilId, contact: contactId, reason: reasonText }))
    .output(done),
};
