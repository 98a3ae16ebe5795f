import { statementsFor } from '#shared/domain/contracts/contract-terms.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import type { ParentingContractModel } from './model.ts';

const [from, to] = [plainDate('2026-11-30'), plainDate('2027-02-27')];

const oneParent: ParentingContractModel = {
  school: {
    name: 'Fernlea Community School',
    addressLines: ['1 Fern Lane', 'Fernlea'],
    phone: '01632 960010',
    email: 'office@fernlea.example',
  },
  pupil: { legalName: 'Amira Theodora Alder', firstName: 'Amira' },
  number: 1,
  madeOn: plainDate('2026-11-24'),
  parents: ['Ms Ada Alder'],
  forSchool: { name: 'Hanna Foss', on: plainDate('2026-11-25') },
  terms: {
    requirements: [
      { text: 'In by 8:50 every day', by: 'Amira', measure: 'ownWords' },
      { text: 'Rings the school on a day away', by: 'Ms Ada Alder', measure: 'toldByNine' },
    ],
    support: [
      { who: 'Mr Field, attendance office', what: 'A place at the breakfast club from 8:15', from },
      { who: 'School nurse', what: 'A talk about sleep', from: plainDate('2026-12-07') },
    ],
    ...{ from, to },
    reviews: [plainDate('2027-01-11'), plainDate('2027-02-22')],
    voice: 'I come when Ben waits for me at the gate.',
    statements: statementsFor(from, to),
  },
};

const longName = 'Anastasia-Wilhelmina Konstantinopoulou-Featherstonehaugh of Saint Bartholomew-in-the-Marsh';

export const parentingContractExamples = {
  'one-parent': oneParent,
  'two-parents': {
    ...oneParent,
    parents: ['Ms Ada Alder', 'Mr Bo Birch'],
    number: 2,
    terms: { ...oneParent.terms, voice: '', reviews: oneParent.terms.reviews.slice(0, 1) },
  },
  'long-names': {
    ...oneParent,
    school: {
      ...oneParent.school,
      name: 'The Very Reverend Aloysius Featherstonehaugh Memorial Community Academy and Sixth Form',
    },
    pupil: { legalName: `${longName} Junior`, firstName: 'Anastasia-Wilhelmina' },
    parents: [`Professor ${longName}`, 'السيدة أميرة الحسن', 'Ms Siobhán O’Connell-Whitby'],
  },
} as const satisfies Readonly<Record<string, ParentingContractModel>>;
