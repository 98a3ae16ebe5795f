export { FirstStart } from './first-start.tsx';
export { SchoolPage } from './school-page.tsx';
