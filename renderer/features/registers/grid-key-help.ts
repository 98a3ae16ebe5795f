/** The keys of the register, as the help shows them. */
export const gridKeyHelp: readonly { readonly keys: string; readonly what: string }[] = [
  { keys: '/ or Enter', what: 'Present, and on to the next pupil. Enter leaves a mark that stands; / writes over it.' },
  { keys: 'Letters', what: 'Any code. The list shows what it means; Enter takes the one chosen.' },
  { keys: 'Digits after L or U', what: 'Minutes late, then Enter' },
  { keys: 'Space', what: 'Details of the mark and what is planned' },
  { keys: 'F1 or Ctrl .', what: 'What did the parent say? The codes that could be right, and why the others are not' },
  { keys: 'Ctrl Z', what: 'Take back the last, while the register is open' },
  { keys: 'Ctrl Shift A', what: 'Everyone without a mark present, after asking' },
  { keys: 'Ctrl Shift Enter', what: 'Complete the register, or go to the first pupil without a mark' },
  { keys: 'Ctrl Enter', what: 'The next class without a register' },
  { keys: 'F2', what: 'History of the mark' },
  { keys: '← → ↑ ↓', what: 'Move; Home and End within the row, Page Up and Page Down by ten' },
];
