import { z } from 'zod';
import { callMarksContract } from './call-marks.ts';
import { leavingContract } from './leaving.ts';
import { pupilRow } from './people-row.ts';
import { command, query } from './procedure.ts';
import { pupilFlagsContract } from './pupil-flags.ts';
import {
  classId,
  commandId,
  contactId,
  dateValue,
  done,
  instantValue,
  longText,
  problemValue,
  pupilId,
  reasonText,
  uploadedFile,
} from './values.ts';
import { withheldAddressesContract } from './withheld-addresses.ts';

export { pupilRow } from './people-row.ts';

export const contactSheet = z.strictObject({
  id: contactId,
  order: z.number().int(),
  name: z.string(),
  relationship: z.string(),
  parentalResponsibility: z.boolean().optional(),
  livesWith: z.boolean().optional(),
  /** Lines as they may be shown; a withheld address reads "c/o the school". */
  address: z.array(z.string()),
  addressWithheld: z.boolean(),
  phones: z.array(z.string()),
  email: z.string().optional(),
});

export const familyMember = z.strictObject({ pupil: pupilId, knownName: z.string(), className: z.string() });

export const pupilSheet = z.strictObject({
  pupil: pupilRow,
  legalName: z.string(),
  bornOn: dateValue,
  sex: z.string(),
  startedOn: dateValue.optional(),
  leftOn: dateValue.optional(),
  formerUpn: z.string().optional(),
  contacts: z.array(contactSheet),
  family: z.array(familyMember),
  /** The reason only for whoever may put or lift a hold, or makes the welfare check. */
  lettersHeld: z.strictObject({ reviewOn: dateValue, reason: z.string().optional() }).optional(),
});

export const classRow = z.strictObject({ id: classId, name: z.string(), yearGroup: z.string(), pupils: z.number().int() });

export const columnMapping = z.record(z.string(), z.string());

/** What an import of a roll would do; nothing is written until it is applied. */
export const rollPreview = z.strictObject({
  /** Names this preview when it is applied; void as soon as people change otherwise. */
  previewId: z.string(),
  kind: z.enum(['ctf', 'roll']),
  fileName: z.string(),
  encoding: z.string(),
  rows: z.number().int(),
  /** Present when columns could not all be told by name: the screen asks for a mapping. */
  mapping: z.strictObject({
    headers: z.array(z.string()),
    fields: z.array(
      z.strictObject({ field: z.string(), title: z.string(), required: z.boolean(), header: z.string().optional() }),
    ),
    complete: z.boolean(),
  }),
  added: z.array(
    z.strictObject({ upn: z.string(), name: z.string(), yearGroup: z.string(), className: z.string(), line: z.number().int() }),
  ),
  changed: z.array(
    z.strictObject({
      upn: z.string(),
      name: z.string(),
      line: z.number().int(),
      fields: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  unchanged: z.number().int(),
  /** On the roll here and not in the file: left as they are. */
  missing: z.array(z.strictObject({ upn: z.string(), name: z.string(), className: z.string() })),
  families: z.array(z.strictObject({ pupils: z.array(z.string()), because: z.string() })),
  problems: z.array(problemValue),
  problemCount: z.number().int(),
  mayApply: z.boolean(),
});

export const importRow = z.strictObject({
  command: commandId,
  kind: z.enum(['roll', 'marks', 'terms']),
  fileName: z.string(),
  at: instantValue,
  by: z.string(),
  rows: z.number().int(),
  undone: z.boolean(),
});

export const peopleContract = {
  ...callMarksContract,
  ...pupilFlagsContract,
  ...leavingContract,
  ...withheldAddressesContract,
  list: query('people.read', ['people'])
    .input(
      z.strictObject({
        class: classId.optional(),
        yearGroup: z.string().optional(),
        text: z.string().max(100).optional(),
        leavers: z.boolean().optional(),
      }),
    )
    .output(z.array(pupilRow)),
  /** The palette: a pupil in three letters, at most twelve. */
  search: query('people.read', ['people'])
    .input(z.strictObject({ text: z.string().max(100) }))
    .output(z.array(pupilRow)),
  sheet: query('people.read', ['people'])
    .input(z.strictObject({ pupil: pupilId }))
    .output(pupilSheet),
  classes: query('people.read', ['people'])
    .input(z.strictObject({ on: dateValue.optional() }))
    .output(z.array(classRow)),
  families: query('people.read', ['people'])
    .input(z.strictObject({}))
    .output(z.array(z.strictObject({ members: z.array(familyMember), because: z.string(), confirmed: z.boolean() }))),
  confirmFamily: command('people.change', ['people'])
    .input(z.strictObject({ pupils: z.array(pupilId).min(2).max(20) }))
    .output(done),
  /** Stops every letter about this pupil until the review; bereavement, police, safeguarding. */
  holdLetters: command('people.change', ['people', 'notices'], ['REASON_NEEDED'])
    .input(z.strictObject({ pupil: pupilId, held: z.strictObject({ reviewOn: dateValue, reason: reasonText }).nullable() }))
    .output(done),
  previewRoll: query('people.import', ['people'], ['FILE_REFUSED', 'FILE_TOO_LARGE'])
    .input(
      z.strictObject({
        file: uploadedFile,
        fileName: z.string().max(255),
        as: z.enum(['ctf', 'roll-csv']).optional(),
        mapping: columnMapping.optional(),
      }),
    )
    .output(rollPreview),
  applyRoll: command('people.import', ['people', 'registers', 'attendance'], ['IMPORT_GONE', 'FILE_REFUSED'])
    .input(z.strictObject({ previewId: z.string() }))
    .output(
      z.strictObject({
        command: commandId.optional(),
        added: z.number().int(),
        changed: z.number().int(),
        unchanged: z.number().int(),
      }),
    ),
  imports: query('people.read', ['people', 'registers']).input(z.strictObject({})).output(z.array(importRow)),
  undoImport: command('people.import', ['people', 'registers', 'attendance', 'calendar'], ['IMPORT_NOT_UNDONE'])
    .input(z.strictObject({ command: commandId, reason: longText.min(3) }))
    .output(done),
};
