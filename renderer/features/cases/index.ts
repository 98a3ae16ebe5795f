export { CaseSheetPage } from './case-sheet-page.tsx';
export { CasesPage } from './cases-page.tsx';
export { PupilCases, PupilChronology } from './pupil-chronology.tsx';
export { openQuickEntry, QuickEntry } from './quick-entry.tsx';
