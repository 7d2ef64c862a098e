import type { BarRow, FigureTable, Line, ShiftShareRow } from '#ui'
import type { Mark } from '../reference/marks.ts'
import { periodEndOf, SERIES, type Series } from '../reference/series.ts'

export type Observation = {
  readonly series: string
  readonly period: number
  readonly edition: string
  readonly value: number | null
  readonly mark: Mark | null
  readonly partial: boolean
}
export type EditionHead = {
  readonly code: string
  readonly label: string
  readonly publishedOn: string
  readonly publishedNote: string
}
export type PlaceHead = {
  readonly code: string
  readonly code6: string
  readonly name: string
  readonly kana: string
  readonly prefecture: string
  readonly kind: string
}

/** One place's observations in their current editions. */
export type Lookup = (series: string, period: number) => Observation | null
export type Profile = {
  readonly area: PlaceHead
  readonly editions: readonly EditionHead[]
  readonly own: Lookup
  readonly nation: Lookup
}

/** A later edition is the current one; the earlier stays readable, but is not drawn. */
export function currentOf(
  observations: readonly Observation[],
  editions: readonly EditionHead[],
): Lookup {
  const dayOf = new Map(editions.map(({ code, publishedOn }) => [code, publishedOn]))
  const current = new Map<string, Observation>()
  for (const one of observations) {
    const day = dayOf.get(one.edition)
    const key = `${one.series} ${one.period}`
    const before = current.get(key)
    if (day && (!before || day > (dayOf.get(before.edition) ?? ''))) current.set(key, one)
  }
  return (series, period) => current.get(`${series} ${period}`) ?? null
}

/** The number where it is whole: null where it is withheld, missing or only a lower bound. */
export function wholeValue(observation: Observation | null): number | null {
  return observation && !observation.partial ? observation.value : null
}

export const FIGURES = [
  'quotients',
  'structure',
  'shift-share',
  'shipments',
  'income',
  'productivity',
  'diversity',
  'furusato',
  'corporations',
] as const
export type FigureKey = (typeof FIGURES)[number]
/** What may be frozen on a card: a figure of a place, or what somebody asked for beyond it. */
export const CITED = [...FIGURES, 'effect', 'peers', 'comparison', 'map'] as const
export type CitedKey = (typeof CITED)[number]

export type Drawing =
  | {
      readonly kind: 'bars'
      readonly rows: readonly BarRow[]
      readonly reference?: { readonly value: number; readonly label: string }
      readonly digits: number
    }
  | { readonly kind: 'shift-share'; readonly rows: readonly ShiftShareRow[] }
  | { readonly kind: 'lines'; readonly lines: readonly Line[]; readonly index: boolean }
  | { readonly kind: 'none' }

/** One number of a figure, published or worked out, with everything that must travel with it. */
export type FigureValue = {
  readonly series: string
  readonly label: string
  readonly areaCode: string
  readonly areaName: string
  readonly period: string
  readonly value: number | null
  readonly mark: Mark | null
  readonly partial: boolean
  readonly unit: string
  readonly edition: string
}

/** A figure ready to be drawn, lifted into evidence or written to a file. */
export type StatFigure = {
  readonly figure: CitedKey
  readonly areaCode: string
  readonly areaName: string
  readonly finding: string
  readonly subtitle: string
  readonly source: string
  readonly caveats: readonly string[]
  readonly drawing: Drawing
  readonly table: FigureTable
  readonly values: readonly FigureValue[]
  readonly series: readonly string[]
  readonly editions: readonly string[]
  /** The last day of the latest period, and the day on which the latest edition came out. */
  readonly endsOn: string
  readonly availableOn: string
  /** A sentence of at most 120 characters that states it. */
  readonly statement: string
  /** Of an estimate: what was asked, so that it can be made again by a later table. */
  readonly asked?: EffectAsked | undefined
}

export type EffectAsked = {
  readonly sectorName: string
  /** One of the 13 sectors. */
  readonly counterpart: string
  readonly demand: number
  readonly localPercent: number
}

/** A figure that cannot be worked out here, and why. */
export type Unanswered = {
  readonly figure: FigureKey
  readonly title: string
  readonly sentence: string
  /** What is published nevertheless: marks are no numbers, and stand in the file all the same. */
  readonly published?: Pick<StatFigure, 'values' | 'source'>
}

export const isAnswered = (one: StatFigure | Unanswered): one is StatFigure => 'finding' in one

const SERIES_BY_CODE: ReadonlyMap<string, Series> = new Map(SERIES.map((one) => [one.code, one]))

/** @throws {RangeError} there is no such series: a mistake of the program */
export function seriesCalled(code: string): Series {
  const series = SERIES_BY_CODE.get(code)
  if (!series) throw new RangeError(`no series ${code}`)
  return series
}

/** An observation as a value of a figure. */
export function published(
  observation: Observation,
  area: Pick<PlaceHead, 'code' | 'name'>,
): FigureValue {
  const { label, unit } = seriesCalled(observation.series)
  return {
    series: observation.series,
    label,
    areaCode: area.code,
    areaName: area.name,
    period: String(observation.period),
    value: observation.value,
    mark: observation.mark,
    partial: observation.partial,
    unit,
    edition: observation.edition,
  }
}

/** The last of some days, written ISO; '' of none. */
export const lastDay = (days: readonly string[]): string => [...days].sort().at(-1) ?? ''

export const NATION_HEAD = { code: '00000', name: '全国' }

type Made = Omit<
  StatFigure,
  'areaCode' | 'areaName' | 'values' | 'series' | 'editions' | 'endsOn' | 'availableOn' | 'source'
>

/** Puts a figure together: source line, series, editions and days follow from the values it rests on. */
export function figureMade(
  { area, editions }: Profile,
  rests: readonly FigureValue[],
  derived: readonly FigureValue[],
  made: Made & { readonly coverage: string },
): StatFigure {
  const { coverage, ...rest } = made
  const series = [...new Set(rests.map((value) => value.series))]
  const used = editions.filter(({ code }) => rests.some((value) => value.edition === code))
  const ends = rests.map((value) => periodEndOf(seriesCalled(value.series), Number(value.period)))
  const surveys = [...new Set(series.map((code) => seriesCalled(code).survey))]
  return {
    ...rest,
    areaCode: area.code,
    areaName: area.name,
    source: `${surveys.join('、')}（${editionsSaid(used)}）。${coverage}。`,
    values: [...derived, ...rests],
    series,
    editions: used.map(({ code }) => code),
    endsOn: lastDay(ends),
    availableOn: lastDay(used.map(({ publishedOn }) => publishedOn)),
  }
}

/** 「SSDSE-A 2023年版・2026年版」: what two labels begin with is said once. */
function editionsSaid(used: readonly EditionHead[]): string {
  const [first, ...rest] = used.map(({ label }) => label)
  const start = `${first?.split(' ')[0] ?? ''} `
  const shorter = rest.map((label) => (label.startsWith(start) ? label.slice(start.length) : label))
  return [first ?? '', ...shorter].join('・')
}
