import { z } from 'zod'
import { fiscalYear, localDate, localDateOrNull } from '#packages/japan'
import { type Here, json, type Sql, sql, whole } from '#platform'
import { may } from '../permissions.ts'
import { definitionKeys, publicLevel, salesBandEdges, sealedLevel } from './rules.ts'

export type YearFigure = z.infer<typeof YearFigure>
const YearFigure = z.object({
  id: z.uuid(),
  fiscalYear: fiscalYear(),
  salesYen: whole.nullable(),
  valueAddedYen: whole.nullable(),
  definition: z.enum(definitionKeys).nullable(),
  definitionNote: z.string(),
  employees: z.number().nullable(),
  employeesOn: localDateOrNull(),
  regular: z.number().nullable(),
  nonRegular: z.number().nullable(),
  women: z.number().nullable(),
  foreigners: z.number().nullable(),
  aged60: z.number().nullable(),
  source: z.string(),
  level: z.string(),
  confirmedOn: localDate(),
  isWithdrawn: z.boolean(),
  /** This person sees that the year is recorded, and nothing of it. */
  isSealed: z.boolean(),
  version: z.number(),
})

/** Of a year that is sealed for this person nothing goes further than that it is recorded. */
const asSeen = (figure: YearFigure): YearFigure =>
  figure.isSealed
    ? {
        ...figure,
        salesYen: null,
        valueAddedYen: null,
        definition: null,
        definitionNote: '',
        employees: null,
        employeesOn: null,
        regular: null,
        nonRegular: null,
        women: null,
        foreigners: null,
        aged60: null,
      }
    : figure

const seen = (here: Here, businessId: string, which: Sql) => sql`
  select f.id, f.fiscal_year, f.sales_yen, f.value_added_yen, f.definition, f.definition_note,
    f.employees, f.employees_on, f.regular, f.non_regular, f.women, f.foreigners, f.aged_60,
    f.source, f.level, f.confirmed_on, f.withdrawn_at is not null as is_withdrawn,
    f.level = ${sealedLevel} and not ${may.seeSealedFinances(here.person)} as is_sealed, f.version
  from businesses.fiscal_figures f
  where f.city = ${here.city} and f.business_id = ${businessId}::uuid and ${which}`

/** Every year ever recorded, the latest first. The caller has made sure that this person has opened it. */
export async function figuresOf(here: Here, businessId: string): Promise<YearFigure[]> {
  const found = await here.db.many(
    YearFigure,
    sql`${seen(here, businessId, sql`true`)} order by f.fiscal_year desc, f.id limit 200`,
  )
  return found.map(asSeen)
}

/** Only the years that the business itself has published: they are seen without a purpose. */
export function publishedFiguresOf(here: Here, businessId: string): Promise<YearFigure[]> {
  const published = sql`f.level = ${publicLevel} and f.withdrawn_at is null`
  return here.db.many(
    YearFigure,
    sql`${seen(here, businessId, published)} order by f.fiscal_year desc limit 200`,
  )
}

/** @throws {Missing} no such year of this business */
export async function figureOf(
  here: Here,
  businessId: string,
  figureId: string,
): Promise<YearFigure> {
  return asSeen(
    await here.db.one(YearFigure, seen(here, businessId, sql`f.id = ${figureId}::uuid`)),
  )
}

/** How many years stand, and how many of them this person would not see the values of. */
export function yearsRecorded(here: Here, businessId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from businesses.fiscal_figures f where f.city = ${here.city}
      and f.business_id = ${businessId}::uuid and f.withdrawn_at is null`,
  )
}

/** Whether another record of this year stands. */
export function yearStands(
  here: Here,
  businessId: string,
  year: number,
  except: string | null,
): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from businesses.fiscal_figures f where f.city = ${here.city}
      and f.business_id = ${businessId}::uuid and f.fiscal_year = ${year}::int
      and f.withdrawn_at is null and f.id is distinct from ${except}::uuid)`,
  )
}

export type Typed = Omit<YearFigure, 'id' | 'isWithdrawn' | 'isSealed' | 'version'>

const columns = sql`fiscal_year, sales_yen, value_added_yen, definition, definition_note, employees,
  employees_on, regular, non_regular, women, foreigners, aged_60, source, level, confirmed_on`
const valuesOf = (typed: Typed) => {
  const isKnown = typed.valueAddedYen !== null
  return sql`${typed.fiscalYear}::int, ${typed.salesYen}::bigint, ${typed.valueAddedYen}::bigint,
    ${isKnown ? typed.definition : null}, ${isKnown ? typed.definitionNote : ''},
    ${typed.employees}::int, ${typed.employeesOn}::date, ${typed.regular}::int,
    ${typed.nonRegular}::int, ${typed.women}::int, ${typed.foreigners}::int, ${typed.aged60}::int,
    ${typed.source}, ${typed.level}, ${typed.confirmedOn}::date`
}

