import { ErrorPanel } from '../../components/error-panel.tsx';
import { DoorFrame } from './door-frame.tsx';

type Props = { readonly refusal: string | undefined; readonly onRetry: () => void };

/** The data folder cannot be used: in use, not writable, from a newer program, or damaged. Nothing was touched. */
export function RefusedFolder({ refusal, onRetry }: Props) {
  const message = refusal ?? 'The data folder cannot be used. Nothing was changed.';
  return (
    <DoorFrame title="The school cannot be opened">
      <ErrorPanel title="The data folder was refused" error={{ message, details: [] }} onRetry={onRetry} />
    </DoorFrame>
  );
}
