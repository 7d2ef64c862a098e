import { z } from 'zod'
import { canonical, type Here, json, Missing, sha256, sql } from '#platform'
import type { StatFigure } from '../figures/rules.ts'
import { FrozenFigure } from './forms.ts'

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
})
export type Card = z.infer<typeof Card>

const COLUMNS = sql`id, area_code, figure, statement, frozen, editions, captured_at,
  captured_by_name, version`

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

/** Editions of a card that have been withdrawn since. */
export async function withdrawnOf(here: Here, editions: readonly string[]): Promise<string[]> {
  const rows = await here.db.many(
    z.object({ label: z.string() }),
    sql`select label from observatory.editions
      where code = any(${editions}::text[]) and state = 'withdrawn' order by label`,
  )
  return rows.map(({ label }) => label)
}
