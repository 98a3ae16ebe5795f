export { ClassAttendancePage, type ClassDays } from './class-page.tsx';
