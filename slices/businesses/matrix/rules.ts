/** What a cell may say: a number, that it is small, that there is none, that nobody asked. */
export const states = ['shown', 'hidden', 'none', 'unknown'] as const
export type State = (typeof states)[number]

export const measures = {
  holders: { label: '担い手の事業者', unit: '者' },
  able: { label: '一人でできる人', unit: '人' },
} as const
export type Measure = keyof typeof measures
export const measureKeys = Object.keys(measures) as Measure[]

/** A cell in words, for files and for whoever does not see the marks. */
export function inWords(state: State, count: number | null): string {
  if (state === 'shown') return String(count)
  return { hidden: '＊（秘匿）', none: '該当なし', unknown: '未把握' }[state]
}
