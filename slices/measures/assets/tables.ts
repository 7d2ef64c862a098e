import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import type { AssetTermForm } from './forms.ts'
import { assetSetsu } from './rules.ts'

/** A row of 積算 that buys an asset with national money, and until when it is bound. */
export type Asset = z.infer<typeof Asset>
const Term = z.object({
  assetKind: z.string(),
  years: z.number(),
  page: z.string(),
  readName: z.string(),
  readAt: z.string(),
})
const Asset = z
  .object({
    lineId: z.uuid(),
    number: z.number(),
    setsu: z.number(),
    saisetsu: z.string(),
    content: z.string(),
    yen: z.number(),
    fiscalYear: z.number(),
    measureId: z.uuid(),
    measureName: z.string(),
    sectionName: z.string(),
    schemes: z.string(),
    /** What was read last in the table of terms. */
    term: Term.nullable(),
  })
  .transform(({ term, ...asset }) => ({
    ...asset,
    assetKind: term?.assetKind ?? null,
    years: term?.years ?? null,
    page: term?.page ?? null,
    readName: term?.readName ?? null,
    readAt: term?.readAt ?? null,
  }))

const seen = (here: Here, which: Sql) => sql`
  select b.line_id, b.number, l.setsu, l.saisetsu, b.content, b.yen, r.fiscal_year,
    q.measure_id, m.name as measure_name, s.name as section_name, string_agg(g.name, '、') as schemes,
    (select jsonb_build_object('assetKind', a.asset_kind, 'years', a.years, 'page', a.page,
        'readName', a.read_name, 'readAt', a.read_at)
      from measures.asset_terms a
      where a.city = ${here.city} and a.line_id = b.line_id and a.content = b.content
      order by a.number desc limit 1) as term
  from measures.breakdowns b
  join measures.budget_lines l on (l.city, l.id) = (b.city, b.line_id)
  join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
  join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
  join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
  join platform.sections s on (s.city, s.id) = (m.city, m.section_id)
  join measures.schemes g on g.city = b.city and g.kind = 'national'
    and (g.id = b.scheme_id or g.id = b.second_scheme_id)
  where b.city = ${here.city} and l.withdrawn_at is null and l.setsu = any(${[...assetSetsu]}::int[])
    and ${may.seeMeasures(here.person)} and ${which}
  group by b.line_id, b.number, l.setsu, l.saisetsu, b.content, b.yen, r.fiscal_year, q.measure_id,
    m.name, s.name`

/** The latest years first. */
export function assetsSeenBy(here: Here): Promise<Asset[]> {
  return here.db.many(
    Asset,
    sql`${seen(here, sql`true`)}
      order by r.fiscal_year desc, m.name collate "C", b.line_id, b.number limit 500`,
  )
}

/** @throws {Missing} no such row, none that binds, or not for this person */
export function assetSeenBy(here: Here, lineId: string, number: number): Promise<Asset> {
  return here.db.one(Asset, seen(here, sql`b.line_id = ${lineId}::uuid and b.number = ${number}`))
}

export async function keepAssetTerm(
  here: Here,
  { content }: Asset,
  typed: z.output<typeof AssetTermForm>,
): Promise<void> {
  await here.db.run(sql`
    insert into measures.asset_terms (city, line_id, content, number, asset_kind, years, page,
      read_at, read_name)
    values (${here.city}, ${typed.lineId}, ${content}, (select count(*)::int + 1
        from measures.asset_terms a where a.city = ${here.city}
          and a.line_id = ${typed.lineId}::uuid and a.content = ${content}),
      ${typed.assetKind}, ${typed.years}, ${typed.page}, ${here.now}, ${here.person.name})`)
}
