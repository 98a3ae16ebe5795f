export { GatePage } from './gate-page.tsx';
export { PupilFinder } from './pupil-finder.tsx';
