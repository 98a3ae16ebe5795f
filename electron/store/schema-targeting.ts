import type { Versioned } from './schema-versioned.ts';

/** A meeting with the authority about those who miss most. */
export type TargetingMeetingTable = Versioned & { held_on: string; people: string; notes: string };
