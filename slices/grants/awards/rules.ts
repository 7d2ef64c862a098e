import { type Fraction, formatFraction, formatYen, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** What every award says, whatever its scheme adds. */
export function usualConditions(bookYears: number): readonly string[] {
  return [
    '補助事業の内容または経費の配分を変えるとき、中止・廃止するときは、あらかじめ市長の承認を受けること。',
    '補助事業が予定の期間内に終わらないとき、遂行が難しくなったときは、速やかに報告し、指示を受けること。',
    `補助事業の帳簿と証拠書類を、完了した年度の翌年度から${bookYears}年間保存すること。`,
    '市の検査と監査委員の監査に応じること。',
  ]
}

export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

export function multiplierNamed(text: string): Fraction | null {
  const found = /^(\d{1,2})\/(\d{1,2})$/.exec(text)
  const [num, den] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)]
  return num > 0 && den > 0 ? { num, den } : null
}

/** An earlier award of the same group, and what makes it the same. */
export type EarlierAward = {
  readonly receiptLabel: string
  readonly applicantName: string
  readonly because: string
}

/** §4.3: the multiplier that the earlier awards propose; a null one is not eligible. */
export function thisAwardIsStillEligible(
  multiplier: Fraction | null,
  earlier: readonly EarlierAward[],
): Ruling {
  return (
    multiplier !== null ||
    broken(
      `同じ申請者の交付決定が${earlier.length}回あり（${earlier.map((one) => one.receiptLabel).join('、')}）、要綱の回数を超えています。`,
    )
  )
}

export function multiplierIsOfTheOutline(
  typed: Fraction,
  allowed: readonly (readonly [number, number])[],
): Ruling {
  return (
    allowed.some(([num, den]) => num === typed.num && den === typed.den) ||
    broken('要綱にない倍率です。一覧から選んでください。', 'multiplier')
  )
}

/** Another multiplier than the earlier awards propose needs its reason. */
export function theMultiplierIsExplained(
  typed: Fraction,
  proposed: Fraction,
  note: string,
): Ruling {
  return (
    (typed.num === proposed.num && typed.den === proposed.den) ||
    note.trim().length >= 5 ||
    broken(
      `過去の交付から提案される倍率は${formatFraction(proposed)}です。違う倍率にするときは、理由を書いてください。`,
      'multiplierNote',
    )
  )
}

export function theAmountIsGranted(isGranted: boolean): Ruling {
  return (
    isGranted ||
    broken('計算した交付額が下限に届かないため、交付決定にはできません。不交付を起案してください。')
  )
}

export function aRefusalSaysWhyAndByWhichRule(reason: string, ruleRef: string): Ruling {
  return (
    (reason.trim().length >= 10 && ruleRef.trim() !== '') ||
    broken('不交付の理由と、当てはめた条項を入れないと決定できません。', 'ruleRef')
  )
}

export function notMoreThanRequested(amountYen: number, requestedYen: number): Ruling {
  return (
    amountYen <= requestedYen ||
    broken(
      `交付申請額は${formatYen(requestedYen)}円です。これを超える額は決定できません。`,
      'amountYen',
    )
  )
}

export function servedNotBefore(
  servedOn: LocalDate,
  awardedOn: LocalDate | null,
  today: LocalDate,
) {
  return (
    (awardedOn !== null && servedOn >= awardedOn && servedOn <= today) ||
    broken('到達した日は、交付決定の日から今日までの間の日付にしてください。', 'servedOn')
  )
}

/** The reference of the promise in the budget line, and of the bead in the thread. */
export const commitmentOf = (applicationId: string) => `award:${applicationId}`
export const selectionRef = (applicationId: string) => `selection:${applicationId}`
