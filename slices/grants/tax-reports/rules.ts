import { type Fraction, formatYen, isLocalDate, type LocalDate, taxWithin } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import {
  type Exact,
  exactRate,
  exactYen,
  floorYen,
  formatExact,
  times,
} from '../exact-numbers/rules.ts'

/** How the recipient stands to the consumption tax in the year of the purchases. */
export const taxStatuses = {
  全額控除: '課税事業者（課税売上割合95％以上かつ課税売上高5億円以下）',
  個別対応_課税: '課税事業者（個別対応方式・課税売上げのみに要する仕入れ）',
  個別対応_共通: '課税事業者（個別対応方式・共通して要する仕入れ）',
  一括比例: '課税事業者（一括比例配分方式）',
  個別対応_非課税: '課税事業者（個別対応方式・非課税売上げのみに要する仕入れ）',
  免税: '免税事業者',
  簡易課税: '簡易課税制度を選んだ事業者',
  特例: '2割特例・3割特例を使う事業者',
  特定収入: '公益法人等（特定収入割合が5％を超える）',
} as const
export type TaxStatus = keyof typeof taxStatuses

const nothingBack: readonly TaxStatus[] = [
  '免税',
  '簡易課税',
  '特例',
  '特定収入',
  '個別対応_非課税',
]
const byRatio: readonly TaxStatus[] = ['一括比例', '個別対応_共通']

/** Whether the deducted share of a status needs 課税売上割合. */
export const needsRatio = (status: TaxStatus) => byRatio.includes(status)

/** Purchases with tax: gross price, rate in percent, and whether the supplier is registered. */
export type Purchase = {
  readonly grossYen: number
  readonly ratePercent: number
  readonly supplier: '登録' | '登録なし'
  readonly boughtOn: LocalDate
}

/** Up to which day which share of the tax of an unregistered supplier may still be deducted. */
export type Transition = { readonly untilOn: LocalDate; readonly percent: number }

/** 「2026-09-30=80、…」, as it is kept among the settings; null where a part is not to be read. */
export function parseTransitions(text: string): readonly Transition[] | null {
  const read = text
    .normalize('NFKC')
    .split(/[、,\s]+/)
    .filter((part) => part !== '')
    .map((part) => {
      const [day = '', percent = ''] = part.split('=')
      return isLocalDate(day) && /^\d{1,3}$/.test(percent) && Number(percent) <= 100
        ? { untilOn: day, percent: Number(percent) }
        : null
    })
  const whole = read.filter((one) => one !== null)
  return whole.length === read.length && whole.length > 0
    ? [...whole].sort((a, b) => a.untilOn.localeCompare(b.untilOn))
    : null
}

const shareOn = (transitions: readonly Transition[], day: LocalDate) =>
  transitions.find(({ untilOn }) => day <= untilOn)?.percent ?? 0

export type TaxReturn = {
  readonly lines: readonly {
    readonly purchase: Purchase
    readonly taxYen: number
    readonly percent: number
  }[]
  /** Σ tax × share, exact, as the paper prints it. */
  readonly deductible: string
  readonly returnYen: number
}

/**
 * 消費税仕入控除税額 (grants.md §4.8): `⌊Σ tax_i × share_i × u × settled / E⌋`, exact until the last cut. 0 for
 * those who deduct nothing; the report is due all the same.
 * @param ratio u where the status needs 課税売上割合; 1/1 otherwise
 * @param costYen E with tax, above 0
 * @throws {RangeError} the cost is not above 0, or an amount is not whole
 */
export function taxReturn(
  status: TaxStatus,
  ratio: Fraction,
  purchases: readonly Purchase[],
  settledYen: number,
  costYen: number,
  transitions: readonly Transition[],
): TaxReturn {
  if (costYen <= 0) throw new RangeError(`no cost: ${costYen}`)
  const lines = purchases.map((purchase) => ({
    purchase,
    taxYen: taxWithin(purchase.grossYen, purchase.ratePercent).taxYen,
    percent: purchase.supplier === '登録' ? 100 : shareOn(transitions, purchase.boughtOn),
  }))
  const tax: Exact = {
    num: lines.reduce((sum, one) => sum + BigInt(one.taxYen) * BigInt(one.percent), 0n),
    den: 100n,
  }
  const used = nothingBack.includes(status)
    ? exactYen(0)
    : times(tax, exactRate(needsRatio(status) ? ratio : { num: 1, den: 1 }))
  const share = { num: BigInt(settledYen), den: BigInt(costYen) }
  return { lines, deductible: formatExact(used), returnYen: floorYen(times(used, share)) }
}

export function theStatusIsTold(status: string | null): Ruling {
  return (
    (status !== null && status in taxStatuses) ||
    broken(
      '消費税の申告の区分を選んでください。返還額が0円のときも、区分がないと受け付けられません。',
      'status',
    )
  )
}

export function purchasesStayWithinTheCost(
  purchases: readonly Purchase[],
  costYen: number,
): Ruling {
  const sum = purchases.reduce((all, one) => all + one.grossYen, 0)
  return (
    sum <= costYen ||
    broken(
      `仕入れの合計（${formatYen(sum)}円）が、補助対象経費の実績（${formatYen(costYen)}円）を超えています。`,
      'purchases',
    )
  )
}

export function isTaxStatus(text: string): text is TaxStatus {
  return Object.hasOwn(taxStatuses, text)
}
