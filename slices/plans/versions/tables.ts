import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, isStaff, type Sql, sql } from '#platform'
import { setting, settingOn } from '#platform/settings'
import { type VersionKind, type VersionState, versionKinds, versionStates } from './rules.ts'

/** One version of a plan, with what it has of its plan. */
export type PlanVersion = z.infer<typeof PlanVersion>
const PlanVersion = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planName: z.string(),
  planKind: z.string(),
  needsVote: z.boolean(),
  sectionId: z.uuid().nullable(),
  number: z.number(),
  baseId: z.uuid().nullable(),
  kind: z.enum(versionKinds),
  state: z.enum(versionStates),
  reason: z.string(),
  isBeingCopied: z.boolean(),
  voteNumber: z.string(),
  votedOn: localDate().nullable(),
  decidedOn: localDate().nullable(),
  inForceFrom: localDate().nullable(),
  inForceTo: localDate().nullable(),
  openedAt: z.string(),
  openedName: z.string(),
  endedAt: z.string().nullable(),
  version: z.number(),
  nodes: z.number(),
})

/** What has not been published is read by the city's own people only; of versions under the alias `v`. */
export function seesVersion({ person }: Here): Sql {
  if (isStaff(person) || person.roles.includes('system')) return sql`true`
  return sql`v.state not in ('構想', '素案', '取りやめ')`
}

const seen = (here: Here, which: Sql) => sql`
  select v.id, v.plan_id, p.name as plan_name, p.kind as plan_kind, p.needs_vote, p.section_id,
    v.number, v.base_id, v.kind, v.state, v.reason, v.is_being_copied, v.vote_number, v.voted_on,
    v.decided_on, v.in_force_from, v.in_force_to, v.opened_at, v.opened_name, v.ended_at, v.version,
    -- Places run from 1 without a gap: the last one is the number of nodes.
    coalesce((select max(n.place) from plans.nodes n
      where n.city = ${here.city} and n.version_id = v.id), 0) as nodes
  from plans.versions v
  join plans.plans p on (p.city, p.id) = (v.city, v.plan_id)
  where v.city = ${here.city} and ${seesVersion(here)} and ${which}`

/** The versions of a plan, the latest first. */
export function versionsOf(here: Here, planId: string): Promise<PlanVersion[]> {
  return here.db.many(
    PlanVersion,
    sql`${seen(here, sql`v.plan_id = ${planId}::uuid`)} order by v.number desc limit 100`,
  )
}

/** @throws {Missing} there is none in this city, or it is not published yet */
export function versionSeenBy(here: Here, versionId: string): Promise<PlanVersion> {
  return here.db.one(PlanVersion, seen(here, sql`v.id = ${versionId}::uuid`))
}

/** The version whose tree may be written: the one at work, else the one in force. */
export async function versionToWrite(here: Here, planId: string): Promise<PlanVersion> {
  return here.db.one(
    PlanVersion,
    sql`${seen(here, sql`v.plan_id = ${planId}::uuid and v.state not in ('旧版', '取りやめ')`)}
      order by (v.state in ('策定', '失効')), v.number desc limit 1`,
  )
}

export function versionAtWork(here: Here, planId: string): Promise<PlanVersion | null> {
  return here.db.maybe(
    PlanVersion,
    sql`${seen(here, sql`v.plan_id = ${planId}::uuid`)}
      and v.state not in ('策定', '旧版', '失効', '取りやめ') limit 1`,
  )
}

export function versionInForce(here: Here, planId: string): Promise<PlanVersion | null> {
  return here.db.maybe(
    PlanVersion,
    sql`${seen(here, sql`v.plan_id = ${planId}::uuid and v.state = '策定'`)} limit 1`,
  )
}

