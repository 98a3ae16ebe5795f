export { Attempts } from './attempts.tsx';
export { KeptFiles } from './kept-files.tsx';
export { MeetingSheetPage } from './meeting-sheet-page.tsx';
export { MeetingsPage } from './meetings-page.tsx';
export { PlanMeeting } from './plan-meeting.tsx';
