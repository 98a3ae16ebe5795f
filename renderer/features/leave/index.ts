export { LeavePage } from './leave-page.tsx';
export { LeaveSheetPage } from './leave-sheet-page.tsx';
export { PupilLeave } from './pupil-leave.tsx';
