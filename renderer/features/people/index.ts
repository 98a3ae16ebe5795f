export { FamilyPage } from './family-page.tsx';
export { FileDrop } from './file-drop.tsx';
export { ImportMarksPage } from './import-marks-page.tsx';
export { ImportRollPage } from './import-roll-page.tsx';
export { ImportsPage } from './imports-page.tsx';
export { PeoplePage } from './people-page.tsx';
export { PupilSheetPage } from './pupil-sheet-page.tsx';
