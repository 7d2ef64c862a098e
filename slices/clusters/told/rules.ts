import { addMonths, eraYearText, type LocalDate, partsOf, toWareki } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { method } from '../assumptions/rules.ts'
import type { ProductStep, Step, Steps } from '../steps/rules.ts'
import type { Told } from '../visibility/rules.ts'

export const CANNOT_TELL =
  '判断できません。担い手の年齢が一人も分かっていないため、いつまで続くかを見通せません。'

/** The calendar year that begins so many years from today. */
export const yearAfter = (today: LocalDate, years: number): number => partsOf(today).year + years

/** 「令和8」 beneath a year. */
export function eraYear(today: LocalDate, years: number): string {
  const wareki = toWareki(addMonths(today, 12 * years))
  return wareki === null ? '' : `${wareki.era}${eraYearText(wareki.year)}`
}

/** 「2035年」, 「10年以内」, 「40年より先」 or 「担い手が少ない工程」. */
export function middleInWords(told: Told, today: LocalDate): string {
  if (told.as === 'few') return '担い手が少ない工程'
  if (told.as === 'band') return told.band
  return told.median === null ? `${method.years}年より先` : `${yearAfter(today, told.median)}年`
}

/** 「2032〜2039年」: from one of ten runs to nine of ten; nothing where it is not told. */
export function rangeInWords(told: Told, today: LocalDate): string {
  if (told.as !== 'years') return ''
  if (told.from === null) return `${yearAfter(today, method.years)}年まで残る見込み`
  const from = yearAfter(today, told.from)
  if (told.to === null) return `${from}年〜${method.years}年より先`
  return told.to === told.from ? `${from}年` : `${from}〜${yearAfter(today, told.to)}年`
}

/** 「2035年（2032〜2039年）」 */
export function toldInWords(told: Told, today: LocalDate): string {
  const range = rangeInWords(told, today)
  const middle = middleInWords(told, today)
  const isSaid = range === '' || range === middle
  return isSaid || (told.as === 'years' && told.median === null && told.from === null)
    ? middle
    : `${middle}（${range}）`
}

const order = (told: Told): number => {
  if (told.as === 'years') return told.median ?? 1_000 - told.within10
  if (told.as === 'few') return 2_000
  return { '5年以内': 4, '10年以内': 9, それより先: 900 }[told.band]
}

/** Those that end first stand first. */
export const firstToEnd = <T extends { readonly told: Told }>(all: readonly T[]): T[] =>
  all.toSorted((one, other) => order(one.told) - order(other.told))

/** The one sentence of the page: how many hands, which process ends first, and what then stops. */
export function findingOf(
  steps: Steps,
  today: LocalDate,
): { readonly before: string; readonly strong: string; readonly after: string } {
  const [first] = firstToEnd(steps.steps)
  const [product] = firstToEnd(steps.products)
  const before = `${steps.steps.length}工程を${steps.businesses}事業所が分けて担っています。`
  if (first === undefined || !ends(first.told))
    return {
      before,
      strong: '',
      after: '記録された担い手のかぎりでは、切れる見込みの工程はありません。',
    }
  return {
    before: `${before}このまま続くと、`,
    strong: `${toldInWords(first.told, today)}に「${first.node.name}」の担い手がいなくなり`,
    after: whatStops(first, product, today),
  }
}

const ends = (told: Told) =>
  told.as === 'band' ? told.band !== 'それより先' : told.as === 'years' && told.median !== null

function whatStops(first: Step, product: ProductStep | undefined, today: LocalDate): string {
  const instead =
    first.instead.length > 0 ? `代わりになる工程は「${first.instead.join('」「')}」です。` : ''
  if (product === undefined || !ends(product.told)) return `ます。${instead}`
  const when = toldInWords(product.told, today)
  const [cause] = product.binding
  // What stops the product may be a tool or a material, and come before any process runs out of hands.
  if (cause !== undefined && cause.node.id !== first.node.id)
    return `ます。${instead}製品では、${when}に、主に「${cause.node.name}」がもとで「${product.node.name}」をつくる流れが止まる見込みです。`
  return `、${when}に「${product.node.name}」をつくる流れが止まる見込みです。${instead}`
}

export function theOutlookCanBeTold(isTold: boolean): Ruling {
  return isTold || broken(CANNOT_TELL)
}

type Looked = { readonly steps: Steps | null; readonly today: LocalDate }

/** 「ロー付けは2035年から2047年に、金属枠は2035年から2041年に延びる」 */
export function comparedInWords(
  question: string,
  before: Looked,
  after: Looked,
  nodeId: string,
): string {
  const { today } = before
  const pair = (of: (steps: Steps) => Told | undefined): readonly [string, string] | null => {
    const [was, is] = [before.steps && of(before.steps), after.steps && of(after.steps)]
    return was && is ? [middleInWords(was, today), middleInWords(is, today)] : null
  }
  const node = pair((steps) => steps.steps.find((step) => step.node.id === nodeId)?.told)
  const product = before.steps?.products[0]?.node
  const made = pair((steps) => steps.products.find((one) => one.node.id === product?.id)?.told)
  const said = (name: string, years: readonly [string, string] | null) =>
    years === null
      ? []
      : [
          years[0] === years[1]
            ? `${name}は${years[0]}のまま`
            : `${name}は${years[0]}から${years[1]}へ`,
        ]
  const sentence = [...said('工程', node), ...said(product?.name ?? '', made)].join('、')
  return `${question}、${sentence === '' ? '見通しは変わりません' : sentence}`.slice(0, 118)
}
