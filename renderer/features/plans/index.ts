export { type AbsencePlan, absencePlanGaps, askedPlan, emptyPlan } from './absence-plan.ts';
export { PlanFields } from './plan-fields.tsx';
export { PlansPage } from './plans-page.tsx';
export { PupilPlans } from './pupil-plans.tsx';
