import { Table, Text, Title } from '@mantine/core';
import { type ClosedSession, keyOf } from './closure-form.ts';

type Props = {
  readonly standing: readonly ClosedSession[];
  readonly symbol: string;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
};

/** Who was here, taught elsewhere or not due: one tick each, or one for all of a class. A whole school stands here at once. */
export function StandingMarks({ standing, symbol, ticked, onTick }: Props) {
  const set = (keys: readonly string[], on: boolean) =>
    onTick(new Set(on ? [...ticked, ...keys] : [...ticked].filter((one) => !keys.includes(one))));
  const classes = [...Map.groupBy(standing, (one) => one.className)];
  return (
    <section aria-label="Marks that stay unless ticked">
      <Title order={3} size="h5">
        Stay as they are unless ticked ({standing.length})
      </Title>
      <Text size="sm" c="dimmed" mb={4}>
        These pupils were here, were taught elsewhere or were not due. Tick only those for whom {symbol} is true.
      </Text>
      <div className="ao-plans-scroll">
        <Table fz="sm" verticalSpacing={2} aria-label="Marks that stay unless ticked">
          {classes.map(([className, rows]) => (
            <Table.Tbody key={className}>
              <Table.Tr>
                <Table.Th w={44}>
                  <input
                    type="checkbox"
                    aria-label={`Everyone of ${className === '' ? 'no class' : className}`}
                    checked={rows.every((one) => ticked.has(keyOf(one)))}
                    onChange={(event) => set(rows.map(keyOf), event.currentTarget.checked)}
                  />
                </Table.Th>
                <Table.Th colSpan={3}>{className === '' ? 'No class' : className}</Table.Th>
              </Table.Tr>
              {rows.map((one) => (
                <Table.Tr key={keyOf(one)}>
                  <Table.Td>
                    <input
                      type="checkbox"
                      aria-label={`${one.knownName}, ${one.session}`}
                      checked={ticked.has(keyOf(one))}
                      onChange={(event) => set([keyOf(one)], event.currentTarget.checked)}
                    />
                  </Table.Td>
                  <Table.Td>{one.knownName}</Table.Td>
                  <Table.Td w={140}>{one.session === 'AM' ? 'Morning' : 'Afternoon'}</Table.Td>
                  <Table.Td w={160}>
                    {one.before} → {ticked.has(keyOf(one)) ? symbol : 'stays'}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          ))}
        </Table>
      </div>
    </section>
  );
}
