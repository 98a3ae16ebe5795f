/** Every threshold that is watched, in the order in which it is shown. */
export const thresholdKinds = ['penalty', 'authority', 'continuous', 'sickness', 'removal'] as const;
export type ThresholdKind = (typeof thresholdKinds)[number];

export const thresholdTitles: Readonly<Record<ThresholdKind, string>> = {
  penalty: 'National threshold',
  authority: 'The authority’s own',
  continuous: '10-day return',
  sickness: 'Sickness return',
  removal: 'Ground (i), 20 days',
};
