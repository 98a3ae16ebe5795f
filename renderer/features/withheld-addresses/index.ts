export { WithheldAddresses } from './withheld-addresses.tsx';