export function keepVersion(
  here: Here,
  made: {
    planId: string
    baseId: string | null
    kind: VersionKind
    state: VersionState
    reason: string
    isBeingCopied?: boolean
    decidedOn?: LocalDate
  },
): Promise<string> {
  const decidedOn = made.decidedOn ?? null
  return here.db.value(
    z.uuid(),
    sql`insert into plans.versions (city, plan_id, number, base_id, kind, state, reason,
        is_being_copied, decided_on, in_force_from, opened_at, opened_name)
      values (${here.city}, ${made.planId},
        (select coalesce(max(number), 0) + 1 from plans.versions
          where city = ${here.city} and plan_id = ${made.planId}::uuid),
        ${made.baseId}, ${made.kind}, ${made.state}, ${made.reason},
        ${made.isBeingCopied ?? false}, ${decidedOn}, ${decidedOn}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

export async function setState(here: Here, versionId: string, state: VersionState): Promise<void> {
  await here.db.run(sql`
    update plans.versions set state = ${state}, version = version + 1
    where city = ${here.city} and id = ${versionId}::uuid`)
}

export async function endCopying(here: Here, versionId: string): Promise<void> {
  await here.db.run(sql`
    update plans.versions set is_being_copied = false, version = version + 1
    where city = ${here.city} and id = ${versionId}::uuid`)
}

export async function keepVote(
  here: Here,
  versionId: string,
  { voteNumber, votedOn }: { voteNumber: string; votedOn: LocalDate },
): Promise<void> {
  await here.db.run(sql`
    update plans.versions set state = '議決済', vote_number = ${voteNumber}, voted_on = ${votedOn},
      version = version + 1
    where city = ${here.city} and id = ${versionId}::uuid`)
}

/** The version comes into force; the one before it becomes 旧版 on the same day. */
export async function putInForce(
  here: Here,
  version: PlanVersion,
  decidedOn: LocalDate,
): Promise<void> {
  await here.db.run(sql`
    update plans.versions set state = '旧版', in_force_to = ${decidedOn}, ended_at = ${here.now},
      version = version + 1
    where city = ${here.city} and plan_id = ${version.planId}::uuid and state = '策定'`)
  await here.db.run(sql`
    update plans.versions set state = '策定', decided_on = ${decidedOn},
      in_force_from = ${decidedOn}, version = version + 1
    where city = ${here.city} and id = ${version.id}::uuid`)
  await here.db.run(sql`
    update plans.plans set adopted_on = coalesce(adopted_on, ${decidedOn}::date),
      version = version + 1
    where city = ${here.city} and id = ${version.planId}::uuid`)
}

/** The versions in force whose plan has ended before this day. */
export function versionsPastTheirEnd(here: Here): Promise<PlanVersion[]> {
  return here.db.many(
    PlanVersion,
    sql`${seen(here, sql`v.state = '策定' and p.ends_on < ${here.today}`)} limit 100`,
  )
}

export async function lapse(here: Here, versionId: string, on: LocalDate): Promise<void> {
  await here.db.run(sql`
    update plans.versions set state = '失効', in_force_to = ${on}, ended_at = ${here.now},
      version = version + 1
    where city = ${here.city} and id = ${versionId}::uuid`)
}

const Changes = z.object({ added: z.number(), removed: z.number(), targets: z.number() })

/** How far a version has gone from its base: nodes that came and went, and targets set since it began. */
export function changesSinceBase(
  here: Here,
  version: PlanVersion,
): Promise<z.infer<typeof Changes>> {
  const has = (versionId: string | null) => sql`select id from plans.nodes
    where city = ${here.city} and version_id = ${versionId}::uuid`
  return here.db.one(
    Changes,
    sql`select
      (select count(*)::int from (${has(version.id)} except ${has(version.baseId)}) a) as added,
      (select count(*)::int from (${has(version.baseId)} except ${has(version.id)}) r) as removed,
      (select count(*)::int from plans.targets t
        join plans.indicators i on (i.city, i.id) = (t.city, t.indicator_id)
        where t.city = ${here.city} and t.number > 1 and t.set_at > ${version.openedAt}
          and i.goal_id in (${has(version.id)})) as targets`,
  )
}

const strategyName = setting(
  'plans.national-strategy',
  z.string().trim().min(1).max(100),
  '地方創生に関する総合戦略',
  {
    label: '国の総合戦略の名称',
    source: '令和7年12月の閣議決定による。名称が変わった日からの値を加える',
    toBeChecked: true,
  },
)

/** What the national strategy was called when a version was decided; of a draft, what it is called now. */
export function nationalStrategyOf(
  here: Here,
  version: Pick<PlanVersion, 'decidedOn'>,
): Promise<string> {
  return settingOn(here, strategyName, version.decidedOn ?? here.today)
}
