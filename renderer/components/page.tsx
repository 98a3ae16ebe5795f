import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import './page.css';

export type PageProps = {
  readonly title: string;
  /** One sentence: what this screen is and what to do with it. */
  readonly sentence?: ReactNode;
  /** How complete the marks are; stands wherever figures stand. */
  readonly freshness?: ReactNode;
  /** The acts of the whole page, at its right. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every screen: its title takes the focus when the screen is entered. */
export function Page({ title, sentence, freshness, actions, children }: PageProps) {
  return (
    <Stack className="ao-page" gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xl">
        <div>
          <Title order={1} id="page-title" tabIndex={-1}>
            {title}
          </Title>
          {sentence !== undefined && (
            <Text c="dimmed" className="ao-page-sentence">
              {sentence}
            </Text>
          )}
        </div>
        <Stack gap={4} align="flex-end" className="ao-page-side">
          {actions !== undefined && <Group gap="xs">{actions}</Group>}
          {freshness !== undefined && (
            <Text size="sm" c="dimmed" component="div">
              {freshness}
            </Text>
          )}
        </Stack>
      </Group>
      {children}
    </Stack>
  );
}
