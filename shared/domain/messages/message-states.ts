// A list is only prepared until a person says that it was sent: the program sends nothing and knows of no delivery.

export const listStates = ['prepared', 'sent', 'notSent'] as const;
export type ListState = (typeof listStates)[number];

export const rowStates = ['prepared', 'sent', 'notDelivered', 'notSent'] as const;
export type RowState = (typeof rowStates)[number];
