/** 技能: from 3 on somebody is able alone, and counts as one who holds the process. */
export const skillLevels = {
  1: '見習い',
  2: '補助があればできる',
  3: '一人でできる',
  4: '人に教えられる',
} as const

/** The level in words; null where no such level exists. */
export function skillInWords(level: number): string | null {
  return Object.entries(skillLevels).find(([key]) => Number(key) === level)?.[1] ?? null
}
