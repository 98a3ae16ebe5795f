/** The things screens show and commands touch. A command's topics make every query with one of them ask again. */
export const topics = [
  'accounts',
  'school',
  'calendar',
  'people',
  'registers',
  'attendance',
  'notices',
  'exchange',
  'jobs',
  'plans',
  'leave',
  'suspensions',
  'building',
  'messages',
  'returns',
  'targets',
  'cases',
  'letters',
] as const;

export type Topic = (typeof topics)[number];
