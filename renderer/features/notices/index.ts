export { LetterPages } from './letter-preview.tsx';
export { NoticeSheetPage } from './notice-sheet-page.tsx';
export { NoticesPage } from './notices-page.tsx';
export { PupilLetters } from './pupil-letters.tsx';
export { WarnPanel } from './warn-panel.tsx';