export function keepFigure(here: Here, businessId: string, typed: Typed): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.fiscal_figures (city, business_id, ${columns})
      values (${here.city}, ${businessId}::uuid, ${valuesOf(typed)}) returning id`,
  )
}

export async function rewriteFigure(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update businesses.fiscal_figures set (${columns}) = row(${valuesOf(typed)}),
      version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

/** Withdrawn at that moment, or standing again with null. */
export async function withdrawAt(here: Here, id: string, at: string | null): Promise<void> {
  await here.db.run(sql`
    update businesses.fiscal_figures set withdrawn_at = ${at}::timestamptz, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

export type Revision = z.infer<typeof Revision>
const Revision = z.object({
  id: z.uuid(),
  kind: z.string(),
  fiscalYear: fiscalYear(),
  said: z.record(z.string(), z.string()),
  reason: z.string(),
  keptAt: z.string(),
  keptName: z.string(),
})

/** What was said before, with why it is said no longer. */
export async function keepRevision(
  here: Here,
  of: {
    readonly businessId: string
    readonly about: string
    readonly kind: 'figure' | 'split'
    readonly fiscalYear: number
    readonly level: string
    readonly said: Readonly<Record<string, string>>
    readonly reason: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into businesses.finance_revisions (city, business_id, about, kind, fiscal_year, level,
      said, reason, kept_at, kept_name)
    values (${here.city}, ${of.businessId}::uuid, ${of.about}::uuid, ${of.kind},
      ${of.fiscalYear}::int, ${of.level}, ${json(of.said)}, ${of.reason}, ${here.now},
      ${here.person.name})`)
}

/** The latest first; what is or was sealed only for those who may see that. */
export function revisionsOf(
  here: Here,
  businessId: string,
  kind: 'figure' | 'split',
): Promise<Revision[]> {
  return here.db.many(
    Revision,
    sql`select r.id, r.kind, r.fiscal_year, r.said, r.reason, r.kept_at, r.kept_name
      from businesses.finance_revisions r
      where r.city = ${here.city} and r.business_id = ${businessId}::uuid and r.kind = ${kind}
        and (${may.seeSealedFinances(here.person)} or (r.level <> ${sealedLevel} and not exists
          (select from businesses.fiscal_figures f where f.city = ${here.city}
            and f.id = r.about and f.level = ${sealedLevel})))
      order by r.kept_at desc, r.id limit 100`,
  )
}

export type Band = z.infer<typeof Band>
const Band = z.object({
  fiscalYear: fiscalYear(),
  band: z.number(),
  /** How many businesses of the city lie in it that year, this one among them. */
  alike: z.number(),
  confirmedOn: localDate(),
})

/** Where the latest sales lie among the bands; sealed years are left out, for all alike. */
export function salesBandOf(here: Here, businessId: string): Promise<Band | null> {
  const edges = sql`${[...salesBandEdges]}::bigint[]`
  return here.db.maybe(
    Band,
    sql`select l.fiscal_year, l.band, l.confirmed_on, (select count(*)::int
        from businesses.fiscal_figures o where o.city = ${here.city}
          and o.fiscal_year = l.fiscal_year and o.withdrawn_at is null
          and o.level <> ${sealedLevel} and width_bucket(o.sales_yen, ${edges}) = l.band) as alike
      from (select f.fiscal_year, f.confirmed_on, width_bucket(f.sales_yen, ${edges}) as band
        from businesses.fiscal_figures f where f.city = ${here.city}
          and f.business_id = ${businessId}::uuid and f.withdrawn_at is null
          and f.sales_yen is not null and f.level <> ${sealedLevel}
        order by f.fiscal_year desc limit 1) l`,
  )
}

export type Median = z.infer<typeof Median>
const Median = z.object({
  fiscalYear: fiscalYear(),
  definition: z.enum(definitionKeys),
  yenPerHead: whole,
  businesses: z.number(),
})

/** Median productivity of the same 中分類, by year and definition, of at least `fewest` businesses. */
export function mediansOf(here: Here, division: string, fewest: number): Promise<Median[]> {
  return here.db.many(
    Median,
    sql`select f.fiscal_year, f.definition, count(*)::int as businesses,
        round(percentile_cont(0.5) within group
          (order by f.value_added_yen::float8 / f.employees))::bigint as yen_per_head
      from businesses.fiscal_figures f
      join businesses.businesses b on (b.city, b.id) = (f.city, f.business_id)
      where f.city = ${here.city} and starts_with(b.jsic_code, ${division})
        and f.withdrawn_at is null and f.value_added_yen is not null and f.employees > 0
      group by f.fiscal_year, f.definition having count(*) >= ${fewest}::int
      order by f.fiscal_year`,
  )
}
