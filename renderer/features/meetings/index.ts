export { Attempts } from './attempts.tsx';
export { FamilyMeetings } from './family-meetings.tsx';
export { KeptFiles } from './kept-files.tsx';
export { MeetingSheetPage } from './meeting-sheet-page.tsx';
export { MeetingsPage } from './meetings-page.tsx';
