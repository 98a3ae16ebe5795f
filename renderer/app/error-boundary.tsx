import { Button, Container } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { errorMessage } from '../client/error-message.ts';
import { ErrorPanel } from '../components/error-panel.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly failed?: unknown };

/** Where a screen breaks, the sentence stands in its place and the rest of the window goes on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(failed: unknown): State {
    return { failed };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === undefined) return this.props.children;
    return <BrokenScreen error={failed} onRetry={() => this.setState({ failed: undefined })} />;
  }
}

export function BrokenScreen({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <Container size="sm" py="xl">
      <ErrorPanel title="This screen could not be drawn" error={errorMessage(error)}>
        <div>
          <Button variant="default" size="xs" onClick={onRetry}>
            Show it again
          </Button>
        </div>
      </ErrorPanel>
    </Container>
  );
}
