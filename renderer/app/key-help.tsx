import { Kbd, Title } from '@mantine/core';
import { Fragment } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { gridKeyHelp } from '../features/registers/index.ts';

const everywhere = [
  { keys: 'Ctrl K', what: 'Find a pupil, a room or an act' },
  { keys: 'Ctrl I', what: 'Write a call, a visit or a talk into the chronology' },
  { keys: 'Ctrl L', what: 'Lock the office' },
  { keys: '?', what: 'Show these keys' },
];

const lists = [
  { keys: '↑ ↓ Home End', what: 'Choose a row of a list' },
  { keys: 'Enter', what: 'Open the row' },
  { keys: 'Esc', what: 'Close the panel and go back to the list' },
];

/** Every key of the program on one page. */
export function KeyHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Keys" size="lg">
      <div className="ao-keys">
        <KeyList title="Everywhere" keys={everywhere} />
        <KeyList title="Lists" keys={lists} />
        <KeyList title="The register" keys={gridKeyHelp} />
      </div>
    </Dialog>
  );
}

type KeyLine = { readonly keys: string; readonly what: string };

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly KeyLine[] }) {
  return (
    <section>
      <Title order={3}>{title}</Title>
      <dl>
        {keys.map((line) => (
          <Fragment key={line.keys}>
            <dt>
              <Kbd>{line.keys}</Kbd>
            </dt>
            <dd>{line.what}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
