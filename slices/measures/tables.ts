import { z } from 'zod'
import { type Here, hasRole, type PageAsked, Refused, readPage, type Sql, sql } from '#platform'
import type { MeasureTyped } from './forms.ts'
import { may } from './permissions.ts'

/** A measure 事務事業 as its page and its sheets show it. */
export type Measure = z.infer<typeof Measure>
const Measure = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  goalId: z.uuid(),
  newness: z.string(),
  costNature: z.string(),
  startedYear: z.number(),
  sunsetYear: z.number().nullable(),
  targetIndustry: z.string(),
  targetSize: z.string(),
  targetStage: z.string(),
  targetPlace: z.string(),
  means: z.array(z.string()),
  intent: z.string(),
  content: z.string(),
  legalBasis: z.string(),
  delivery: z.string(),
  proposer: z.string(),
  ownShare: z.string(),
  account: z.string(),
  kan: z.string(),
  kou: z.string(),
  moku: z.string(),
  rolesText: z.string(),
  outputUnit: z.string(),
  draftedName: z.string(),
  votedAt: z.string().nullable(),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select m.id, m.code, m.name, m.section_id, s.name as section_name, m.goal_id, m.newness, m.cost_nature,
    m.started_year, m.sunset_year, m.target_industry, m.target_size, m.target_stage,
    m.target_place, m.means, m.intent, m.content, m.legal_basis, m.delivery, m.proposer,
    m.own_share, m.account, m.kan, m.kou, m.moku, m.roles_text, m.output_unit, m.drafted_name,
    m.voted_at, m.is_sample, m.version
  from measures.measures m
  join platform.sections s on (s.city, s.id) = (m.city, m.section_id)
  where m.city = ${here.city} and ${may.seeMeasures(here.person) || hasRole(here.person, 'system')}
    and ${which}`

/** The city's own people see every measure of the city. @throws {Missing} there is none, or not for this person */
export function measureSeenBy(here: Here, measureId: string): Promise<Measure> {
  return here.db.one(Measure, seen(here, sql`m.id = ${measureId}::uuid`))
}

/** For writing: only the section whose measure it is. @throws {Refused} another section of the city */
export async function measureWrittenBy(here: Here, measureId: string): Promise<Measure> {
  const measure = await measureSeenBy(here, measureId)
  if (here.person.section?.id !== measure.sectionId) {
    throw new Refused('この事業を直せるのは、所管する課の職員だけです。所管課に依頼してください。')
  }
  return measure
}

const Row = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  sectionName: z.string(),
  newness: z.string(),
  means: z.array(z.string()),
  startedYear: z.number(),
  sunsetYear: z.number().nullable(),
  isSample: z.boolean(),
  requestedYen: z.number().nullable(),
  requestedAt: z.string().nullable(),
  roundName: z.string().nullable(),
  hasInterest: z.boolean(),
  indicators: z.number(),
})
export type MeasureRow = z.infer<typeof Row>

export type MeasureFilter = {
  readonly words?: string
  readonly newness?: string
  readonly sunset?: string
}
export type MeasureSort = 'code' | 'name' | 'sunset' | 'amount'

const ofLatest = (here: Here, column: Sql) => sql`
  (select ${column} from measures.requests q
    join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
    where q.city = ${here.city} and q.measure_id = m.id
    order by r.fiscal_year desc, r.opened_at desc limit 1)`
const requested = (here: Here) => sql`
  coalesce(${ofLatest(
    here,
    sql`(select sum(l.amount_yen)::bigint from measures.budget_lines l
    where l.city = ${here.city} and l.request_id = q.id and l.withdrawn_at is null)`,
  )}, 0)`
function rowsOf(here: Here, filter: MeasureFilter, more: Sql): Sql {
  const { words, newness, sunset } = filter
  return sql`
    select m.id, m.code, m.name, s.name as section_name, m.newness, m.means, m.started_year,
      m.sunset_year, m.is_sample, ${requested(here)} as requested_yen,
      ${ofLatest(here, sql`q.requested_at`)} as requested_at,
      ${ofLatest(here, sql`r.fiscal_year || ' ' || r.kind`)} as round_name,
      exists (select from measures.interests i
        where i.city = ${here.city} and i.measure_id = m.id) as has_interest,
      (select count(*)::int from measures.measure_indicators n
        where n.city = ${here.city} and n.measure_id = m.id) as indicators
    from measures.measures m
    join platform.sections s on (s.city, s.id) = (m.city, m.section_id)
    where m.city = ${here.city} and ${more}
      and ${words ? sql`(m.name_bg @> platform.bigrams(${words}) and m.name_norm like '%' || platform.search_form(${words}) || '%')` : sql`true`}
      and ${newness ? sql`m.newness = ${newness}` : sql`true`}
      and ${sunset === 'none' ? sql`m.sunset_year is null` : sql`true`}`
}

export function measurePage(
  here: Here,
  filter: MeasureFilter,
  page: PageAsked<MeasureSort>,
): Promise<{ rows: MeasureRow[]; next: string | null }> {
  return readPage(here.db, Row, page, {
    by: {
      code: [sql`m.code collate "C"`, (row) => row.code],
      name: [sql`m.name collate "C"`, (row) => row.name],
      sunset: [sql`coalesce(m.sunset_year, 9999)`, (row) => row.sunsetYear ?? 9999],
      amount: [requested(here), (row) => row.requestedYen ?? 0],
    },
    id: [sql`m.id`, (row) => row.id],
    from: (after) => rowsOf(here, filter, after),
  })
}

export function measuresSeenBy(here: Here, filter: MeasureFilter = {}): Promise<MeasureRow[]> {
  return here.db.many(
    Row,
    sql`${rowsOf(here, filter, sql`true`)} order by m.code collate "C", m.id limit 5000`,
  )
}

export async function keepMeasure(
  here: Here,
  sectionId: string,
  typed: MeasureTyped & { goalId: string; isSample: boolean },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.measures (city, section_id, goal_id, is_sample, proposed_at,
        drafted_name, code, name, newness, cost_nature, started_year, sunset_year, target_industry,
        target_size, target_stage, target_place, means, intent, content, legal_basis, delivery,
        proposer, own_share, account, kan, kou, moku, roles_text, output_unit)
      values (${here.city}, ${sectionId}, ${typed.goalId}, ${typed.isSample}, ${here.now},
        ${here.person.name}, ${typed.code}, ${typed.name}, ${typed.newness}, ${typed.costNature},
        ${typed.startedYear}, ${typed.sunsetYear}, ${typed.targetIndustry}, ${typed.targetSize},
        ${typed.targetStage}, ${typed.targetPlace}, ${typed.means}::text[], ${typed.intent},
        ${typed.content}, ${typed.legalBasis}, ${typed.delivery}, ${typed.proposer},
        ${typed.ownShare}, ${typed.account}, ${typed.kan}, ${typed.kou}, ${typed.moku},
        ${typed.rolesText}, ${typed.outputUnit})
      returning id`,
  )
}

