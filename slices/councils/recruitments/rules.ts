import { daysBetween, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const ways = ['作文', '無作為抽出'] as const
export const tieFirsts = ['少ない性を先に', '少ない地区を先に'] as const

export type Criterion = { readonly name: string; readonly weight: number }
export type Panelist = { readonly name: string; readonly isOutside: boolean }

/** Open for so many days at least, the first day not counted (民法140条). */
export const fewestDays = 21
export const fewestPanelists = 3
/** As many as one essay can be judged by on one screen. */
export const mostCriteria = 10
export const fewestEssay = 400
export const mostEssay = 800

/** 「熱意：40」 a line; null where a line is none. */
export function criteriaFrom(typed: string): readonly Criterion[] | null {
  const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '')
  const read = lines.map((line) =>
    /^(.+?)[：:]\s*(\d{1,3})\s*(?:点|％|%)?$/.exec(line.normalize('NFKC').trim()),
  )
  const found = read.flatMap((match) =>
    match?.[1] && match[2] ? [{ name: match[1].trim(), weight: Number(match[2]) }] : [],
  )
  return found.length === lines.length && found.length > 0 ? found : null
}

/** One name a line; （外部） behind those from outside the section. */
export function panelFrom(typed: string): readonly Panelist[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({
      name: line.replace(/[（(]外部[）)]\s*$/, '').trim(),
      isOutside: /[（(]外部[）)]\s*$/.test(line),
    }))
}

export function theWeightsMakeAHundred(criteria: readonly Criterion[]): Ruling {
  const sum = criteria.reduce((all, { weight }) => all + weight, 0)
  return sum === 100 || broken(`配点の合計が${sum}です。100になるようにしてください。`, 'criteria')
}

export function thePanelIsLargeEnough(panel: readonly Panelist[]): Ruling {
  if (panel.length < fewestPanelists)
    return broken(`選考する人は${fewestPanelists}人以上にしてください。`, 'panel')
  return (
    panel.some(({ isOutside }) => isOutside) ||
    broken(
      '選考する人のうち一人以上は、課の外の方にし、名の後に（外部）と書いてください。',
      'panel',
    )
  )
}

export function itIsOpenLongEnough(opensOn: LocalDate, closesOn: LocalDate): Ruling {
  const days = daysBetween(opensOn, closesOn)
  return (
    days >= fewestDays ||
    broken(`募集の期間が${days}日です。${fewestDays}日以上にしてください。`, 'closesOn')
  )
}

/** 「募集を始めた後に選考基準は変えられません。取り消して改めて募集してください。」 */
export function itIsNotOpenYet(openedAt: string | null): Ruling {
  return (
    openedAt === null ||
    broken('募集を始めた後に選考基準は変えられません。取り消して改めて募集してください。')
  )
}

export function itIsNotWithdrawn(withdrawnOn: string | null): Ruling {
  return withdrawnOn === null || broken('この募集は取り消されています。')
}

export function itIsOpenNow(openedAt: string | null): Ruling {
  return openedAt !== null || broken('まだ募集を始めていません。')
}

export type Stage = '準備' | '募集前' | '受付' | '資格確認' | '採点' | '決定待ち' | '決定' | '取消'

type Dated = {
  readonly openedAt: string | null
  readonly withdrawnOn: string | null
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate
  readonly judgingAt: string | null
  readonly scoredAt: string | null
  readonly decidedOn: string | null
}

/** Where a recruitment stands: by what was done, and between by the days of its guide. */
export function stageOf(made: Dated, today: LocalDate): Stage {
  if (made.withdrawnOn !== null) return '取消'
  if (made.openedAt === null) return '準備'
  if (made.decidedOn !== null) return '決定'
  if (made.scoredAt !== null) return '決定待ち'
  if (made.judgingAt !== null) return '採点'
  if (today < made.opensOn) return '募集前'
  return today <= made.closesOn ? '受付' : '資格確認'
}

export function itIsNotDecided(decidedOn: string | null): Ruling {
  return decidedOn === null || broken('選考の結果が決まっているので、取り消せません。')
}

/** One further round, and no third: the seat then stays empty. */
export function aFurtherRoundMayFollow(
  made: Dated & { readonly seats: number; readonly chosen: number | null; readonly round: number },
  follows: boolean,
): Ruling {
  if (made.decidedOn === null) return broken('再公募は、先の公募の結果が決まってからです。')
  if (made.round > 1) return broken('再公募は1回までです。席は空けたままとします。')
  if (follows) return broken('この公募の再公募は、すでに準備されています。')
  return (made.chosen ?? 0) < made.seats || broken('席が埋まっているので、再公募は要りません。')
}

export function thePostIsForTheSeats(seats: number, open: number): Ruling {
  return seats <= open || broken(`公募の席は${open}人までです（区分と席で決めた上限）。`, 'seats')
}
