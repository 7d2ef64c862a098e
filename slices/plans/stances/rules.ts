/** Stances that cannot both be taken towards one group. */
export const stancePairs = [
  ['拡充', '縮小'],
  ['集約', '分散'],
  ['誘致', '既存支援'],
] as const

export const stances = ['拡充', '縮小', '集約', '分散', '誘致', '既存支援'] as const

export function opposite(one: string, other: string): boolean {
  return stancePairs.some(([a, b]) => (one === a && other === b) || (one === b && other === a))
}

const cited = /(政策|基本目標|施策|取組)\s*([0-9０-９]+(?:[-－‐−][0-9０-９]+)*)/gu

/** 「施策2-3」 and the like in a text, in half width. */
export function citations(text: string): string[] {
  return [...text.matchAll(cited)].map(
    ([, level = '', number = '']) => `${level}${number.normalize('NFKC').replace(/[－‐−]/gu, '-')}`,
  )
}

/** A name as it is compared: one form of its characters, without blanks and without 見本. */
export function normalName(name: string): string {
  return name.normalize('NFKC').replace(/\s|\(見本\)/gu, '')
}
