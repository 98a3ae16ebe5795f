export const auditKinds = [
  'overdueN',
  'illness',
  'withoutNature',
  'withoutPlan',
  'lateCorrection',
  'beforeNotice',
  'beforeCensus',
  'recorder',
  'identical',
  'shareBefore',
  'shareNational',
] as const;

export type AuditKind = (typeof auditKinds)[number];

export const auditTitles: Readonly<Record<AuditKind, string>> = {
  overdueN: 'N past its deadline',
  illness: 'Illness without a return',
  withoutNature: 'Nature not recorded',
  withoutPlan: 'No plan behind the code',
  lateCorrection: 'Corrected late',
  beforeNotice: 'Corrected before a notice',
  beforeCensus: 'Corrected before a census',
  recorder: 'One person',
  identical: 'Marks never change',
  shareBefore: 'Against last year',
  shareNational: 'Against national',
};
