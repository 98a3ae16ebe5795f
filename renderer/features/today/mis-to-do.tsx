import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Figure } from '../../components/figure.tsx';
import { formatDay } from '../../components/format-date.ts';
import { Card } from './card.tsx';

type ToDo = Outputs['registers']['misToDo'];

const shownAtOnce = 100;

/** With the MIS as register of record: what was written here and the MIS does not hold yet. The next import clears it. */
export function MisToDo() {
  const toDo = useQuery(api.registers.misToDo.queryOptions({ input: {} }));
  const school = useQuery(api.school.get.queryOptions({ input: {} }));
  // With this program as the register of record there is nothing to copy; what is left from before is still shown.
  if (school.data?.registerOfRecord === 'office' && (toDo.data?.length ?? 0) === 0) return null;
  if (toDo.isError) return <Card title="To do in the MIS" figure="–" note={errorMessage(toDo.error).message} />;
  const note = toDo.data?.length === 0 ? 'Nothing to copy over' : 'marks written here, cleared by the next import';
  return (
    <Card
      title="To do in the MIS"
      figure={
        toDo.data !== undefined && (
          <Figure value={String(toDo.data.length)} label="Marks to copy into the MIS">
            <ToDoList toDo={toDo.data} />
          </Figure>
        )
      }
      note={note}
    />
  );
}

function ToDoList({ toDo }: { readonly toDo: ToDo }) {
  return (
    <>
      <Text size="sm">
        The MIS is this school’s register of record. These marks were written here; enter them there, and the next import of marks
        clears them from this list.
      </Text>
      <ul className="ao-todo">
        {toDo.slice(0, shownAtOnce).map((mark) => (
          <li key={`${mark.pupil}${mark.date}${mark.session}`}>
            <strong>{mark.symbol}</strong> {mark.knownName}, {mark.className} – {formatDay(mark.date)} {mark.session}, by{' '}
            {mark.by}
          </li>
        ))}
      </ul>
      {toDo.length > shownAtOnce && <Text size="sm">and {toDo.length - shownAtOnce} more</Text>}
    </>
  );
}
