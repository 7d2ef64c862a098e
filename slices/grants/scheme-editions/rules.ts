/** Whether 加算金 counts the day of receipt beside the day of payment. */
export const penaltyFirstDays = ['受領日を含める', '受領日を含めない'] as const
export const lateRules = ['要綱の年利による', '税法の特例による'] as const

/** 「10.95」 percent a year as 1,095 basis points; null where it is none, or above 36.5. */
export function basisPointsFrom(text: string): number | null {
  const found = /^(\d{1,2})(?:\.(\d{1,2}))?[%％]?$/.exec(text.normalize('NFKC').trim())
  if (found === null) return null
  const bp = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return bp <= 3650 ? bp : null
}

/** 1,095 as 「10.95」. */
export const percentText = (bp: number): string =>
  `${Math.floor(bp / 100)}.${String(bp % 100).padStart(2, '0')}`