export async function rewriteMeasure(
  here: Here,
  measureId: string,
  typed: MeasureTyped,
): Promise<void> {
  await here.db.run(sql`
    update measures.measures set version = version + 1, drafted_name = ${here.person.name},
      code = ${typed.code}, name = ${typed.name}, newness = ${typed.newness},
      cost_nature = ${typed.costNature}, started_year = ${typed.startedYear},
      sunset_year = ${typed.sunsetYear}, target_industry = ${typed.targetIndustry},
      target_size = ${typed.targetSize}, target_stage = ${typed.targetStage},
      target_place = ${typed.targetPlace}, means = ${typed.means}::text[],
      intent = ${typed.intent}, content = ${typed.content}, legal_basis = ${typed.legalBasis},
      delivery = ${typed.delivery}, proposer = ${typed.proposer}, own_share = ${typed.ownShare},
      account = ${typed.account}, kan = ${typed.kan}, kou = ${typed.kou}, moku = ${typed.moku},
      roles_text = ${typed.rolesText}, output_unit = ${typed.outputUnit}
    where city = ${here.city} and id = ${measureId}::uuid`)
}

/** Whether the city has another measure of this code. */
export function codeIsTaken(here: Here, code: string, besides: string | null): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from measures.measures where city = ${here.city} and code = ${code}
      and id is distinct from ${besides}::uuid)`,
  )
}
