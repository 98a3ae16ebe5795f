import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type PanelDetail = {
  readonly message: string;
  readonly advice?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly value?: string | undefined;
};

/** What `errorMessage` of the client makes of anything that a call throws. */
export type PanelError = {
  readonly message: string;
  readonly place?: string | undefined;
  readonly details: readonly PanelDetail[];
  readonly correlationId?: string | undefined;
};

export type ErrorPanelProps = {
  readonly error: PanelError;
  /** Names what was tried: "The register was not saved". */
  readonly title?: string;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
  readonly children?: ReactNode;
};

/** A refusal in full: what happened, what is kept, what to do, and the list of places where there is one. */
export function ErrorPanel({ error, title = 'This was not done', onRetry, onClose, children }: ErrorPanelProps) {
  return (
    <Alert
      role="alert"
      variant="outline"
      color="red"
      title={title}
      icon={<IconAlertTriangle aria-hidden />}
      withCloseButton={onClose !== undefined}
      closeButtonLabel="Close this message"
      {...(onClose === undefined ? {} : { onClose })}
    >
      <Stack gap="xs">
        <Text>{error.message}</Text>
        {error.place !== undefined && <Text size="sm">Where: {error.place}</Text>}
        {error.details.length > 0 && <Details details={error.details} />}
        {error.correlationId !== undefined && (
          <Text size="sm">
            Number for whoever looks after this computer: <code>{error.correlationId}</code>
          </Text>
        )}
        {children}
        {onRetry !== undefined && (
          <Group>
            <Button size="xs" variant="default" onClick={onRetry}>
              Try again
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

function Details({ details }: { readonly details: readonly PanelDetail[] }) {
  return (
    <Table aria-label="What was found" verticalSpacing={4} fz="sm">
      <Table.Tbody>
        {details.map((detail) => (
          <Table.Tr key={`${detail.line ?? ''}/${detail.column ?? ''}/${detail.message}/${detail.value ?? ''}`}>
            <Table.Td w={160}>{placeOf(detail)}</Table.Td>
            <Table.Td>
              {detail.message}
              {detail.value !== undefined && <> Found: “{detail.value}”.</>}
              {detail.advice !== undefined && <Text fz="sm">{detail.advice}</Text>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function placeOf({ line, column }: PanelDetail): string {
  const parts = [line === undefined ? undefined : `Line ${line}`, column];
  return parts.filter((part) => part !== undefined).join(', ');
}
