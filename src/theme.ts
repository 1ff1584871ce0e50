/**
 * Colours of the site for what no style sheet reaches: pictures, the browser’s own frame, the web app manifest. They are
 * those of src/styles/tokens.css; a test compares.
 */
export const THEME = {
  light: {
    paper: '#fbf8f1',
    ink: '#1c1a17',
    quiet: '#524d45',
    accent: '#842029',
    marker: '#ffe48a',
    speech: '#8a6400',
    'shade-2': '#1f5673',
  },
  dark: { paper: '#17181b' },
} as const;
