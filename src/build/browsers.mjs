// The oldest browsers all of this works in, all of 2023. Scripts and styles are written down to what they know: `light-dark()`, for one, came
// a year later, and without it boxes to tick have no edge. tsconfig.json holds the code to the JavaScript of that year; words in
// content/ui.json (`tooOld`) and on the page of one's data name them.
export const OLDEST_BROWSERS = ['chrome111', 'edge111', 'firefox121', 'safari16.4', 'ios16.4'];
