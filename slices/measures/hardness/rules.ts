import { z } from 'zod'
import { setting } from '#platform/settings'

/** 人材 is a part of ソフト that is told by itself; loans, savings and transfers stand apart. */
export const costClasses = ['hard', 'soft', 'talent', 'apart'] as const
export type CostClass = (typeof costClasses)[number]
export const costClassLabels: Readonly<Record<CostClass, string>> = {
  hard: 'ハード',
  soft: 'ソフト（人材のほか）',
  talent: 'ソフト（人材）',
  apart: '貸付金・積立金・繰出金など（別掲）',
}

/** From what price an item of equipment is ハード. */
export const equipmentYen = setting(
  'measures.hard-equipment-yen',
  z.coerce.number().int().min(0).max(100_000_000),
  500_000,
  { label: 'ハードに数える備品の単価（これ以上）', source: '運用上の初期値', unit: '円' },
)

export type ClassedRow = {
  readonly setsu: number
  readonly content: string
  readonly unitPriceYen: number
}

const works = [14, 15, 16]
const wages = [1, 7, 8]
const apart = [20, 22, 23, 24, 27]
const bought = 12
const granted = 18

/** The class of a row by its 節 and words (measures-budget.md §7.4). */
export function classOf(row: ClassedRow, equipmentFrom: number): CostClass {
  const { setsu, content, unitPriceYen } = row
  if (apart.includes(setsu)) return 'apart'
  if (works.includes(setsu)) return 'hard'
  if (setsu === 17) return unitPriceYen >= equipmentFrom ? 'hard' : 'soft'
  if (setsu === bought && /設計|監理/.test(content)) return 'hard'
  if (setsu === granted && /施設|設備/.test(content)) return 'hard'
  if (wages.includes(setsu)) return 'talent'
  if ((setsu === bought || setsu === granted) && /育成|研修|人材/.test(content)) return 'talent'
  return 'soft'
}

export type Sums = Readonly<Record<CostClass, number>>
export const nothing: Sums = { hard: 0, soft: 0, talent: 0, apart: 0 }

export function hardSoft(
  rows: readonly { readonly class: CostClass; readonly yen: number }[],
): Sums {
  const sums = { ...nothing }
  for (const row of rows) sums[row.class] += row.yen
  return sums
}

/** H ÷ (H + S) in per mille, or null without either; what stands apart moves nothing. */
export function hardShare({ hard, soft, talent }: Sums): number | null {
  const whole = hard + soft + talent
  return whole === 0 ? null : Math.round((hard * 1_000) / whole)
}

export type MeasureYear = {
  readonly fiscalYear: number
  readonly measureId: string
  readonly name: string
  /** What the rows of the requests say. */
  readonly asked: Sums
  /** 決算 of the measure; null while it is not closed. */
  readonly spentYen: number | null
}

export type HardYear = {
  readonly fiscalYear: number
  readonly sums: Sums
  /** Spent by measures whose rows nobody has typed: it is in no share. */
  readonly unknownYen: number
  /** 予算: not one measure of the year is closed. */
  readonly isBudget: boolean
  readonly oneOffs: readonly { readonly name: string; readonly percent: number }[]
}

/** 決算 of a measure is split as its 積算 is; a year without 決算 shows 予算. */
export function hardYears(measures: readonly MeasureYear[]): HardYear[] {
  const years = [...new Set(measures.map((each) => each.fiscalYear))].sort((a, b) => a - b)
  return years.map((fiscalYear) => {
    const own = measures.filter((each) => each.fiscalYear === fiscalYear)
    const isBudget = own.every((each) => each.spentYen === null)
    const split = own.map((each) => ({ ...each, sums: isBudget ? each.asked : splitOf(each) }))
    const sums = split.reduce<Sums>((all, { sums }) => added(all, sums), nothing)
    const whole = sums.hard + sums.soft + sums.talent
    const recurs = (measureId: string) =>
      measures.some(
        (each) =>
          each.measureId === measureId && each.fiscalYear !== fiscalYear && each.asked.hard > 0,
      )
    return {
      fiscalYear,
      sums,
      isBudget,
      unknownYen: isBudget
        ? 0
        : own.reduce(
            (sum, each) => sum + (totalOf(each.asked) === 0 ? (each.spentYen ?? 0) : 0),
            0,
          ),
      oneOffs: split
        .filter(({ sums: { hard }, measureId }) => hard > whole * 0.3 && !recurs(measureId))
        .map(({ name, sums: { hard } }) => ({ name, percent: Math.round((hard * 100) / whole) })),
    }
  })
}

const totalOf = ({ hard, soft, talent, apart: other }: Sums) => hard + soft + talent + other
const added = (one: Sums, other: Sums): Sums => ({
  hard: one.hard + other.hard,
  soft: one.soft + other.soft,
  talent: one.talent + other.talent,
  apart: one.apart + other.apart,
})

function splitOf({ asked, spentYen }: MeasureYear): Sums {
  const whole = totalOf(asked)
  if (whole === 0 || spentYen === null) return nothing
  const part = (yen: number) => Number((BigInt(spentYen) * BigInt(yen)) / BigInt(whole))
  const [hard, talent, other] = [part(asked.hard), part(asked.talent), part(asked.apart)]
  // What the cutting leaves over stays in ソフト, so that the parts add up to 決算.
  return { hard, talent, apart: other, soft: spentYen - hard - talent - other }
}
