// An invented roll of two classes and the marks of its first ten school weeks; the files in tests/fixtures/first-day are
// made of it, and first-day-school.test.ts holds them to it.
import { upnCheckLetter } from '#shared/domain/people/upn.ts';
import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';

export type FirstDayPupil = {
  readonly upn: string;
  readonly surname: string;
  readonly forename: string;
  /** Where the child is known by another name than the legal one. */
  readonly preferredForename?: string;
  readonly className: '7A' | '7B';
  readonly bornOn: PlainDate;
  readonly parents: readonly FirstDayParent[];
};

type FirstDayParent = {
  readonly title: string;
  readonly forename: string;
  readonly surname: string;
  readonly relationship: 'MTH' | 'FTH';
  readonly livesWith: boolean;
  readonly phone: string;
};

const laCode = '373';
const establishment = '4991';
const firstMarkedDay = plainDate('2026-09-14');
const lastMarkedDay = plainDate('2026-11-23');
const halfTerm = { from: plainDate('2026-10-26'), to: plainDate('2026-10-30') };

const names: readonly (readonly [forename: string, surname: string])[] = [
  ['Amos', 'Alder'],
  ['Bettina', 'Birch'],
  ['Caspian', 'Cole'],
  ['Delia', 'Dale'],
  ['Ewan', 'Elm'],
  ['Flora', 'Fenn'],
  ['Gwyn', 'Garth'],
  ['Hattie', 'Holm'],
  ['Ida', 'Marsh'],
  ['Jory', 'Kell'],
  ['Lorna', 'Lowe'],
  ['Mabel', 'Quill'],
  ['Nell', 'Pike'],
  ['Oren', 'Reed'],
  ['Christopher', 'Vane'],
  ['Piers', 'Ash'],
  ['Quentin', 'Bray'],
  ['Rosa', 'Carr'],
  ['Selma', 'Dunn'],
  ['Tobin', 'Ember'],
  ['Una', 'Frost'],
  ['Viola', 'Gale'],
  ['Wilf', 'Hurst'],
  ['Xanthe', 'Innes'],
  ['Otto', 'Marsh'],
  ['Yusuf', 'Jarrah'],
  ['Zora', 'Kirk'],
  ['Alma', 'Loft'],
  ['Rowan', 'Thistle'],
  ['Bram', 'Wold'],
];

/** 8 unauthorised sessions: near the threshold. Lives with both parents. */
export const nearPupil = 'Mabel Quill';
/** 10 unauthorised sessions: the threshold is met. */
export const metPupil = 'Rowan Thistle';
/** On the roll as Christopher Vane. */
export const renamedPupil = 'Kit Vane';
const unauthorisedOf: Readonly<Record<string, number>> = { [nearPupil]: 8, [metPupil]: 10 };

export const firstDayPupils: readonly FirstDayPupil[] = names.map(([forename, surname], index) => {
  const body = `${laCode}${establishment}26${String(index + 1).padStart(3, '0')}`;
  return {
    upn: `${upnCheckLetter(body)}${body}`,
    surname,
    forename,
    ...(forename === 'Christopher' ? { preferredForename: 'Kit' } : {}),
    className: index < 15 ? '7A' : '7B',
    bornOn: addDays(plainDate('2014-09-05'), index * 11),
    parents: parentsOf(forename, surname),
  };
});

/** The twins share their mother's telephone number, which proposes them as a family. */
function parentsOf(forename: string, surname: string): readonly FirstDayParent[] {
  const place = names.findIndex(([, other]) => other === surname);
  const phone = (offset: number): string => `01632 960${String(100 + place * 2 + offset)}`;
  const mother = { title: 'Ms', forename: 'Sam', surname, relationship: 'MTH' as const, livesWith: true, phone: phone(0) };
  if (forename !== 'Mabel') return [mother];
  return [mother, { ...mother, title: 'Mr', forename: 'Lee', relationship: 'FTH' as const, phone: phone(1) }];
}

/** The roll as a Common Transfer File. */
export function firstDayRoll(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<CTfile>
  <Header>
    <DocumentName>Common Transfer File</DocumentName>
    <CTFversion>25.0</CTFversion>
    <DateTime>2026-11-23T16:00:00</DateTime>
    <DocumentQualifier>full</DocumentQualifier>
    <SupplierID>Invented MIS</SupplierID>
    <SourceSchool><LEA>${laCode}</LEA><Estab>${establishment}</Estab><SchoolName>Fernlea Community School</SchoolName><AcademicYear>2026</AcademicYear></SourceSchool>
    <DestSchool><LEA>${laCode}</LEA><Estab>${establishment}</Estab></DestSchool>
  </Header>
  <CTFpupilData>
${firstDayPupils.map(pupilElement).join('\n')}
  </CTFpupilData>
</CTfile>
`;
}

function pupilElement(pupil: FirstDayPupil, index: number): string {
  const preferred =
    pupil.preferredForename === undefined ? '' : `<PreferredForename>${pupil.preferredForename}</PreferredForename>`;
  return `    <Pupil>
      <UPN>${pupil.upn}</UPN>
      <Surname>${pupil.surname}</Surname>
      <Forename>${pupil.forename}</Forename>
      <DOB>${pupil.bornOn}</DOB>
      <Sex>${index % 2 === 0 ? 'F' : 'M'}</Sex>
      <BasicDetails>${preferred}<NCyearActual>7</NCyearActual><RegGroup>${pupil.className}</RegGroup><EntryDate>2026-09-02</EntryDate><EnrolStatus>C</EnrolStatus></BasicDetails>
      <Address><AddressLine1>${index + 1} Tansy Lane</AddressLine1><AddressLine2>Fernlea</AddressLine2><PostCode>ZZ9 9ZZ</PostCode></Address>
      <Contacts>
${pupil.parents.map(contactElement).join('\n')}
      </Contacts>
    </Pupil>`;
}

function contactElement(parent: FirstDayParent, index: number): string {
  return `        <Contact><Order>${index + 1}</Order><Title>${parent.title}</Title><Surname>${parent.surname}</Surname><Forename>${parent.forename}</Forename><Relationship>${parent.relationship}</Relationship><Responsibility>true</Responsibility><AddressAsPupil>${parent.livesWith}</AddressAsPupil><Phones><Phone><TelephoneType>M</TelephoneType><PhoneNo>${parent.phone}</PhoneNo></Phone></Phones></Contact>`;
}

/** The days with marks: the school days of the ten school weeks up to Monday 23 November 2026. */
export function firstDayDates(): readonly PlainDate[] {
  const dates: PlainDate[] = [];
  for (let date = firstMarkedDay; date <= lastMarkedDay; date = addDays(date, 1)) {
    if (weekdayOf(date) <= 5 && (date < halfTerm.from || date > halfTerm.to)) dates.push(date);
  }
  return dates;
}

/** One row a mark: everyone present, but for the unauthorised mornings and afternoons at the end of each Wednesday's row. */
export function firstDayMarks(): string {
  const rows = firstDayPupils.flatMap((pupil) => {
    let left = unauthorisedOf[`${pupil.forename} ${pupil.surname}`] ?? 0;
    return firstDayDates().flatMap((date) => {
      const absent = weekdayOf(date) === 3 && left > 0;
      if (absent) left -= 2;
      return [`${pupil.upn},${date},AM,${absent ? 'O' : '/'},,`, `${pupil.upn},${date},PM,${absent ? 'O' : '\\'},,`];
    });
  });
  return `${['UPN,Date,Session,Code,Minutes Late,Comment', ...rows].join('\n')}\n`;
}
