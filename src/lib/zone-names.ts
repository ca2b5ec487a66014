/** Browsers keep to names that IANA has replaced (Chromium says Asia/Calcutta); both name the same zone. */
const RENAMED: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
};
export const todaysName = (zone: string): string => (Object.hasOwn(RENAMED, zone) && RENAMED[zone]) || zone;
