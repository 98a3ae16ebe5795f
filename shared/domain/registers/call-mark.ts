// What whoever rings is told about whom to ring and whom to tell; why, only those with the care right read (rules 4 and 8).

export const callMarkKinds = ['tell', 'not rung'] as const;
export type CallMarkKind = (typeof callMarkKinds)[number];

/** Whoever works with the family at an authority. They give one and the same mark, so that it does not mean care. */
export const workerKinds = {
  socialWorker: 'Social worker',
  youthJustice: 'Youth-justice worker',
  specialNeeds: 'Special educational needs officer',
} as const;
export type WorkerKind = keyof typeof workerKinds;
