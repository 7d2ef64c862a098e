import { z } from 'zod'
import { type Here, json, type Sql, sql } from '#platform'
import { type Collision, daysInWareki, type LinkName, type LinkRow } from './rules.ts'

type Shape = {
  readonly says: Sql | ((here: Here) => Sql)
  /** What there may be only one of per business, and among which rows. */
  readonly sole?: Sql
  readonly numbered?: true
}

const day = (column: string) => sql`to_char(t.${sql.ref(column)}, 'YYYY-MM-DD')`
const year = sql`t.fiscal_year::text || '年度'`

/** How a row of each table is told; names of persons, headcounts and money are not. */
const shapes: Readonly<Record<LinkName, Shape>> = {
  establishments: { says: sql`t.name || '（' || t.kind || '）'` },
  equipment: { says: sql`t.name` },
  holdings: {
    says: ({ city }) => sql`(select p.name from businesses.processes p
      where p.city = ${city} and p.id = t.process_id)`,
    sole: sql`t.process_id::text`,
  },
  people: { says: sql`t.part` },
  successions: { says: sql`${day('on_day')} || 'の状態'`, numbered: true },
  sensitive_notes: { says: sql`t.about` },
  fiscal_figures: {
    says: year,
    sole: sql`case when t.withdrawn_at is null then t.fiscal_year::text end`,
  },
  fiscal_sheets: { says: sql`t.source` },
  sales_splits: {
    says: year,
    sole: sql`case when t.withdrawn_at is null then t.fiscal_year::text end`,
  },
  finance_revisions: { says: sql`${year} || 'の訂正'` },
  consents: { says: sql`t.purpose || '（' || ${day('given_on')} || '）'` },
  provisions: { says: sql`t.label` },
  account_links: { says: sql`t.part` },
  corrections: { says: sql`'第' || t.number || '号'` },
  applications: { says: sql`t.label` },
}
const names = Object.keys(shapes) as LinkName[]
const tableOf = (link: LinkName) => sql.table(`businesses.${link}`)

const Row = z.object({
  link: z.enum(names),
  rowId: z.uuid(),
  businessId: z.uuid(),
  says: z.string(),
  sole: z.string().nullable(),
  number: z.number().nullable(),
})

const saysOf = (here: Here, link: LinkName): Sql => {
  const { says } = shapes[link]
  return typeof says === 'function' ? says(here) : says
}

/** Everything that hangs on these businesses. */
export async function linksOf(here: Here, businessIds: readonly string[]): Promise<LinkRow[]> {
  const each = names.map((link) => {
    const { sole, numbered } = shapes[link]
    return sql`select ${sql.lit(link)} as link, t.id as row_id, t.business_id,
        coalesce(${saysOf(here, link)}, '') as says, ${sole ?? sql`null`}::text as sole,
        ${numbered ? sql`t.number` : sql`null`}::int as number
      from ${tableOf(link)} t
      where t.city = ${here.city} and t.business_id = any(${businessIds}::uuid[])`
  })
  const all = sql`${sql.join(each, sql` union all `)} order by link, says, row_id`
  return (await here.db.many(Row, all)).map((row) => ({ ...row, says: daysInWareki(row.says) }))
}

/** Moves rows of one table to another business; what is numbered gets the next numbers there. */
export async function moveLinks(
  here: Here,
  link: LinkName,
  rowIds: readonly string[],
  to: string,
): Promise<void> {
  if (rowIds.length === 0) return
  const table = tableOf(link)
  const own = sql`t.city = ${here.city} and t.id = any(${rowIds}::uuid[])`
  if (!shapes[link].numbered) {
    await here.db.run(sql`update ${table} t set business_id = ${to}::uuid where ${own}`)
    return
  }
  await here.db.run(sql`
    update ${table} t set business_id = ${to}::uuid, number = n.number
    from (select o.id, (row_number() over (order by o.number, o.id))::int
        + (select coalesce(max(h.number), 0) from ${table} h
          where h.city = ${here.city} and h.business_id = ${to}::uuid) as number
      from ${table} o where o.city = ${here.city} and o.id = any(${rowIds}::uuid[])) n
    where ${own} and n.id = t.id`)
}

/** Gives a row back the number that it had. */
export async function renumber(here: Here, link: LinkName, rowId: string, number: number) {
  await here.db.run(sql`update ${tableOf(link)} t set number = ${number}::int
    where t.city = ${here.city} and t.id = ${rowId}::uuid`)
}

