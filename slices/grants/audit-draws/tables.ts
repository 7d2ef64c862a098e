import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, json, Missing, type Sql, sql } from '#platform'
import { type Call, callsSeenBy } from '../calls/tables.ts'
import { applicationNo } from '../lotteries/rules.ts'
import { may } from '../permissions.ts'
import type { DrawnEntry, Entry } from './rules.ts'

const Draw = z.object({
  id: z.uuid(),
  kind: z.enum(['公募', '年度']),
  callId: z.uuid().nullable(),
  sectionId: z.uuid(),
  fiscalYear: z.number(),
  title: z.string(),
  percent: z.number(),
  secretHash: z.string(),
  /** Empty until it is drawn: before, nobody may work the result out. */
  secretHex: z.string(),
  numberName: z.string(),
  numberOn: localDate(),
  committedOn: localDate(),
  committedName: z.string(),
  publicNumber: z.string().nullable(),
  entries: z.array(z.object({ applicationId: z.uuid(), no: z.string() })).nullable(),
  revealedAt: z.string().nullable(),
  revealedName: z.string().nullable(),
  version: z.number(),
})
export type Draw = z.infer<typeof Draw>

const rows = (here: Here, which: Sql) => sql`
  select d.id, d.kind, d.call_id, d.section_id, d.fiscal_year, d.title, d.percent, d.secret_hash,
    case when d.revealed_at is null then '' else d.secret_hex end as secret_hex, d.number_name,
    d.number_on, d.committed_on, d.committed_name, d.public_number, d.entries, d.revealed_at,
    d.revealed_name, d.version
  from grants.audit_draws d where d.city = ${here.city} and ${which}`

/** For the hall that audits, the latest first. */
export function drawsSeenBy(here: Here): Promise<Draw[]> {
  return here.db.many(
    Draw,
    sql`${rows(here, sql`${may.seeAudits(here.person)}`)} order by d.committed_at desc, d.id limit 200`,
  )
}

/** @throws {Missing} there is none, or not for this person */
export function drawSeenBy(here: Here, drawId: string): Promise<Draw> {
  return here.db.one(
    Draw,
    rows(here, sql`d.id = ${drawId}::uuid and ${may.seeAudits(here.person)}`),
  )
}

/** What everybody may know of it: all of it is made to be recomputed. @throws {Missing} there is none */
export function drawInPublic(here: Here, drawId: string): Promise<Draw> {
  return here.db.one(Draw, rows(here, sql`d.id = ${drawId}::uuid`))
}

/** The draw of a call, for whoever reads its result; null where none was announced. */
export function drawOfCall(here: Here, callId: string): Promise<{ id: string } | null> {
  return here.db.maybe(
    z.object({ id: z.uuid() }),
    sql`select id from grants.audit_draws
      where city = ${here.city} and call_id = ${callId}::uuid and kind = '公募'`,
  )
}

/** Calls of the own section that no audit was announced for. */
export async function callsToAudit(here: Here): Promise<readonly Call[]> {
  const known = await here.db.many(
    z.object({ callId: z.uuid() }),
    sql`select call_id from grants.audit_draws
      where city = ${here.city} and call_id is not null limit 2000`,
  )
  const taken = new Set(known.map(({ callId }) => callId))
  return (await callsSeenBy(here)).filter(
    (call) =>
      call.sectionId === here.person.section?.id &&
      call.openedAt !== null &&
      call.voidedAt === null &&
      !taken.has(call.id),
  )
}

export function yearIsTaken(here: Here, sectionId: string, fiscalYear: number): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from grants.audit_draws where city = ${here.city} and kind = '年度'
      and section_id = ${sectionId}::uuid and fiscal_year = ${fiscalYear})`,
  )
}

export function keepCommitment(
  here: Here,
  made: {
    readonly kind: '公募' | '年度'
    readonly callId: string | null
    readonly sectionId: string
    readonly fiscalYear: number
    readonly title: string
    readonly percent: number
    readonly secretHex: string
    readonly secretHash: string
    readonly numberName: string
    readonly numberOn: LocalDate
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into grants.audit_draws (city, kind, call_id, section_id, fiscal_year, title, percent,
        secret_hex, secret_hash, number_name, number_on, committed_at, committed_on, committed_name)
      values (${here.city}, ${made.kind}, ${made.callId}::uuid, ${made.sectionId}::uuid,
        ${made.fiscalYear}, ${made.title}, ${made.percent}, ${made.secretHex}, ${made.secretHash},
        ${made.numberName}, ${made.numberOn}, ${here.now}, ${here.today}, ${here.person.name})
      returning id`,
  )
}

/** Held, so that it is drawn once. @throws {Missing} there is none */
export function secretHeld(here: Here, drawId: string): Promise<string> {
  return here.db.value(
    z.string(),
    sql`select secret_hex from grants.audit_draws
      where city = ${here.city} and id = ${drawId}::uuid for update`,
  )
}

const Numbered = z.object({ applicationId: z.uuid(), number: z.number(), label: z.string() })

/** Everything that was received in a call, or that the section settled in a fiscal year. */
export async function entriesOf(here: Here, draw: Draw): Promise<readonly Entry[]> {
  const which =
    draw.kind === '公募'
      ? sql`a.call_id = ${draw.callId}::uuid and a.received_at is not null`
      : sql`s.section_id = ${draw.sectionId}::uuid and exists (select from grants.settlements t
          where t.city = ${here.city} and t.application_id = a.id
            and t.settled_on >= make_date(${draw.fiscalYear}, 4, 1)
            and t.settled_on < make_date(${draw.fiscalYear + 1}, 4, 1))`
  const found = await here.db.many(
    Numbered,
    sql`select a.id as application_id, a.number, a.receipt_label as label
      from grants.applications a
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      where a.city = ${here.city} and a.number is not null and ${which}
      order by a.number, a.id limit 5000`,
  )
  return found.map(({ applicationId, number, label }) => ({
    applicationId,
    no: draw.kind === '公募' || label === '' ? applicationNo(number) : label,
  }))
}

export async function keepDrawn(
  here: Here,
  draw: Draw,
  made: {
    readonly publicNumber: string
    readonly entries: readonly Entry[]
    readonly drawn: readonly DrawnEntry[]
  },
): Promise<void> {
  await here.db.run(sql`
    update grants.audit_draws set public_number = ${made.publicNumber},
      entries = ${json(made.entries)}, revealed_at = ${here.now},
      revealed_name = ${here.person.name}, version = version + 1
    where city = ${here.city} and id = ${draw.id}::uuid`)
  const column = <K extends keyof DrawnEntry>(key: K) => made.drawn.map((one) => one[key])
  await here.db.many(
    z.object({ place: z.number() }),
    sql`insert into grants.audit_cases (city, draw_id, application_id, place, draw_key)
      select ${here.city}, ${draw.id}::uuid, f.id, f.place, f.draw_key
      from unnest(${column('applicationId')}::uuid[], ${column('place')}::int[],
        ${column('key')}::text[]) as f(id, place, draw_key)
      returning place`,
  )
}

/** @throws {Missing} it is not drawn yet */
export function listOf(draw: Draw): readonly Entry[] {
  if (draw.entries === null) throw new Missing()
  return draw.entries
}
