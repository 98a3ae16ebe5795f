/** What every versioned row carries: its id, and the commands that wrote and ended it. */
export type Versioned = { id: number; from_command: number; to_command: number | null };
