export { AbsenceLinePage } from './absence-line-page.tsx';
export { PupilCalls } from './pupil-calls.tsx';
