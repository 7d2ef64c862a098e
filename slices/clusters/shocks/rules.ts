export const shockKinds = [
  '円高',
  '関税・対米輸出',
  'アジアの台頭',
  '災害',
  '制度',
  '技術',
  'その他',
] as const

export const shockLabels: Readonly<Record<string, string>> = {
  year: '起きた年',
  untilYear: '続いた年',
  kind: '種類',
  title: '出来事',
  event: '内容',
  processIds: '影響を受けた工程',
  products: '影響を受けた製品',
  series: '並べて見る統計',
  source: '出典',
}

/** One observation of a place; without a value it is suppressed or not known, and never 0. */
export type Observed = {
  readonly period: number
  readonly value: number | null
  readonly edition: string
}
export type SeriesLine = {
  readonly code: string
  readonly label: string
  readonly unit: string
  readonly points: readonly Observed[]
}

type Dated = { readonly year: number; readonly untilYear: number | null }

/** 「1985年」「1991〜1995年」 */
export function yearsInWords({ year, untilYear }: Dated): string {
  return untilYear === null || untilYear === year ? `${year}年` : `${year}〜${untilYear}年`
}

/** How long afterwards the figures are put beside those of the year before. */
const yearsAfter = 3

/**
 * The last value before an event and the first from three years after its beginning, each with its year.
 * Both numbers, never a percentage alone, and no claim that the event made the difference.
 */
export function beforeAndAfter(
  line: SeriesLine,
  { year }: Dated,
): { before: Observed; after: Observed } | null {
  const known = line.points.filter(({ value }) => value !== null)
  const before = known.filter(({ period }) => period < year).at(-1)
  const after = known.find(({ period }) => period >= year + yearsAfter)
  const isNear = before && after && year - before.period <= 5 && after.period - year <= 8
  return isNear ? { before, after } : null
}

const number = (value: number | null) => (value === null ? '—' : value.toLocaleString('ja-JP'))

/** 「1984年 68,000 → 1988年 71,000 百万円」 */
export function inNumbers(line: SeriesLine, shock: Dated): string | null {
  const both = beforeAndAfter(line, shock)
  if (both === null) return null
  const { before, after } = both
  return `${line.label}　${before.period}年 ${number(before.value)} → ${after.period}年 ${number(after.value)} ${line.unit}`
}

/** Caveats of the publishers that go wherever the line goes. */
export function caveatsOf(code: string): string[] {
  if (code === 'shipments')
    return [
      '製造品出荷額等は、付加価値ではありません。従業者4人以上の事業所、名目額です。',
      '調査が替わる年（2011年・2015年の経済センサスなど）では、対象が少し異なります。',
    ]
  if (code.startsWith('employees') || code.startsWith('establishments'))
    return ['2021年調査は、それまで把握できなかった事業所を含む可能性があります。']
  if (code === 'taxable-income') return ['名目額です。税制の改正でも増減します。']
  return []
}

/** The first and the last year of a line that have a value. */
export function span(line: SeriesLine): { first: Observed; last: Observed } | null {
  const known = line.points.filter(({ value }) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  return first && last ? { first, last } : null
}

/** 「製造品出荷額等は、1978年の61,200から2018年の98,000百万円へ」 */
export function findingOf(line: SeriesLine): string {
  const both = span(line)
  if (both === null) return `${line.label}は、示せる値がありません`
  const { first, last } = both
  return `${line.label}は、${first.period}年の${number(first.value)}${line.unit}から${last.period}年の${number(last.value)}${line.unit}へ`
}
