import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export type SectionProps = { readonly title: string; readonly children: ReactNode };

/** A framed part of a sheet with its heading. */
export function Section({ title, children }: SectionProps) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}
