export { PupilSuspensions } from './pupil-suspensions.tsx';
export { SuspensionSheetPage } from './suspension-sheet-page.tsx';
export { SuspensionsPage } from './suspensions-page.tsx';
