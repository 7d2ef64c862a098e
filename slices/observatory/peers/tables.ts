import { z } from 'zod'
import { csvFileOf, type FileAnswer, type Here, json, Missing, sql, type Visit } from '#platform'
import { COMPARED_FILE } from '../comparisons/rules.ts'
import { fiveDigits } from '../municipalities/rules.ts'
import { countryOf } from '../municipalities/tables.ts'
import type * as at from './addresses.ts'
import {
  choiceAsked,
  FrozenPlace,
  KeptPeer,
  type PeerKept,
  type PlaceFrozen,
  Struck,
} from './forms.ts'
import {
  HOW_CHOSEN,
  neighbourhoodOf,
  PEER_COLUMNS,
  type Peer,
  sourceOfPeers,
  type Weights,
} from './rules.ts'

const SetRow = z.object({
  id: z.uuid(),
  name: z.string(),
  baseCode: z.string(),
  baseName: z.string(),
  peers: z.array(KeptPeer),
  struck: z.array(Struck),
  samePrefecture: z.boolean(),
  withoutWards: z.boolean(),
  weights: z.object({ structure: z.number(), population: z.number(), age: z.number() }),
  editions: z.array(z.string()),
  frozen: z.array(FrozenPlace),
  savedAt: z.string(),
  savedByName: z.string(),
  citedAt: z.string().nullable(),
  version: z.number(),
})
export type ComparisonSet = z.infer<typeof SetRow>

const COLUMNS = sql`id, name, base_code, base_name, peers, struck, same_prefecture, without_wards,
  weights, editions, frozen, saved_at, saved_by_name, cited_at, version`

/** A saved set rests on public figures: everybody of the city who has signed in meets it. */
export function comparisonSetSeenBy(here: Here, setId: string): Promise<ComparisonSet> {
  return here.db.one(
    SetRow,
    sql`select ${COLUMNS} from observatory.comparison_sets
      where city = ${here.city} and id = ${setId}`,
  )
}

const Head = SetRow.pick({ id: true, name: true, savedAt: true, savedByName: true })
export type SetHead = z.infer<typeof Head>

/** The sets of a place, the newest first. */
export function comparisonSetsOf(here: Here, baseCode: string): Promise<SetHead[]> {
  return here.db.many(
    Head,
    sql`select id, name, saved_at, saved_by_name from observatory.comparison_sets
      where city = ${here.city} and base_code = ${baseCode} order by saved_at desc limit 20`,
  )
}

export type NewSet = {
  readonly name: string
  readonly baseCode: string
  readonly baseName: string
  readonly peers: readonly PeerKept[]
  readonly samePrefecture: boolean
  readonly withoutWards: boolean
  readonly weights: Weights
  readonly editions: readonly string[]
  readonly frozen: readonly PlaceFrozen[]
}

export function keepComparisonSet(here: Here, made: NewSet): Promise<string> {
  if (here.person.id === null) throw new Missing()
  return here.db.value(
    z.uuid(),
    sql`insert into observatory.comparison_sets (city, name, base_code, base_name, peers,
        same_prefecture, without_wards, weights, editions, frozen, saved_at, saved_by, saved_by_name)
      values (${here.city}, ${made.name}, ${made.baseCode}, ${made.baseName}, ${json(made.peers)},
        ${made.samePrefecture}, ${made.withoutWards}, ${json(made.weights)},
        ${made.editions}::text[], ${json(made.frozen)}, ${here.now}, ${here.person.id}::uuid,
        ${here.person.name})
      returning id`,
  )
}

/** The set with other peers: one struck out, or one more. What was frozen of the others stays. */
export function keepPeers(
  here: Here,
  set: Pick<ComparisonSet, 'id' | 'peers' | 'struck' | 'frozen'>,
): Promise<number> {
  return here.db.run(sql`
    update observatory.comparison_sets set peers = ${json(set.peers)}, struck = ${json(set.struck)},
      frozen = ${json(set.frozen)}, version = version + 1
    where city = ${here.city} and id = ${set.id}`)
}

export function markCited(here: Here, setId: string): Promise<number> {
  return here.db.run(sql`
    update observatory.comparison_sets set cited_at = ${here.now}, version = version + 1
    where city = ${here.city} and id = ${setId}`)
}

const Named = z.object({
  code: z.string(),
  label: z.string(),
  publishedOn: z.string(),
  state: z.string(),
})

/** Editions by code, withdrawn ones too: a saved set goes on naming them. */
export function editionsNamed(
  here: Here,
  codes: readonly string[],
): Promise<z.infer<typeof Named>[]> {
  return here.db.many(
    Named,
    sql`select code, label, published_on, state from (
        select code, label, published_on::text, state from observatory.editions
        where code = any(${codes}::text[])
        union all
        select code, label, published_on::text, state from observatory.city_editions
        where city = ${here.city} and code = any(${codes}::text[])) named
      order by published_on, code`,
  )
}

/** The figures of a saved set as CSV, as they were when it was saved. */
export async function setFile({ here, params }: Visit<typeof at.setFile>): Promise<FileAnswer> {
  const set = await comparisonSetSeenBy(here, params.setId)
  const labelOf = new Map(
    (await editionsNamed(here, set.editions)).map(({ code, label }) => [code, label]),
  )
  const kept = [set.baseCode, ...set.peers.map(({ code }) => code)]
  const rows = set.frozen
    .filter(({ code }) => kept.includes(code))
    .flatMap(({ code, name, figures }) =>
      figures.map((one) => ({
        areaCode: code,
        areaName: name,
        one,
        edition: labelOf.get(one.edition) ?? one.edition,
      })),
    )
  return csvFileOf(`${set.baseCode}-${set.name}`, COMPARED_FILE, rows)
}

/** The nearest of a place with the parts of their distances, as CSV. @throws {Missing} no such place */
export async function peersFile({
  here,
  params,
  query,
}: Visit<typeof at.peersFile>): Promise<FileAnswer> {
  const country = await countryOf(here, PEER_COLUMNS)
  const base = country.places[country.rowOf.get(fiveDigits(params.areaCode)) ?? -1]
  if (!base) throw new Missing()
  const { peers, editions } = neighbourhoodOf(country, base.code, choiceAsked(query))
  const source = sourceOfPeers(country, editions)
  const parts = ['structure', 'population', 'age'] as const
  const heads = { structure: '産業構成', population: '人口規模', age: '高齢化' }
  return csvFileOf(
    `${base.code}-${base.name}-似ている市区町村`,
    [
      { head: '地域コード', cell: (peer: Peer) => peer.code },
      { head: '都道府県', cell: (peer) => peer.prefecture },
      { head: '地域名', cell: (peer) => peer.name },
      { head: '選び方', cell: (peer) => HOW_CHOSEN[peer.how] },
      { head: '距離d', cell: (peer) => peer.apart?.d ?? null },
      ...parts.map((part) => ({
        head: `d²のうち${heads[part]}`,
        cell: (peer: Peer) => peer.apart?.[part] ?? null,
      })),
      { head: '人口', cell: (peer) => peer.population },
      { head: '65歳以上の割合', cell: (peer) => peer.aged },
      { head: '出典', cell: () => source },
    ],
    peers,
  )
}
