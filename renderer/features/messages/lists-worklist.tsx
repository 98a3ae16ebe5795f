import { EmptyState } from '../../components/empty-state.tsx';
import { formatDay } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { ListPanel } from './list-panel.tsx';
import { listTitle, type MessageListRow, meansWords, standingWords } from './message-words.ts';

/** What was prepared and what became of it; what nobody has said to be sent stands first. */
export function ListsWorklist({ lists }: { readonly lists: readonly MessageListRow[] | undefined }) {
  const count = (state: MessageListRow['state']): number => (lists ?? []).filter((list) => list.state === state).length;
  return (
    <Worklist
      label="Message lists"
      sentence="A list is only prepared until a person says that the service sent it; then each message is a contact attempt."
      rows={lists}
      rowKey={(row) => String(row.id)}
      rowTitle={listTitle}
      columns={columns}
      panel={(row, close) => <ListPanel key={row.id} id={row.id} onSettled={close} />}
      counts={[
        { label: 'prepared', value: count('prepared') },
        { label: 'sent', value: count('sent') },
      ]}
      empty={
        <EmptyState title="No list was prepared">
          Lists prepared here stand for 60 days, with each message and what became of it.
        </EmptyState>
      }
    />
  );
}

const columns: readonly WorklistColumn<MessageListRow>[] = [
  { key: 'date', title: 'Absent on', width: 108, cell: (row) => formatDay(row.date), sortBy: (row) => row.date },
  {
    key: 'title',
    title: 'Text',
    cell: (row) => (
      <>
        <strong>{row.title}</strong> {meansWords[row.means].toLowerCase()}
      </>
    ),
    sortBy: (row) => row.title,
  },
  { key: 'count', title: 'Messages', width: 104, align: 'right', cell: (row) => row.messages, sortBy: (row) => row.messages },
  {
    key: 'state',
    title: 'Stands',
    width: 240,
    cell: (row) => (row.state === 'prepared' ? <strong>{standingWords(row)}</strong> : standingWords(row)),
    sortBy: (row) => row.state,
  },
];
