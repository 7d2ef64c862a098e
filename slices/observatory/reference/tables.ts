import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { EditionHead, Observation } from '../figures/rules.ts'
import { profileOf } from '../figures/tables.ts'
import type { FurusatoParts } from './furusato.ts'

const Edition = z.object({
  id: z.number(),
  code: z.string(),
  label: z.string(),
  publishedOn: z.string(),
  publishedNote: z.string(),
})

/** The latest edition of a source that this city uses. @throws {Missing} all of them are withdrawn */
function currentEdition(here: Here, source: string): Promise<z.infer<typeof Edition>> {
  return here.db.one(
    Edition,
    sql`select id, code, label, published_on, published_note from observatory.editions e
      where source = ${source} and state = 'released' and not exists (
        select from observatory.city_withdrawals w
        where w.city = ${here.city} and w.edition_code = e.code)
      order by published_on desc limit 1`,
  )
}

/** Years of ふるさと納税, of one municipality. */
export type FurusatoYear = { readonly fiscalYear: number; readonly edition: EditionHead } & {
  readonly [K in keyof FurusatoParts]: Observation | null
}

const FIRST_FURUSATO_YEAR = 2008

/**
 * ふるさと納税 of a municipality (`00000`: the nation is not one), oldest year first; the parts are as
 * published, with their marks. `furusatoBalance` and `furusatoExpenseRatio` work them out.
 * @param areaCode five or six digits. @throws {Missing} there is no such municipality
 */
export async function furusatoOf(here: Here, areaCode: string): Promise<FurusatoYear[]> {
  const { own, editions } = await profileOf(here, areaCode)
  const last = here.fiscalYear
  const years = Array.from(
    { length: last - FIRST_FURUSATO_YEAR + 1 },
    (_, n) => FIRST_FURUSATO_YEAR + n,
  )
  return years.flatMap((fiscalYear): FurusatoYear[] => {
    const part = (name: keyof FurusatoParts) => own(`furusato-${name}`, fiscalYear)
    const received = part('received')
    const edition = editions.find(({ code }) => code === received?.edition)
    if (!edition) return []
    return [
      {
        fiscalYear,
        edition,
        received,
        expense: part('expense'),
        proxy: part('proxy'),
        deduction: part('deduction'),
      },
    ]
  })
}

const Months = z.object({
  firstMonth: z.string(),
  opened: z.array(z.number()),
  closed: z.array(z.number()),
  cleared: z.array(z.number()),
  unstated: z.array(z.number()),
})
export type CorporateCounts = {
  readonly opened: number
  readonly closed: number
  /** 登記官による閉鎖: apart, never a closure. */
  readonly cleared: number
  /** Closures of which the register does not say why: in no other number. */
  readonly unstated: number
}
export type CorporateDynamics = {
  readonly edition: EditionHead
  readonly months: readonly ({ readonly month: string } & CorporateCounts)[]
  /** `isWhole` is false for a year with fewer than twelve months: not drawn as a year. */
  readonly years: readonly ({
    readonly year: number
    readonly months: number
    readonly isWhole: boolean
  } & CorporateCounts)[]
}

/**
 * Corporations opened and closed in a municipality, by month and by calendar year.
 * @param areaCode five or six digits. @throws {Missing} there is no such municipality
 */
export async function corporateDynamicsOf(
  here: Here,
  areaCode: string,
): Promise<CorporateDynamics> {
  const edition = await currentEdition(here, 'corporations')
  const found = await here.db.one(
    Months,
    sql`select m.first_month::text, m.opened, m.closed, m.cleared, m.unstated
      from observatory.corporate_months m join observatory.areas a on a.id = m.area
      where m.edition = ${edition.id} and (a.code = ${areaCode} or a.code6 = ${areaCode})`,
  )
  const [firstYear = 0, first = 1] = found.firstMonth.split('-').map(Number)
  const months = found.opened.map((opened, n) => {
    const at = firstYear * 12 + first - 1 + n
    return {
      month: `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      opened,
      closed: found.closed[n] ?? 0,
      cleared: found.cleared[n] ?? 0,
      unstated: found.unstated[n] ?? 0,
    }
  })
  const byYear = [...new Set(months.map(({ month }) => Number(month.slice(0, 4))))]
  const years = byYear.map((year) => {
    const within = months.filter(({ month }) => month.startsWith(`${year}-`))
    const sum = (of: keyof CorporateCounts) => within.reduce((total, one) => total + one[of], 0)
    return {
      year,
      months: within.length,
      isWhole: within.length === 12,
      opened: sum('opened'),
      closed: sum('closed'),
      cleared: sum('cleared'),
      unstated: sum('unstated'),
    }
  })
  return { edition, months, years }
}

const Joined = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['same', 'renamed', 'split', 'joined']),
})
const Named = z.object({ code: z.string(), name: z.string(), level: z.string() })
export type IndustryAcross = {
  readonly revision: 13 | 14
  readonly code: string
  readonly name: string
  /** The codes of the other revision; empty: 対応が決まっていません. */
  readonly other: readonly z.infer<typeof Joined>[]
}

/**
 * An industry code of one revision with its codes in the other. Both are to be shown; joins go by these.
 * @throws {Missing} there is no such code
 */
export async function industryAcross(
  here: Here,
  revision: 13 | 14,
  code: string,
): Promise<IndustryAcross> {
  const { level, name } = await here.db.one(
    Named,
    sql`select code, name, level from observatory.industries
      where revision = ${revision} and code = ${code} limit 1`,
  )
  const [mine, theirs] = revision === 13 ? ['from_code', 'to_code'] : ['to_code', 'from_code']
  const other = await here.db.many(
    Joined,
    sql`select i.code, i.name, b.kind from observatory.industry_bridge b
      join observatory.industries i on i.revision = ${27 - revision} and i.level = b.level
        and i.code = b.${sql.raw(theirs)}
      where b.level = ${level} and b.${sql.raw(mine)} = ${code} order by i.code`,
  )
  return { revision, code, name, other }
}
