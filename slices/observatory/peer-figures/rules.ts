import { broken, type Ruling } from '#platform'
import { writtenNumber } from '#ui'
import { type FigureValue, lastDay, type StatFigure, seriesCalled } from '../figures/rules.ts'
import type { Country, Municipality, Sought } from '../municipalities/rules.ts'
import {
  type Apart,
  HOW_CHOSEN,
  type Neighbourhood,
  PEER_COLUMNS,
  type Peer,
  sourceOfPeers,
} from '../peers/rules.ts'
import { periodEndOf } from '../reference/series.ts'

export const PEER_CAVEATS = [
  '似ていることは、同じ施策が同じように効くことを意味しません。',
  '従業者200人未満と人口0の市区町村は、相手に出しません。',
]
export const WITHOUT_DISTANCE =
  '距離を示せる相手がいないため、根拠にできません。条件をゆるめるか、相手を手で選んでください。'

const TERMS = [
  { key: 'structure', label: '産業構成' },
  { key: 'population', label: '人口規模' },
  { key: 'age', label: '高齢化' },
] as const

type Found = Pick<Neighbourhood, 'peers' | 'among' | 'editions'>

/** What the page says first: who is nearest, of the country or of those picked by hand. */
export function findingOfPeers(base: Municipality, peers: readonly Peer[]): string {
  const [offered] = peers.filter(({ how }) => how !== 'hand')
  const said = ({ prefecture, name }: Peer, { d }: Apart) =>
    `${prefecture}${name}（距離${writtenNumber(d, 3)}）`
  if (offered?.apart) return `${base.name}に最も似ているのは${said(offered, offered.apart)}`
  const picked = peers.flatMap((peer) => (peer.apart ? [{ peer, apart: peer.apart }] : []))
  const [nearest] = picked.sort((one, other) => one.apart.d - other.apart.d)
  return nearest
    ? `手で選んだ${picked.length}のうち${base.name}に最も近いのは${said(nearest.peer, nearest.apart)}`
    : `${base.name}に似ている市区町村は、この条件では見つかりません`
}

export const subtitleOfPeers = ({ among }: Found): string =>
  `距離 d（0に近いほど似ている）。${writtenNumber(among)}市区町村のうち近い順`

/** The nearest with the three parts of their distances; null where no distance can be told. */
export function peersFigure(country: Country, base: Municipality, found: Found): StatFigure | null {
  const { peers, editions } = found
  if (peers.every(({ apart }) => apart === null)) return null
  const finding = findingOfPeers(base, peers)
  const used = country.editions.filter(({ code }) => editions.includes(code))
  const part = (value: number | undefined) =>
    value === undefined ? '判断できません' : writtenNumber(value, 3)
  return {
    figure: 'peers',
    areaCode: base.code,
    areaName: base.name,
    finding,
    subtitle: subtitleOfPeers(found),
    source: sourceOfPeers(country, editions),
    caveats: PEER_CAVEATS,
    drawing: { kind: 'bars', digits: 3, rows: barsOf(peers) },
    table: {
      head: ['市区町村', '選び方', '距離 d', ...TERMS.map(({ label }) => `d²のうち${label}`)],
      rows: peers.map(({ prefecture, name, how, apart }) => [
        `${prefecture}${name}`,
        HOW_CHOSEN[how],
        part(apart?.d),
        ...TERMS.map(({ key }) => part(apart?.[key])),
      ]),
    },
    values: [
      ...peers.flatMap((peer) => distancesOf(country, peer)),
      ...[base, ...peers].flatMap((place) => restsOf(country, place)),
    ],
    series: [...new Set(PEER_COLUMNS.map(({ series }) => series))],
    editions: used.map(({ code }) => code),
    endsOn: lastDay(
      PEER_COLUMNS.map(({ series, period }) => periodEndOf(seriesCalled(series), period)),
    ),
    availableOn: lastDay(used.map(({ publishedOn }) => publishedOn)),
    statement: `${finding}。産業構成・人口規模・高齢化の近さによる。`,
  }
}

/** Those picked by hand stand out: nearness did not choose them. */
export function barsOf(peers: readonly Peer[]) {
  return peers.map(({ name, how, apart }) => ({
    label: how === 'hand' ? `${name}（手）` : name,
    value: apart?.d ?? null,
    strong: how === 'hand',
  }))
}

function distancesOf(country: Country, { code, name, apart }: Peer): FigureValue[] {
  const { edition } = country.column('employees', 2021)
  const one = (series: string, label: string, value: number | null): FigureValue => ({
    series,
    label,
    areaCode: code,
    areaName: name,
    period: '2021',
    value,
    mark: value === null ? 'unknown' : null,
    partial: false,
    unit: '',
    edition,
  })
  return [
    one('peer-distance', '距離 d', apart?.d ?? null),
    ...TERMS.map(({ key, label }) =>
      one(`peer-distance-${key}`, `d²のうち${label}`, apart?.[key] ?? null),
    ),
  ]
}

/** The totals that the distance rests on; the divisions are named by their series. */
const TOTALS: readonly Sought[] = PEER_COLUMNS.filter(({ series }) =>
  ['employees', 'population', 'population-65'].includes(series),
)

function restsOf(country: Country, place: Pick<Peer, 'code' | 'name'>): FigureValue[] {
  const row = country.rowOf.get(place.code) ?? -1
  return TOTALS.map(({ series, period }) => {
    const { values, marks, partial, edition, editionOf } = country.column(series, period)
    const { label, unit } = seriesCalled(series)
    return {
      series,
      label,
      areaCode: place.code,
      areaName: place.name,
      period: String(period),
      value: values[row] ?? null,
      mark: marks[row] ?? null,
      partial: partial[row] ?? false,
      unit,
      edition: editionOf[row] || edition,
    }
  })
}

export function aDistanceCanBeTold(figure: StatFigure | null): Ruling {
  return figure !== null || broken(WITHOUT_DISTANCE)
}
