import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import './empty-state.css';

export type EmptyStateProps = {
  /** What would be here: "No letters yet". */
  readonly title: string;
  /** How it comes here. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** A list with nothing in it says what would be here and how it comes. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <Stack className="ao-empty" gap={4} align="flex-start">
      <Text fw={600}>{title}</Text>
      {children !== undefined && (
        <Text c="dimmed" component="div" maw="64ch">
          {children}
        </Text>
      )}
      {action !== undefined && <div className="ao-empty-action">{action}</div>}
    </Stack>
  );
}