/** The row of the one goes to the other and the other way round, where each may have only one. */
export async function exchangeLinks(here: Here, { mine, theirs }: Collision): Promise<void> {
  const table = tableOf(mine.link)
  const row = (id: string) => sql`t.city = ${here.city} and t.id = ${id}::uuid`
  const move = (id: string, to: string) =>
    here.db.run(sql`update ${table} t set business_id = ${to}::uuid where ${row(id)}`)
  if (mine.link === 'holdings') {
    // Nothing refers to a holding: it is taken out for a moment and put back as it was.
    const Kept = z.record(z.string(), z.unknown())
    const kept = await here.db.value(
      Kept,
      sql`select to_jsonb(t) from ${table} t where ${row(mine.rowId)}`,
    )
    await here.db.run(sql`delete from ${table} t where ${row(mine.rowId)}`)
    await move(theirs.rowId, mine.businessId)
    const back = { ...kept, business_id: theirs.businessId }
    await here.db.run(sql`insert into ${table}
      select * from jsonb_populate_record(null::${table}, ${json(back)}) returning id`)
    return
  }
  // Of the others only those not withdrawn are alone: one steps aside until the other has moved.
  const aside = (at: string | null) =>
    here.db.run(
      sql`update ${table} t set withdrawn_at = ${at}::timestamptz where ${row(mine.rowId)}`,
    )
  await aside(here.now)
  await move(theirs.rowId, mine.businessId)
  await move(mine.rowId, theirs.businessId)
  await aside(null)
}

/** The first thing that now hangs on another business than what it belongs to; null where all is well. */
export async function whatIsApart(
  here: Here,
  businessIds: readonly string[],
  except: readonly string[],
): Promise<string | null> {
  const within = sql`t.city = ${here.city} and t.business_id = any(${businessIds}::uuid[])
    and not t.id = any(${except}::uuid[])`
  const stands = sql`join businesses.establishments e on (e.city, e.id) = (t.city, t.establishment_id)`
  const found = await here.db.maybe(
    z.object({ says: z.string() }),
    sql`select t.name as says from businesses.equipment t ${stands}
        where ${within} and e.city = ${here.city} and e.business_id <> t.business_id
      union all select ${saysOf(here, 'holdings')} as says from businesses.holdings t ${stands}
        where ${within} and e.city = ${here.city} and e.business_id <> t.business_id
      union all select ${saysOf(here, 'consents')} as says from businesses.consents t
        join businesses.people e on (e.city, e.id) = (t.city, t.person_id)
        where ${within} and e.city = ${here.city} and e.business_id <> t.business_id
      limit 1`,
  )
  return found?.says ?? null
}

export type Move = {
  readonly row: Pick<LinkRow, 'link' | 'rowId' | 'number'>
  readonly from: string
  readonly to: string
  /** 移した: it went over; 残した: it stayed, because the other has the same; 控えた: exchanged for it. */
  readonly how: '移した' | '残した' | '控えた'
}

/** What an act did with every row, so that it can be told and undone. */
export async function keepMoves(here: Here, actId: string, moves: readonly Move[]): Promise<void> {
  const rows = moves.map(({ row, from, to, how }) => ({ ...row, from, to, how }))
  await here.db.run(sql`
    insert into businesses.moved_links (city, act_id, link, row_id, from_id, to_id, how, number)
    select ${here.city}::int, ${actId}::uuid, m.link, m."rowId", m."from", m."to", m.how, m.number
    from jsonb_to_recordset(${json(rows)}) as m(link text, "rowId" uuid, "from" uuid, "to" uuid,
      how text, number int)
    returning id`)
}

const Moved = z.object({
  link: z.enum(names),
  rowId: z.uuid(),
  fromId: z.uuid(),
  toId: z.uuid(),
  how: z.enum(['移した', '残した', '控えた']),
  number: z.number().nullable(),
  returned: z.string(),
})
export type Moved = z.infer<typeof Moved>

export function movesOf(here: Here, actId: string): Promise<Moved[]> {
  return here.db.many(
    Moved,
    sql`select m.link, m.row_id, m.from_id, m.to_id, m.how, m.number, m.returned
      from businesses.moved_links m where m.city = ${here.city} and m.act_id = ${actId}::uuid
      order by m.link, m.row_id`,
  )
}

/** Where the rows of an act went when it was undone. */
export async function noteReturns(
  here: Here,
  actId: string,
  returns: readonly { readonly rowId: string; readonly returned: string }[],
): Promise<void> {
  await here.db.run(sql`
    update businesses.moved_links m set returned = r.returned
    from jsonb_to_recordset(${json(returns)}) as r("rowId" uuid, returned text)
    where m.city = ${here.city} and m.act_id = ${actId}::uuid and m.row_id = r."rowId"`)
}
