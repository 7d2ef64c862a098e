export const sexes = ['女', '男', 'その他', '回答しない'] as const
export type Sex = (typeof sexes)[number]
export const ageBands = [
  '20代以下',
  '30代',
  '40代',
  '50代',
  '60代',
  '70代以上',
  '回答しない',
] as const
export type AgeBand = (typeof ageBands)[number]

export type Counted = {
  readonly sex: Sex | null
  readonly ageBand: AgeBand | null
  readonly category: string
  readonly capacity: '個人' | '職指定'
}
export type Targets = { readonly sexPercent: number; readonly openPercent: number }

export type SexBalance = {
  readonly women: number
  readonly men: number
  readonly others: number
  /** Who would not say, or was not asked: left out of the base, and told. */
  readonly unstated: number
  readonly base: number
  /** Null where fewer than four have stated it. */
  readonly womenShare: number | null
  /** How many seats must pass to women, or to men, at this base, for the target. */
  readonly womenShort: number
  readonly menShort: number
}

/** Fewer answers than this tell of single people. */
export const fewestStated = 4

/**
 * How many more of a group at a constant base: `ceil(t·n) − w`, by replacement and not by addition.
 */
export function shortOf(percent: number, base: number, there: number): number {
  return Math.max(Math.ceil((percent * base) / 100) - there, 0)
}

function sexBalance(members: readonly Counted[], percent: number): SexBalance {
  const of = (sex: Sex) => members.filter((member) => member.sex === sex).length
  const [women, men, others] = [of('女'), of('男'), of('その他')]
  const base = women + men + others
  const isTold = base >= fewestStated
  return {
    women,
    men,
    others,
    unstated: members.length - base,
    base,
    womenShare: isTold ? women / base : null,
    womenShort: isTold ? shortOf(percent, base, women) : 0,
    menShort: isTold ? shortOf(percent, base, men) : 0,
  }
}

export type Balance = {
  readonly members: number
  readonly all: SexBalance
  /** Without those whose seat goes with an office. */
  readonly personal: SexBalance
  readonly openSeats: number
  readonly openShare: number | null
  readonly openShort: number
  /** Below 50, and of how many it is known. */
  readonly young: number
  readonly ageKnown: number
}

/**
 * Who sits in a body, against what the city aims at (councils.md §4.1).
 * @example balance(of15With4WomenAnd1Unstated, { sexPercent: 40, openPercent: 10 }).all.womenShort // 2
 */
export function balance(members: readonly Counted[], targets: Targets): Balance {
  const openSeats = members.filter(({ category }) => category === '公募市民').length
  const ages = members.filter(({ ageBand }) => ageBand !== null && ageBand !== '回答しない')
  const young = ages.filter(
    ({ ageBand }) => ageBand === '20代以下' || ageBand === '30代' || ageBand === '40代',
  ).length
  return {
    members: members.length,
    all: sexBalance(members, targets.sexPercent),
    personal: sexBalance(
      members.filter(({ capacity }) => capacity === '個人'),
      targets.sexPercent,
    ),
    openSeats,
    openShare: members.length === 0 ? null : openSeats / members.length,
    openShort:
      members.length === 0
        ? 0
        : Math.max(1 - openSeats, shortOf(targets.openPercent, members.length, openSeats), 0),
    young,
    ageKnown: ages.length,
  }
}

export function isReached({ womenShare, womenShort, menShort }: SexBalance): boolean {
  return womenShare !== null && womenShort === 0 && menShort === 0
}

/** 「達成」, 「未達（女性があと2人）」, or that it is not computed. */
export function stateText(sex: SexBalance): string {
  if (sex.womenShare === null) return '算出しません'
  if (isReached(sex)) return '達成'
  const short = [
    sex.womenShort > 0 ? `女性があと${sex.womenShort}人` : '',
    sex.menShort > 0 ? `男性があと${sex.menShort}人` : '',
  ]
  return `未達（${short.filter((text) => text !== '').join('、')}）`
}
