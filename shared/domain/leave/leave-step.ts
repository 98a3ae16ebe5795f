/** What the school does about a child who is not back. A joint enquiry is one with the local authority (SI 2024/208 reg 9). */
export const leaveSteps = ['contact', 'visit', 'joint enquiry'] as const;
export type LeaveStepKind = (typeof leaveSteps)[number];
