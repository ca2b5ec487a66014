// The oldest browsers all of this works in, all of 2023. Scripts and styles are compiled down to what they know: `light-dark()`, for one, came
// a year later, and without it boxes to tick have no edge. tsconfig.json holds the code to the JavaScript of that year; `tooOld` in content/ui.json
// and the page about the site name them. `npm run oldest` tries.
export const OLDEST_BROWSERS = ['chrome111', 'edge111', 'firefox121', 'safari16.4', 'ios16.4'];
