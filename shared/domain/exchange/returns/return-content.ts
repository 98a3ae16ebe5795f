/** Why a child is away, as far as the school knows. A closed list: words of care or health have no place in a return (practice rule 12). */
export const returnCauses = [
  'not known',
  'illness',
  'holiday or travel',
  'refuses to attend',
  'another cause known to the school',
] as const;
export type ReturnCause = (typeof returnCauses)[number];

/** Grounds on which a name is deleted, SI 2024/208 reg 9. */
export const deletionGrounds: readonly { readonly ref: string; readonly title: string }[] = [
  { ref: '9(1)(a)', title: 'Registered at another school' },
  { ref: '9(1)(b)', title: 'Did not continue after nursery' },
  { ref: '9(1)(c)', title: 'Dual registration ended by agreement' },
  { ref: '9(1)(d)', title: 'School attendance order names another school' },
  { ref: '9(1)(e)', title: 'School attendance order revoked' },
  { ref: '9(1)(f)', title: 'Educated otherwise, parent told the school in writing' },
  { ref: '9(1)(g)', title: 'No longer lives at a reasonable distance' },
  { ref: '9(1)(h)', title: 'Not returned after leave' },
  { ref: '9(1)(i)', title: 'Absent 20 school days, enquiries made' },
  { ref: '9(1)(j)', title: 'Sentence of detention' },
  { ref: '9(1)(k)', title: 'Died' },
  { ref: '9(1)(l)', title: 'Over compulsory school age' },
  { ref: '9(1)(m)', title: 'Boarding fees unpaid' },
  { ref: '9(1)(n)', title: 'Left an independent or non-maintained special school' },
  { ref: '9(1)(o)', title: 'Permanently excluded' },
  { ref: '9(3)', title: 'Not of compulsory school age' },
];

/** What a return says, as it was prepared. Dates are PlainDates; an address that is withheld reads "c/o the school". */
export type ReturnContent = {
  readonly upn: string;
  readonly name: string;
  readonly bornOn: string;
  readonly sex: string;
  readonly address: string;
  readonly parents: string;
  readonly from: string;
  readonly to: string;
  readonly because: string;
  readonly cause: string;
  readonly ground: string;
  readonly believedOn: string;
};
