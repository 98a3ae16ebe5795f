export { WriteToThese } from './write-to-these.tsx';
