import { z } from 'zod'
import { ceilThousand, floorThousand } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { setting } from '#platform/settings'

/** 節 since FY2020 (地方自治法施行規則 別記), by number. */
export const setsu: Readonly<Record<number, string>> = {
  1: '報酬',
  2: '給料',
  3: '職員手当等',
  4: '共済費',
  5: '災害補償費',
  6: '恩給及び退職年金',
  7: '報償費',
  8: '旅費',
  9: '交際費',
  10: '需用費',
  11: '役務費',
  12: '委託料',
  13: '使用料及び賃借料',
  14: '工事請負費',
  15: '原材料費',
  16: '公有財産購入費',
  17: '備品購入費',
  18: '負担金、補助及び交付金',
  19: '扶助費',
  20: '貸付金',
  21: '補償、補塡及び賠償金',
  22: '償還金、利子及び割引料',
  23: '投資及び出資金',
  24: '積立金',
  25: '寄附金',
  26: '公課費',
  27: '繰出金',
}

export const priceSources = ['見積', '単価表', '前年実績', '条例'] as const
/** F, c and committed of measures-budget.md §4.5. */
export const costKinds = ['fixed', 'variable', 'committed'] as const
export type CostKind = (typeof costKinds)[number]
export const costKindLabels: Readonly<Record<CostKind, string>> = {
  fixed: '固定（件数によらない）',
  variable: '変動（1件あたり）',
  committed: '約束ずみ（債務負担・契約済）',
}

/** A number without rounding: 1.5 is 15/10. */
export type Exact = { readonly num: bigint; readonly den: bigint }

/**
 * A quantity or factor as people write it: 3, 1.5, 1/2, 50%, full-width too. Null where it is none of these,
 * negative, or has more than six decimals.
 */
export function exactOf(text: string): Exact | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '')
  const parts = /^(\d{1,9})(?:\.(\d{1,6}))?(?:\/(\d{1,6})|(%))?$/.exec(plain)
  if (!parts) return null
  const decimals = parts[2] ?? ''
  const num = BigInt(`${parts[1]}${decimals}`)
  const den = 10n ** BigInt(decimals.length) * BigInt(parts[3] ?? (parts[4] ? 100 : 1))
  return den === 0n ? null : { num, den }
}

/** One reason for an amount: unit price × quantity × count × factor. */
export type CostRow = {
  readonly setsu: number
  readonly saisetsu: string
  readonly unitPriceYen: number
  /** 税抜: the consumption tax of the year is added before cutting. */
  readonly isNet: boolean
  readonly quantity: string
  readonly times: string
  readonly factor: string
  /** 減額: what a supplementary budget takes away; the row's yen is below 0. */
  readonly isReduction: boolean
}

/** Consumption tax in per cent, by the fiscal year of the budget (10 since October 2019). */
export function consumptionTax(fiscalYear: number): number {
  return fiscalYear >= 2020 ? 10 : 8
}

/**
 * `yen(row) = floor(unit × quantity × count × factor)`, in whole numbers throughout; 税抜 × (100 + tax)/100;
 * △ of that for a reduction.
 * @throws {RangeError} a part is no number
 */
export function yenOf(row: CostRow, taxPercent = 10): number {
  const parts = [row.quantity, row.times, row.factor].map(exactOf)
  if (!Number.isSafeInteger(row.unitPriceYen) || row.unitPriceYen < 0) {
    throw new RangeError(`not a price: ${row.unitPriceYen}`)
  }
  let num = BigInt(row.unitPriceYen)
  let den = 1n
  for (const part of parts) {
    if (part === null) throw new RangeError('not a quantity, count or factor')
    num *= part.num
    den *= part.den
  }
  if (row.isNet) {
    num *= BigInt(100 + taxPercent)
    den *= 100n
  }
  const yen = Number(num / den)
  if (!Number.isSafeInteger(yen)) throw new RangeError('more yen than can be counted')
  return row.isReduction && yen !== 0 ? -yen : yen
}

/** How a 節 is brought to 千円. [city] 切上げ unless set otherwise. */
export type Rounding = 'up' | 'down'

export type CostLine = {
  readonly setsu: number
  readonly saisetsu: string
  readonly rows: readonly number[]
  /** Sum of the rows, to the yen. */
  readonly yen: number
  /** What is asked for: a multiple of 1,000 yen. */
  readonly amountYen: number
}

/**
 * 積算: rows by 節 and 細節, in the order of the 節. `rows` of a line are indexes into the input.
 * @returns the lines and their sum, each line brought to 千円 by itself
 */
export function sekisan(
  rows: readonly CostRow[],
  { rounding = 'up', taxPercent = 10 }: { rounding?: Rounding; taxPercent?: number } = {},
): { readonly lines: readonly CostLine[]; readonly amountYen: number } {
  const groups = new Map<string, number[]>()
  for (const [index, row] of rows.entries()) {
    const key = `${String(row.setsu).padStart(2, '0')} ${row.saisetsu}`
    groups.set(key, [...(groups.get(key) ?? []), index])
  }
  const lines = [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, indexes]) => lineOf(rows, indexes, rounding, taxPercent))
  return { lines, amountYen: lines.reduce((sum, line) => sum + line.amountYen, 0) }
}

function lineOf(
  rows: readonly CostRow[],
  indexes: readonly number[],
  rounding: Rounding,
  taxPercent: number,
): CostLine {
  const own = indexes.flatMap((index) => rows[index] ?? [])
  const yen = own.reduce((sum, row) => sum + yenOf(row, taxPercent), 0)
  return {
    setsu: own[0]?.setsu ?? 0,
    saisetsu: own[0]?.saisetsu ?? '',
    rows: indexes,
    yen,
    amountYen: toThousand(yen, rounding),
  }
}

/** 切上げ raises what is asked and lessens what is given up; 切捨て the other way. */
function toThousand(yen: number, rounding: Rounding): number {
  const isRaised = (rounding === 'up') === yen >= 0
  return isRaised ? ceilThousand(yen) : floorThousand(yen)
}

/** 「報償費」, or 「需用費（印刷製本費）」 with its 細節. */
export function setsuLabel(line: { readonly setsu: number; readonly saisetsu: string }): string {
  const name = setsu[line.setsu] ?? `${line.setsu}節`
  return line.saisetsu === '' ? name : `${name}（${line.saisetsu}）`
}

/** A row whose source is not said cannot be asked after. */
export function everyPriceHasItsSource(rows: readonly { readonly priceSource: string }[]): Ruling {
  const at = rows.findIndex((row) => !priceSources.some((known) => known === row.priceSource))
  return (
    at === -1 ||
    broken('単価の根拠（見積・単価表・前年実績）を選んでください。', `rows.${at}.priceSource`)
  )
}

/** Whether each 節 is raised to 千円 or cut. */
export const roundingSetting = setting('measures.rounding', z.enum(['up', 'down']), 'up', {
  label: '積算を千円にそろえる方法（節ごと）',
  source: '予算要求の慣例',
  choices: { up: '切上げ', down: '切捨て' },
})
