import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a dark teal that holds 4.5:1 with white, on it and under it; shade 5 serves the dark scheme. */
const accent: MantineColorsTuple = [
  '#e9f4f3',
  '#d2e6e4',
  '#a6cfcb',
  '#78b6b0',
  '#4f9d97',
  '#2a8179',
  '#1d746d',
  '#12605a',
  '#0c4e49',
  '#073b37',
];

/** Greys with a slight warmth. */
const gray: MantineColorsTuple = [
  '#faf8f5',
  '#f3f0eb',
  '#e8e4dd',
  '#dcd7ce',
  '#c7c1b6',
  '#8f887d',
  '#69635a',
  '#4c4740',
  '#34302b',
  '#1f1c19',
];

const dark: MantineColorsTuple = [
  '#ebe7e0',
  '#d2cdc4',
  '#aea89e',
  '#857e74',
  '#4d4841',
  '#3b3732',
  '#2c2925',
  '#211f1c',
  '#191715',
  '#100f0e',
];

/** Dark enough to be read as text on white; the lighter shades serve the dark scheme. */
const red: MantineColorsTuple = [
  '#fcf0ee',
  '#f8ddd8',
  '#f2bdb4',
  '#eb9a8d',
  '#e2796a',
  '#d0513f',
  '#b53a29',
  '#a83222',
  '#8a281b',
  '#671d13',
];

const sans = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** Small radius, borders instead of shadows, a rhythm of four pixels, nothing that moves longer than 120 ms. */
export const theme = createTheme({
  colors: { accent, gray, dark, red },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  luminanceThreshold: 0.2,
  black: '#1f1c19',
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Liberation Mono", monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  headings: {
    fontFamily: sans,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '32px' },
      h2: { fontSize: '18px', lineHeight: '26px' },
      h3: { fontSize: '16px', lineHeight: '24px' },
    },
  },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // A click beside a dialog loses nothing that was typed in it: Escape and its buttons close it.
    Modal: {
      defaultProps: { closeOnClickOutside: false, transitionProps: { duration: 80 }, overlayProps: { backgroundOpacity: 0.35 } },
    },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 400 } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Text: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Show or hide what is typed' } } },
  },
});
