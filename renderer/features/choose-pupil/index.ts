export { ChoosePupil } from './choose-pupil.tsx';
