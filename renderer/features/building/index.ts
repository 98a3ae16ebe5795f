export { BuildingPage } from './building-page.tsx';
export { minuteOf } from './building-words.ts';
export { FireListPage } from './fire-list-page.tsx';
export { LeftAfterRegistration } from './left-after-registration.tsx';
