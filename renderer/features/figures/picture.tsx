import { Button, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';

export type PictureProps = {
  readonly title: string;
  /** The one message, in a sentence. */
  readonly message: string;
  readonly picture: ReactNode;
  /** What it is drawn from; left out where the picture is itself a table. */
  readonly table?: ReactNode;
};

/** A picture with the table behind it one press away. */
export function Picture({ title, message, picture, table }: PictureProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <section aria-label={title}>
      <Group justify="space-between" align="baseline" mb={4}>
        <Title order={3} size="h5">
          {title}
        </Title>
        {table !== undefined && (
          <Button size="compact-xs" variant="default" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show the picture' : 'Show the table'}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {message}
      </Text>
      {asTable && table !== undefined ? table : picture}
    </section>
  );
}
