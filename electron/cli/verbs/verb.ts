import type { ParseArgsOptionsConfig } from 'node:util';
import type { Terminal } from '../terminal.ts';

export type Verb = { readonly options: ParseArgsOptionsConfig; readonly run: (terminal: Terminal) => Promise<void> };
