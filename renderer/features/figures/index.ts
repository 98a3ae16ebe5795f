export { BandsPage } from './bands-page.tsx';
export { GroupFiguresPage } from './group-figures-page.tsx';
