export { openQuickEntry } from './asked-entry.ts';
export { CaseSheetPage } from './case-sheet-page.tsx';
export { type CaseFilter, caseFilterIn } from './case-words.ts';
export { CasesPage } from './cases-page.tsx';
export { PupilCases, PupilChronology } from './pupil-chronology.tsx';
export { QuickEntry } from './quick-entry.tsx';
