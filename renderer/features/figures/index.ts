export { AbsenceByWeekday } from './absence-by-weekday.tsx';
export { BandSessions } from './band-sessions.tsx';
export { BandsPage } from './bands-page.tsx';
export { GroupFiguresPage } from './group-figures-page.tsx';
export { Picture } from './picture.tsx';
