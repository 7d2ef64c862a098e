import { peerDistances, USUAL_PEER_WEIGHTS } from '#packages/regional-economics'
import { type Country, editionsBehind, type Sought, wholeColumn } from '../municipalities/rules.ts'
import { DIVISIONS } from '../reference/divisions.ts'

export const MOST_PEERS = 12
/** Of fewer workers one firm more or less turns the whole structure. */
const FEWEST_WORKERS = 200
const WORKERS_YEAR = 2021
const PEOPLE_YEAR = 2020

/** What the distance rests on. */
export const PEER_COLUMNS: readonly Sought[] = [
  ...DIVISIONS.map(({ key }) => ({ series: `employees-${key}`, period: WORKERS_YEAR })),
  { series: 'employees', period: WORKERS_YEAR },
  { series: 'population', period: PEOPLE_YEAR },
  { series: 'population-65', period: PEOPLE_YEAR },
]

/** What each part weighs: a city's choice, of which these are the usual ones. */
export type Weights = {
  readonly structure: number
  readonly population: number
  readonly age: number
}
const WEIGHTS: Weights = {
  structure: USUAL_PEER_WEIGHTS.structure,
  population: USUAL_PEER_WEIGHTS.population,
  age: USUAL_PEER_WEIGHTS.ageing,
}

export type How = 'nearest' | 'prefecture' | 'hand'
export const HOW_CHOSEN: Readonly<Record<How, string>> = {
  nearest: '近い順',
  prefecture: '県内で近い順',
  hand: '手選び',
}

/** The distance and the three terms that add up to its square. */
export type Apart = {
  readonly d: number
  readonly structure: number
  readonly population: number
  readonly age: number
  readonly hellinger: number
}

export type Peer = {
  readonly code: string
  readonly name: string
  readonly prefecture: string
  readonly how: How
  /** Null of one that somebody picked by hand and whose distance cannot be told. */
  readonly apart: Apart | null
  readonly population: number | null
  /** People aged 65 and over, 0 to 1. */
  readonly aged: number | null
  readonly workers: number | null
}

/** What a person asks for; `hand` and `without` are codes of five digits. */
export type Choice = {
  readonly samePrefecture: boolean
  readonly withoutWards: boolean
  readonly hand: readonly string[]
  /** Struck out before: not offered again. */
  readonly without: readonly string[]
}

export type Neighbourhood = {
  readonly peers: readonly Peer[]
  /** How many municipalities were offered at all. */
  readonly among: number
  readonly editions: readonly string[]
  readonly weights: Weights
}

type Numbers = ReturnType<typeof numbersOf>

function numbersOf(country: Country) {
  const whole = (series: string, period: number) => wholeColumn(country.column(series, period))
  const divisions = DIVISIONS.map(({ key }) => whole(`employees-${key}`, WORKERS_YEAR))
  const population = whole('population', PEOPLE_YEAR)
  const old = whole('population-65', PEOPLE_YEAR)
  return {
    workersByDivision: country.places.map((_, row) =>
      divisions.map((column) => column[row] ?? null),
    ),
    workers: whole('employees', WORKERS_YEAR),
    population,
    /** People aged 65 and over, 0 to 1. */
    aged: population.map((all, row) => {
      const some = old[row] ?? null
      return all && some !== null ? some / all : null
    }),
  }
}

const numbersKept = new WeakMap<Country['places'], Numbers>()

function distancesOf(country: Country, base: number): (Apart | null)[] {
  const { workersByDivision, population, aged } = numbersOnce(country)
  const apart: (Apart | null)[] = country.places.map(() => null)
  const { peers } = peerDistances({
    workers: workersByDivision,
    population,
    share65: aged,
    base,
    // Whom to offer is decided below: one that is picked by hand may be small.
    leastWorkers: 0,
  })
  for (const { index, distance, parts, hellinger } of peers) {
    const { structure, population: size, ageing } = parts
    apart[index] = { d: distance, structure, population: size, age: ageing, hellinger }
  }
  return apart
}

function numbersOnce(country: Country): Numbers {
  const known = numbersKept.get(country.places)
  if (known) return known
  const made = numbersOf(country)
  numbersKept.set(country.places, made)
  return made
}

/** Why no distance can be told from a place, or null. */
export function whyNoPeers(country: Country, code: string): string | null {
  const row = country.rowOf.get(code) ?? -1
  const { workers, population } = numbersOnce(country)
  if (!population[row]) {
    return '2020年の人口が0のため、人口規模と高齢化の差を計算できず、似ている市区町村は判断できません。比べる相手は手で選べます。'
  }
  if (!workers[row]) {
    return '2021年の従業者が0か公表されていないため、産業構成の差を計算できず、似ている市区町村は判断できません。比べる相手は手で選べます。'
  }
  return null
}

/** Too few workers for a structure: shown, and said. */
export function hasFewWorkers(country: Country, code: string): boolean {
  const workers = numbersOnce(country).workers[country.rowOf.get(code) ?? -1]
  return (workers ?? 0) < FEWEST_WORKERS
}

/** The nearest that a person asked for, those picked by hand first; twelve together. */
export function neighbourhoodOf(country: Country, code: string, choice: Choice): Neighbourhood {
  const base = country.rowOf.get(code) ?? -1
  const numbers = numbersOnce(country)
  const apart = whyNoPeers(country, code) === null ? distancesOf(country, base) : []
  const prefecture = country.places[base]?.prefecture
  const peerOf = (row: number, how: How): Peer[] => {
    const place = country.places[row]
    if (!place) return []
    return [
      {
        code: place.code,
        name: place.name,
        prefecture: place.prefecture,
        how,
        apart: apart[row] ?? null,
        population: numbers.population[row] ?? null,
        aged: numbers.aged[row] ?? null,
        workers: numbers.workers[row] ?? null,
      },
    ]
  }
  const picked = choice.hand
    .filter((one) => one !== code && !choice.without.includes(one))
    .slice(0, MOST_PEERS)
  const hand = picked.flatMap((one) => peerOf(country.rowOf.get(one) ?? -1, 'hand'))
  const offered = country.places
    .map((place, row) => ({ place, row, d: apart[row]?.d ?? null }))
    .filter(
      ({ place, row, d }) =>
        d !== null &&
        (numbers.population[row] ?? 0) > 0 &&
        (numbers.workers[row] ?? 0) >= FEWEST_WORKERS &&
        !(choice.samePrefecture && place.prefecture !== prefecture) &&
        !(choice.withoutWards && place.kind === '特別区') &&
        !choice.without.includes(place.code),
    )
  const how = choice.samePrefecture ? 'prefecture' : 'nearest'
  const nearest = offered
    .filter(({ place }) => !picked.includes(place.code))
    .sort((one, other) => (one.d ?? 0) - (other.d ?? 0))
    .slice(0, Math.max(0, MOST_PEERS - hand.length))
    .flatMap(({ row }) => peerOf(row, how))
  return {
    peers: [...hand, ...nearest],
    among: offered.length,
    editions: editionsBehind(country, PEER_COLUMNS),
    weights: WEIGHTS,
  }
}

/** The source line of a distance: what it rests on and from which editions. */
export function sourceOfPeers(country: Country, editions: readonly string[]): string {
  const labels = country.editions.filter(({ code }) => editions.includes(code))
  return `総務省・経済産業省「経済センサス‐活動調査」2021年、総務省「国勢調査」2020年（${labels.map(({ label }) => label).join('・')}）。従業者は民営のみ。`
}
