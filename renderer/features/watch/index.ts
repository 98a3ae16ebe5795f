export { EarlyWarningPage } from './early-page.tsx';
export { FiguresWhy } from './figures-why.tsx';
export { WatchDay } from './watch-day.tsx';
export { WatchPage } from './watch-page.tsx';
export { absenceSentences, statusWords } from './watch-view.ts';
