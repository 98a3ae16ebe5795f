export { HalfTermNotesPage } from './half-term-notes-page.tsx';
export { PupilNotes } from './pupil-notes.tsx';
