import { addDays, dayInJapan, formatWareki, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { Listed } from '../listing-files/rules.ts'
import { type RateKind, rateKindLabels, rateKinds } from '../rates/rules.ts'

/** Where a listing stands today. */
export const standings = [
  '受付前',
  '受付中',
  '締切間近',
  '受付終了',
  '期間不明',
  '掲載終了',
] as const
export type Standing = (typeof standings)[number]

/** So many whole lists in a row without a record end it; it is never deleted. */
const missedUntilEnded = 2
/** A deadline within so many days is near. */
const nearDays = 30

type Dated = Pick<Listed, 'startsAt' | 'endsAt'> & { readonly missed: number }

/** The day on which applications close, in Japan. */
export const lastDayOf = ({ endsAt }: Pick<Listed, 'endsAt'>): LocalDate | null =>
  endsAt === null ? null : dayInJapan(endsAt)

/** @param now ISO, UTC */
export function standingOf(listing: Dated, now: string): Standing {
  const { startsAt, endsAt, missed } = listing
  if (missed >= missedUntilEnded) return '掲載終了'
  if (endsAt !== null && endsAt < now) return '受付終了'
  if (startsAt !== null && startsAt > now) return '受付前'
  const last = lastDayOf(listing)
  if (last === null) return '期間不明'
  return last <= addDays(dayInJapan(now), nearDays) ? '締切間近' : '受付中'
}

/** What is open, or may be: what one looks through first. */
export const open: readonly Standing[] = ['受付前', '受付中', '締切間近', '期間不明']

/** What a later list may say otherwise, and what each is called. */
export const watchedFields = {
  title: '名称',
  institution: '実施機関',
  area: '地域',
  areaDetail: '地域の詳しい条件',
  capYen: '上限額',
  rate: '補助率',
  startsAt: '受付の始まり',
  endsAt: '締切',
  projectEndsOn: '事業の終了期限',
  employees: '従業員数の条件',
} as const satisfies Partial<Record<keyof Listed, string>>
export type WatchedField = keyof typeof watchedFields
export const isWatchedField = (field: string): field is WatchedField => field in watchedFields

/** Those who watch are told of these. */
export const toldFields: readonly WatchedField[] = ['capYen', 'endsAt']

export type Change = {
  readonly field: WatchedField
  readonly before: string | null
  readonly after: string | null
}

const asText = (value: unknown) => (value === null || value === '' ? null : String(value))

/** What the list says otherwise than what is kept; what a shorter list leaves out is no change. */
export function changesBetween(kept: Listed, listed: Listed): Change[] {
  return (Object.keys(watchedFields) as WatchedField[]).flatMap((field) => {
    const [before, after] = [asText(kept[field]), asText(listed[field])]
    return after === null || before === after ? [] : [{ field, before, after }]
  })
}

/** What is kept after the list: what it leaves out stays as it was. */
export function keptWith(kept: Listed, listed: Listed): Listed {
  const said = Object.entries(listed).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return { ...kept, ...Object.fromEntries(said) }
}

export function theListCouldBeRead(problems: readonly string[]): Ruling {
  if (problems.length === 0) return true
  const [first = ''] = problems
  const rest = problems.length - 1
  return broken(
    `読めない記録があるため、何も取り込んでいません。${first}${rest > 0 ? `ほかに${rest}件あります。` : ''}`,
    'file',
  )
}

export function theListIsNew(before: { takenAt: string } | null): Ruling {
  return (
    before === null ||
    broken(
      `このファイルは、${formatWareki(dayInJapan(before.takenAt))}に取り込んでいます。`,
      'file',
    )
  )
}

export type ListingFilter = {
  readonly words?: string | undefined
  readonly standing?: string | undefined
  /** 'city': what the city itself may apply for, as its words let one think; 'business': the rest. */
  readonly who?: string | undefined
  /** 'here': the whole country, the prefecture or the city; everything where it is not said. */
  readonly area?: string | undefined
  /** How its words of a rate are read. */
  readonly rate?: RateKind | undefined
}

/** Words by which a city itself may be meant; always to be read in the text (要確認). */
export const cityWords = ['地方公共団体', '市町村', '自治体'] as const

/** What a filter is called, for a watch. */
export function filterInWords({ words, standing, who, area, rate }: ListingFilter): string {
  const parts = [
    words && `「${words}」`,
    area === 'here' && '当市が地域に入る',
    who === 'city' && '市が使えるかもしれない',
    who === 'business' && '事業者が使える',
    standing && standing !== 'open' && (standing === 'all' ? '受付の終わったものも' : standing),
    rate && `補助率が${rateKindLabels[rate]}`,
  ].filter(Boolean)
  return parts.length === 0 ? 'すべての制度' : parts.join('・')
}

export const filterKeys = ['q', 'standing', 'who', 'area', 'rate'] as const

/** The filter as an address says it. */
export function filterOf(query: Readonly<Record<string, string | undefined>>): ListingFilter {
  return {
    words: query.q,
    standing: query.standing ?? 'open',
    who: query.who,
    area: query.area ?? 'here',
    rate: rateKinds.find((kind) => kind === query.rate),
  }
}
