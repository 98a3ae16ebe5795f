import { useQuery } from '@tanstack/react-query';
import { languageName } from '#shared/domain/letters/letter-languages.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { changedWords, type TemplateKind, type TemplateRow, versionWords } from './letter-words.ts';
import { TemplatePanel } from './template-panel.tsx';

/** The Word templates of every letter: taken out, edited in Word, brought back and checked. */
export function LetterTemplatesPage() {
  const may = useMay('letters.make');
  return (
    <Page
      title="Letter templates"
      sentence="Take a template out, edit it in Word and bring it back. It is checked before it is used, and every letter keeps the version that it was made from."
    >
      {may ? <Templates /> : <EmptyState title="The attendance office keeps these">Ask the office about a letter.</EmptyState>}
    </Page>
  );
}

function Templates() {
  const kinds = useQuery(api.letters.templates.queryOptions({ input: {} }));
  if (kinds.isError) {
    return (
      <ErrorPanel title="The templates cannot be shown" error={errorMessage(kinds.error)} onRetry={() => void kinds.refetch()} />
    );
  }
  return (
    <Worklist
      label="Letter templates"
      sentence="Enter opens a template: preview, export, bring back, and its older versions."
      rows={kinds.data?.map(rowOf)}
      rowKey={(row) => row.kind}
      rowTitle={(row) => row.title}
      columns={columns}
      panel={(row) => <TemplatePanel key={row.kind} row={row} />}
      empty={<EmptyState title="There is no template">The program brings its own; something is wrong with it.</EmptyState>}
    />
  );
}

function rowOf(kind: TemplateKind): TemplateRow {
  const english = kind.languages.find(({ language }) => language === 'en');
  return {
    ...kind,
    inUse: english?.versions.find(({ inUse }) => inUse) ?? { number: 0, fileName: '', inUse: true },
    translations: kind.languages.map(({ language }) => language).filter((language) => language !== 'en'),
  };
}

const columns: readonly WorklistColumn<TemplateRow>[] = [
  {
    key: 'title',
    title: 'Letter',
    width: '30%',
    cell: (row) => <strong title={row.title}>{row.title}</strong>,
    sortBy: (row) => row.title,
  },
  { key: 'inUse', title: 'In use', width: '25%', cell: (row) => versionWords(row.inUse), sortBy: (row) => row.inUse.number },
  {
    key: 'changed',
    title: 'Changed',
    width: '25%',
    cell: (row) => changedWords(row.inUse) || 'Never',
    sortBy: (row) => row.inUse.at ?? '',
  },
  {
    key: 'languages',
    title: 'Languages',
    cell: (row) => ['English', ...row.translations.map(languageName)].join(', '),
    sortBy: (row) => row.translations.length,
  },
];
