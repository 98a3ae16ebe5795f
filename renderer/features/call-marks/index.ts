export { CallMarks } from './call-marks.tsx';
