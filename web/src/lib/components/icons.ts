/** Inline symbols on a 20 × 20 grid, drawn with a stroke of 1.75 in the colour of the text beside them. */
export const strokes = {
  back: 'M12.5 4.5 7 10l5.5 5.5',
  check: 'm4 10.5 4 4 8-9',
  dash: 'M6 10h8',
  bars: 'M7.5 5v10M12.5 5v10',
  unknown: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M8 8a2 2 0 1 1 2 2.5v.5M10 13.5v.1',
  waiting: 'M10 16.5v-13M5 8.5l5-5 5 5',
  received: 'm2 10.5 3.5 4L12 6M9 13l1.5 1.5L18 6',
  attention: 'M10 3.5 2.5 16.5h15zM10 8.5v4M10 14.5v.1',
  draft: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14',
  today: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5M7.5 12.5l2 2 3-3.5',
  children: 'M7 6h10M7 10h10M7 14h10M3.5 6h.1M3.5 10h.1M3.5 14h.1',
  school: 'M10 3 3 7v1h14V7zM4.5 8v7M8.5 8v7M11.5 8v7M15.5 8v7M3 16.5h14',
  write: 'M4.5 15.5l1-3.5 8-8 2.5 2.5-8 8zM4.5 15.5h11',
  areas: 'M3.5 3.5h5.5V9H3.5zM11 3.5h5.5V9H11zM3.5 11h5.5v5.5H3.5zM11 11h5.5v5.5H11z',
  me: 'M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M4 16.5c.5-3 3-4.5 6-4.5s5.5 1.5 6 4.5',
  findings: 'M5 17V3.5M5 4h10l-2 3.5 2 3.5H5',
  import: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3.5h13V13',
  cover: 'M3 10c2-3.5 4.3-5 7-5s5 1.5 7 5c-2 3.5-4.3 5-7 5s-5-1.5-7-5M4 16 16 4',
  privacy: 'M10 3 4 5.5V10c0 3.5 2.5 6 6 7 3.5-1 6-3.5 6-7V5.5z',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6v4l2.5 2',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  more: 'M5 7.5 10 12.5l5-5',
  less: 'M5 12.5 10 7.5l5 5',
  sort: 'M6.5 8 10 4.5 13.5 8M6.5 12l3.5 3.5 3.5-3.5',
} as const;

/** Symbols that are filled: the solid square of what is overdue, the half disc of what falls due soon. */
export const solids = {
  square: 'M4 4h12v12H4z',
  half: 'M10 3a7 7 0 0 0 0 14z',
} as const;

export type IconName = keyof typeof strokes | keyof typeof solids;
