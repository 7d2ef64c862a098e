import { z } from 'zod'
import { canonical, type Here, json, Missing, sha256, sql } from '#platform'
import type { StatFigure } from '../figures/rules.ts'
import { FrozenFigure } from './forms.ts'
import { CARD_MARKS, type CardMark } from './rules.ts'

const Card = z.object({
  id: z.uuid(),
  areaCode: z.string(),
  figure: z.string(),
  statement: z.string(),
  frozen: FrozenFigure,
  editions: z.array(z.string()),
  capturedAt: z.string(),
  capturedByName: z.string(),
  version: z.number(),
  mark: z.enum(CARD_MARKS),
})
export type Card = z.infer<typeof Card>

const COLUMNS = sql`id, area_code, figure, statement, frozen, editions, captured_at,
  captured_by_name, version, mark`

/** Cards rest on public figures: everybody of the city who has signed in meets them. */
export function cardSeenBy(here: Here, cardId: string): Promise<Card> {
  return here.db.one(
    Card,
    sql`select ${COLUMNS} from observatory.cards where city = ${here.city} and id = ${cardId}`,
  )
}

export type CardHead = z.infer<typeof Head>
const Head = Card.pick({ id: true, statement: true, capturedAt: true, capturedByName: true })

/** The cards that were made from one place's page, newest first. */
export function cardsOfArea(here: Here, areaCode: string): Promise<CardHead[]> {
  return here.db.many(
    Head,
    sql`select id, statement, captured_at, captured_by_name from observatory.cards
      where city = ${here.city} and area_code = ${areaCode}
      order by captured_at desc limit 6`,
  )
}

/** The card that this person made of these very figures, or null. */
function cardOfSame(here: Here, fingerprint: string): Promise<string | null> {
  return here.db
    .maybe(
      z.object({ id: z.uuid() }),
      sql`select id from observatory.cards where city = ${here.city}
        and captured_by = ${here.person.id}::uuid and fingerprint = ${fingerprint}`,
    )
    .then((found) => found?.id ?? null)
}

/** Keeps a frozen figure. The same one again, by the same person, is the same card. */
export async function keepCard(
  here: Here,
  figure: StatFigure,
): Promise<{ cardId: string; isNew: boolean }> {
  if (here.person.id === null) throw new Missing()
  const fingerprint = sha256(canonical(JSON.parse(JSON.stringify(figure))))
  const before = await cardOfSame(here, fingerprint)
  if (before) return { cardId: before, isNew: false }
  const cardId = await here.db.value(
    z.uuid(),
    sql`insert into observatory.cards (city, area_code, figure, statement, frozen, series, editions,
        captured_at, captured_by, captured_by_name, fingerprint)
      values (${here.city}, ${figure.areaCode}, ${figure.figure}, ${figure.statement}, ${json(figure)},
        ${figure.series}::text[], ${figure.editions}::text[], ${here.now}, ${here.person.id}::uuid,
        ${here.person.name}, ${fingerprint})
      returning id`,
  )
  return { cardId, isNew: true }
}

export function keepStatement(here: Here, cardId: string, statement: string): Promise<number> {
  return here.db.run(sql`
    update observatory.cards set statement = ${statement}, version = version + 1
    where city = ${here.city} and id = ${cardId}`)
}

const Withdrawn = z.object({ label: z.string(), reason: z.string(), isOurs: z.boolean() })
export type Withdrawn = z.infer<typeof Withdrawn>

/** Editions of a card that have been withdrawn since: by the publisher, or by this city. */
export function withdrawnOf(here: Here, editions: readonly string[]): Promise<Withdrawn[]> {
  return here.db.many(
    Withdrawn,
    sql`select e.label, coalesce(w.reason, '') as reason, w.city is not null as is_ours
      from observatory.editions e
      left join observatory.city_withdrawals w on w.city = ${here.city} and w.edition_code = e.code
      where e.code = any(${editions}::text[]) and (e.state = 'withdrawn' or w.city is not null)
      union all
      select o.label, coalesce(o.withdrawal, ''), true from observatory.city_editions o
      where o.city = ${here.city} and o.code = any(${editions}::text[]) and o.state = 'withdrawn'
      order by label`,
  )
}

/** Cards in the order of their ids, after one: for going through all of them in short steps. */
export function cardsAfter(here: Here, cardId: string | null, most: number): Promise<Card[]> {
  return here.db.many(
    Card,
    sql`select ${COLUMNS} from observatory.cards
      where city = ${here.city} and (${cardId}::uuid is null or id > ${cardId}::uuid)
      order by id limit ${most}`,
  )
}

export function countCards(here: Here): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from observatory.cards where city = ${here.city}`,
  )
}

export function keepMark(here: Here, cardId: string, mark: CardMark): Promise<number> {
  return here.db.run(sql`update observatory.cards set mark = ${mark}
    where city = ${here.city} and id = ${cardId}`)
}

/** The cards that rest on an edition, newest first: who must know when it is withdrawn. */
export function cardsOnEdition(here: Here, code: string): Promise<CardHead[]> {
  return here.db.many(
    Head,
    sql`select id, statement, captured_at, captured_by_name from observatory.cards
      where city = ${here.city} and editions @> array[${code}]::text[]
      order by captured_at desc limit 1000`,
  )
}
