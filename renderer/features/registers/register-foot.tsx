import { Kbd } from '@mantine/core';

const lines = [
  { keys: '/ or Enter', what: 'present' },
  { keys: 'letters', what: 'any code' },
  { keys: 'Space', what: 'details' },
  { keys: 'F1', what: 'which code?' },
  { keys: 'F2', what: 'history' },
  { keys: 'Ctrl Z', what: 'take back' },
  { keys: 'Ctrl Shift A', what: 'all blanks present' },
  { keys: 'Ctrl Shift Enter', what: 'complete' },
  { keys: 'Ctrl Enter', what: 'next class' },
  { keys: '?', what: 'all keys' },
];

/** The keys under the grid, so that nobody needs to have learned them. */
export function RegisterFoot() {
  return (
    <div className="ao-register-foot" aria-hidden>
      {lines.map((line) => (
        <span key={line.keys}>
          <Kbd size="xs">{line.keys}</Kbd> {line.what}
        </span>
      ))}
    </div>
  );
}
