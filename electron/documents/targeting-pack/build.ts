import { dayInWords, shortDate } from '#shared/lib/date-words.ts';
import type { WordBlock, WordDocument, WordTable } from '../word/word-block.ts';
import type { PackPupil, PackSpan, TargetingPackModel } from './model.ts';

const titles = {
  meeting: 'Targeting support meeting',
  inspection: 'Who misses most: what was tried and what changed',
} as const;

/** So many lines of help fit a cell; the rest is counted, and stands in the chronology. */
const mostTried = 6;

/** The lists a school brings to the authority's meeting, with room to write; or shows an inspector, without. */
export function buildTargetingPack(model: TargetingPackModel): WordDocument {
  const { school, on, yearFrom, purpose } = model;
  const title = titles[purpose];
  return {
    title: `${title}, ${dayInWords(on)}`,
    creator: school.name,
    footer: `${school.name} · ${title}, ${dayInWords(on)} · in confidence`,
    landscape: true,
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'facts',
        rows: [
          ['School', school.name],
          ['As it stood on', dayInWords(on)],
          ['School year from', dayInWords(yearFrom)],
          ...(purpose === 'meeting' ? [['Who took part', ''] as const] : []),
        ],
      },
      paragraph(
        'A session is a morning or an afternoon. “Since” is the time since the case was opened, “before” as many days before it, six weeks at least. What was tried is this school year’s; what families said is not in these lists.',
      ),
      ...model.lists.flatMap((list, index) => listBlocks(list, { purpose, first: index === 0 })),
    ],
  };
}

function listBlocks(
  { title, what, pupils }: TargetingPackModel['lists'][number],
  { purpose, first }: { readonly purpose: TargetingPackModel['purpose']; readonly first: boolean },
): readonly WordBlock[] {
  return [
    ...(first ? [] : [{ kind: 'pageBreak' } as const]),
    { kind: 'heading', text: `${title} (${pupils.length})` },
    paragraph(what),
    pupils.length === 0 ? paragraph('Nobody stands on this list.') : table(pupils, purpose),
  ];
}

function table(pupils: readonly PackPupil[], purpose: TargetingPackModel['purpose']): WordTable {
  const last = purpose === 'meeting' ? 'Decided: what, who, by when' : 'Decided before';
  return {
    kind: 'table',
    points: 8.5,
    tight: true,
    columns: [
      { title: 'Pupil', millimetres: 38 },
      { title: 'Why here', millimetres: 52 },
      { title: 'Lead, plan and next step', millimetres: 58 },
      { title: 'What was tried', millimetres: 46 },
      { title: 'Before and since', millimetres: 27 },
      { title: last, millimetres: 38 },
    ],
    rows: pupils.map((pupil) => [
      `${pupil.name}, ${pupil.className}`,
      [pupil.why, ...(pupil.barriers.length === 0 ? [] : [`Makes it hard: ${pupil.barriers.join(', ')}.`])].join(' '),
      planWords(pupil),
      triedWords(pupil),
      changeWords(pupil),
      pupil.decisions.join('; '),
    ]),
  };
}

function planWords({ lead, plan, next }: PackPupil): string {
  if (lead === undefined) return 'No case is open and nobody leads.';
  return [`${lead}.`, plan ?? 'No plan is written.', next === undefined ? 'No next step.' : `Next: ${next}.`].join(' ');
}

function triedWords({ tried }: PackPupil): string {
  if (tried.length === 0) return 'Nothing is recorded.';
  const lines = tried
    .slice(0, mostTried)
    .map(({ title, on, outcome }) => `${shortDate(on)} ${title}${outcome === undefined ? '' : ` (${outcome.toLowerCase()})`}`);
  const more = tried.length - lines.length;
  return `${lines.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

function changeWords({ change }: PackPupil): string {
  return change === undefined ? '' : `${spanWords(change.before)} before; ${spanWords(change.since)} since.`;
}

function spanWords({ absent, possible }: PackSpan): string {
  return possible === 0 ? 'no session' : `${absent} of ${possible} missed`;
}

function paragraph(text: string): WordBlock {
  return { kind: 'paragraph', text };
}
