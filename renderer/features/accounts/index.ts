export { AccountsSection } from './accounts-section.tsx';
export { Door } from './door.tsx';
export { DoorFrame } from './door-frame.tsx';
export { passphraseProblem } from './new-account.ts';
export { NewAccountFields } from './new-account-fields.tsx';
export { RefusedFolder } from './refused-folder.tsx';
