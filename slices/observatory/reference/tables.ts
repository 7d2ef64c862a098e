import { z } from 'zod'
import { type Here, Missing, sql } from '#platform'
import type { EditionHead, Observation } from '../figures/rules.ts'
import { profileOf } from '../figures/tables.ts'
import type { FurusatoParts } from './furusato.ts'
import {
  InputOutputCell,
  SECTOR_OF_DIVISION,
  type SectorTable,
  sectorTableOf,
} from './input-output.ts'

const Edition = z.object({
  id: z.number(),
  code: z.string(),
  label: z.string(),
  publishedOn: z.string(),
  publishedNote: z.string(),
})

/** The latest released edition of a source. @throws {Missing} all of them are withdrawn */
function currentEdition(here: Here, source: string): Promise<z.infer<typeof Edition>> {
  return here.db.one(
    Edition,
    sql`select id, code, label, published_on, published_note from observatory.editions
      where source = ${source} and state = 'released' order by published_on desc limit 1`,
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

export type InputOutput = SectorTable & {
  readonly edition: EditionHead
  /** By sector code, national private employees (2021) per million yen of output (2011); null: none counted. */
  readonly jobsPerMillionYen: ReadonlyMap<string, number | null>
  /** 大分類 → sector. */
  readonly sectorOfDivision: Readonly<Record<string, string>>
  readonly caveats: readonly string[]
}

const JOBS_PERIOD = 2021

/** The national table of 13 sectors (2011) with its shares, coefficients and jobs. @throws {Missing} withdrawn */
export async function inputOutputTable(here: Here): Promise<InputOutput> {
  const edition = await currentEdition(here, 'io')
  const { cells } = await here.db.one(
    z.object({ cells: z.array(InputOutputCell) }),
    sql`select cells from observatory.io_tables where edition = ${edition.id}`,
  )
  const table = sectorTableOf(cells)
  const employed = await here.db.many(
    z.object({ division: z.string(), value: z.number() }),
    sql`select distinct on (s.code) substr(s.code, 11) as division, f.value::float8 as value
      from observatory.figures f
      join observatory.series s on s.id = f.series
      join observatory.editions e on e.id = f.edition and e.state in ('released', 'superseded')
      where f.area = 0 and f.period = ${JOBS_PERIOD} and s.code like 'employees-_' and f.value is not null
      order by s.code, e.published_on desc`,
  )
  if (employed.length === 0) throw new Missing()
  const jobs = table.sectors.map(({ code, outputMillionYen }): [string, number | null] => {
    const within = employed.filter(({ division }) => SECTOR_OF_DIVISION[division] === code)
    const workers = within.reduce((sum, { value }) => sum + value, 0)
    return [code, within.length > 0 ? workers / outputMillionYen : null]
  })
  return {
    ...table,
    edition,
    jobsPerMillionYen: new Map(jobs),
    sectorOfDivision: SECTOR_OF_DIVISION,
    caveats: [
      '全国表(2011年・13部門)からの推計です。取引の実態調査ではありません',
      '支援がなくても生じた需要を含む可能性があります',
      '雇用係数は2021年従業者÷2011年生産額の近似',
    ],
  }
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
