/**
 * The fields of a roll and the names that the layouts of other systems give them: our own columns, SIMS-like and Arbor-like.
 * Names are compared without case, spaces and punctuation.
 */
export type FieldName = {
  readonly field: string;
  readonly title: string;
  readonly required: boolean;
  readonly names: readonly string[];
};

const contactsAtMost = 4;

const optional = (field: string, title: string, ...names: readonly string[]): FieldName => ({
  field,
  title,
  required: false,
  names: [title, ...names],
});
const required = (field: string, title: string, ...names: readonly string[]): FieldName => ({
  ...optional(field, title, ...names),
  required: true,
});

const pupilFields: readonly FieldName[] = [
  required('upn', 'UPN', 'Unique Pupil Number', 'Pupil UPN', 'Student UPN', 'UPN Number'),
  required('legalSurname', 'Legal Surname', 'Legal Last Name', 'Surname', 'Last Name', 'Family Name'),
  required('legalForename', 'Legal Forename', 'Legal First Name', 'Forename', 'First Name', 'Given Name', 'Legal Forenames'),
  required('dateOfBirth', 'Date of Birth', 'DOB', 'Birth Date', 'Born', 'Birthday'),
  required(
    'yearGroup',
    'Year Group',
    'Year',
    'NC Year',
    'NC Year Actual',
    'National Curriculum Year',
    'Year Taught In',
    'Current Year Group',
  ),
  optional('formerUpn', 'Former UPN', 'Previous UPN'),
  optional('middleNames', 'Middle Names', 'Middle Name', 'Legal Middle Names', 'Middle Name(s)'),
  optional('preferredSurname', 'Preferred Surname', 'Preferred Last Name', 'Known Surname', 'Chosen Surname', 'Chosen Last Name'),
  optional(
    'preferredForename',
    'Preferred Forename',
    'Preferred First Name',
    'Preferred Name',
    'Known Name',
    'Known As',
    'Known Forename',
    'Chosen Forename',
    'Chosen Name',
  ),
  optional('sex', 'Sex', 'Legal Sex', 'Gender'),
  optional(
    'className',
    'Reg Group',
    'Registration Group',
    'Registration Form',
    'Reg Form',
    'Form',
    'Form Group',
    'Tutor Group',
    'Class',
    'Class Name',
  ),
  optional(
    'entryOn',
    'Entry Date',
    'Date of Entry',
    'Admission Date',
    'Date of Admission',
    'DOA',
    'Enrolment Date',
    'Start Date',
    'Enrolment Start Date',
  ),
  optional('leavingOn', 'Leaving Date', 'Date of Leaving', 'DOL', 'Left Date', 'Leave Date', 'End Date', 'Enrolment End Date'),
  optional('enrolmentStatus', 'Enrolment Status', 'Enrol Status'),
  optional('sen', 'SEN', 'SEN Status', 'SEN Provision', 'SEN Stage', 'SEND'),
  optional('fsm', 'FSM', 'Free School Meals', 'FSM Eligible', 'Eligible for Free Meals', 'Eligible for FSM', 'Free Meals'),
  optional('eal', 'EAL', 'English as Additional Language', 'English Additional Language'),
  optional('ethnicity', 'Ethnicity', 'Ethnicity Code'),
  optional('language', 'First Language', 'Language', 'Home Language'),
  optional('lookedAfter', 'Looked After', 'In Care', 'LAC', 'CLA', 'Looked After Child', 'Child Looked After', 'In LEA Care'),
  optional('careAuthority', 'Care Authority', 'Caring Authority', 'Looked After By'),
  optional('address', 'Address', 'Home Address', 'Full Address', 'Main Address', 'Address Block'),
  optional('postcode', 'Postcode', 'Home Postcode', 'Post Code'),
  optional('addressWithheld', 'Address Withheld', 'Withhold Address', 'Address Confidential'),
];

/** What follows `Contact N`; the title is our own column's name. */
const contactParts: readonly FieldName[] = [
  optional('Name', 'Name', 'Full Name', ''),
  optional('Title', 'Title', 'Salutation'),
  optional('Surname', 'Surname', 'Last Name'),
  optional('Forename', 'Forename', 'First Name'),
  optional('Relationship', 'Relationship', 'Relation', 'Relationship to Pupil', 'Relationship to Student', 'Relation to Student'),
  optional('Responsibility', 'Parental Responsibility', 'PR', 'Responsibility', 'Has Parental Responsibility', 'Legal Guardian'),
  optional('LivesWith', 'Lives With', 'Lives With Pupil', 'Lives With Student', 'Pupil Lives With', 'Resident', 'Resides With'),
  optional('Address', 'Address', 'Home Address', 'Full Address', 'Address Block'),
  optional('Postcode', 'Postcode', 'Post Code'),
  optional('Withheld', 'Address Withheld', 'Withhold Address', 'Address Confidential'),
  optional('Phone', 'Phone', 'Telephone', 'Phone Number', 'Telephone Number', 'Phones', 'Main Telephone', 'Primary Phone'),
  optional('Mobile', 'Mobile', 'Mobile Phone', 'Mobile Number'),
  optional('HomePhone', 'Home Phone', 'Home Telephone', 'Home Phone Number'),
  optional('WorkPhone', 'Work Phone', 'Work Telephone', 'Work Phone Number'),
  optional('Email', 'Email', 'Email Address', 'E-mail', 'Main Email', 'Primary Email'),
];

/** Other systems also call a contact parent, guardian, carer or priority contact. */
const contactWords = ['Contact', 'Parent', 'Guardian', 'Carer', 'Priority Contact', 'Primary Guardian', 'Parent Carer'];

export const contactNumbers: readonly number[] = Array.from({ length: contactsAtMost }, (_, at) => at + 1);

/** Every field in the order in which the mapping screen shows them. */
export const rollFields: readonly FieldName[] = [...pupilFields, ...contactNumbers.flatMap(contactFields)];

function contactFields(number: number): readonly FieldName[] {
  return contactParts.map((part) => ({
    field: `contact${number}${part.field}`,
    title: `Contact ${number} ${part.title}`,
    required: false,
    names: contactWords.flatMap((word) =>
      part.names.flatMap((name) => [`${word} ${number} ${name}`, `${word} ${name} ${number}`]),
    ),
  }));
}
