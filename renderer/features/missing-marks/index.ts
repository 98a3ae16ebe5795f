export { MissingMarksPage } from './missing-marks-page.tsx';
