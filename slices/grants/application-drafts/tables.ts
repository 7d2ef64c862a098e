import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { closedInWords } from '../applications/rules.ts'
import { type Application, applicationWrittenBy } from '../applications/tables.ts'
import type { Call } from '../calls/tables.ts'
import { itemsOf, openCorrectionOf } from '../corrections/tables.ts'
import { may } from '../permissions.ts'
import type { Answers } from './rules.ts'

const Saved = z.object({ field: z.string(), value: z.string(), seq: z.number() })

/** Every answer as it was last saved. The application was loaded through the person. */
export async function answersOf(here: Here, applicationId: string): Promise<Answers> {
  const found = await here.db.many(
    Saved,
    sql`select distinct on (field) field, value, seq from grants.draft_saves
      where city = ${here.city} and application_id = ${applicationId}::uuid
      order by field, seq desc limit 100`,
  )
  return new Map(found.map(({ field, value, seq }) => [field, { value, seq }]))
}

/** Who saves holds the application, so that two tabs save one after the other. */
export async function holdApplication(here: Here, applicationId: string): Promise<void> {
  await here.db.run(sql`
    update grants.applications set version = version + 1
    where city = ${here.city} and id = ${applicationId}::uuid`)
}

export async function keepAnswers(
  here: Here,
  applicationId: string,
  changed: readonly { readonly field: string; readonly value: string }[],
): Promise<void> {
  for (const { field, value } of changed)
    await here.db.run(sql`
      insert into grants.draft_saves (city, application_id, seq, field, value, saved_at, saved_by,
        saved_name)
      select ${here.city}::int, ${applicationId}::uuid,
        coalesce(max(s.seq), 0) + 1, ${field}::text, ${value}::text, ${here.now}::timestamptz,
        ${here.person.id}::uuid, ${here.person.name}::text
      from grants.draft_saves s
      where s.city = ${here.city} and s.application_id = ${applicationId}::uuid
      returning seq`)
}

/** How an answer was written before: the one that was saved last before a moment. */
export async function lastSavedAt(here: Here, applicationId: string): Promise<string | null> {
  const found = await here.db.maybe(
    z.object({ savedAt: z.string() }),
    sql`select saved_at from grants.draft_saves
      where city = ${here.city} and application_id = ${applicationId}::uuid
      order by seq desc limit 1`,
  )
  return found?.savedAt ?? null
}

/** What the register knows of an applicant and is not asked again. */
export type Facts = {
  readonly businessId: string
  readonly name: string
  readonly corporateNumber: string | null
  readonly representative: string
  readonly postalAddress: string
  readonly phone: string
  readonly employees: number | null
  readonly isSample: boolean
}

export async function keepDraft(
  here: Here,
  call: Pick<Call, 'id'>,
  facts: Facts,
  made: { readonly channel: Application['channel']; readonly draftNumber: string },
): Promise<string> {
  const ownerId = made.channel === '紙' ? null : here.person.id
  const id = await here.db.value(
    z.uuid(),
    sql`insert into grants.applications (city, call_id, business_id, channel, state, state_at,
        applicant_name, corporate_number, representative, postal_address, phone, employees,
        group_key, owner_id, started_at, is_sample)
      values (${here.city}, ${call.id}::uuid, ${facts.businessId}::uuid, ${made.channel}, '下書き',
        ${here.now}, ${facts.name}, ${facts.corporateNumber}, ${facts.representative},
        ${facts.postalAddress}, ${facts.phone}, ${facts.employees}::int,
        ${facts.corporateNumber ?? facts.businessId}, ${ownerId}::uuid, ${here.now},
        ${facts.isSample})
      returning id`,
  )
  await here.db.run(sql`
    insert into grants.draft_numbers (city, application_id, number)
    values (${here.city}, ${id}::uuid, ${made.draftNumber})`)
  return id
}

export async function writeApplicant(
  here: Here,
  applicationId: string,
  typed: {
    readonly representative: string
    readonly phone: string
    readonly preparedBy: string
    readonly preparerName: string
    readonly preparerNumber: string
  },
): Promise<void> {
  await here.db.run(sql`
    update grants.applications set representative = ${typed.representative},
      phone = ${typed.phone}, prepared_by = ${typed.preparedBy},
      preparer_name = ${typed.preparerName}, preparer_number = ${typed.preparerNumber}
    where city = ${here.city} and id = ${applicationId}::uuid`)
}

export async function writePlan(
  here: Here,
  applicationId: string,
  typed: {
    readonly title: string
    readonly summary: string
    readonly plan: string
    readonly startsOn: LocalDate | null
    readonly endsOn: LocalDate | null
  },
): Promise<void> {
  await here.db.run(sql`
    update grants.applications set title = ${typed.title}, summary = ${typed.summary},
      plan = ${typed.plan}, starts_on = ${typed.startsOn}::date, ends_on = ${typed.endsOn}::date
    where city = ${here.city} and id = ${applicationId}::uuid`)
}

export async function markAdviceAsked(here: Here, applicationId: string): Promise<void> {
  await here.db.run(sql`
    update grants.applications set asks_advice_at = ${here.now}
    where city = ${here.city} and id = ${applicationId}::uuid`)
}

const Left = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  schemeName: z.string(),
  isDue: z.boolean(),
})

/** Drafts whose call has closed so long ago that they end: those due now, and those due within a month. */
export function draftsAtTheirEnd(here: Here, months: number): Promise<z.infer<typeof Left>[]> {
  return here.db.many(
    Left,
    sql`select a.id, a.business_id, s.name as scheme_name,
        k.closes_at + make_interval(months => ${months}) <= ${here.now}::timestamptz as is_due
      from grants.applications a
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      where a.city = ${here.city} and a.state = '下書き'
        and k.closes_at + make_interval(months => ${months}, days => -30)
          <= ${here.now}::timestamptz
      order by a.id limit 500`,
  )
}

/** What was written in a draft is gone; that there was one stays, with its step. */
export async function emptyDraft(here: Here, applicationId: string): Promise<void> {
  const of = sql`where city = ${here.city} and application_id = ${applicationId}::uuid`
  await here.db.run(sql`delete from grants.draft_saves ${of}`)
  await here.db.run(sql`delete from grants.cost_plans ${of}`)
  await here.db.run(sql`delete from grants.quotes ${of}`)
  await here.db.run(sql`delete from grants.fund_plans ${of}`)
  await here.db.run(sql`delete from grants.related_parties ${of}`)
  await here.db.run(sql`
    update grants.attachments set removed_at = ${here.now} ${of} and removed_at is null`)
  await here.db.run(sql`
    update grants.applications set title = '', summary = '', plan = '', starts_on = null,
      ends_on = null, asked_yen = null, preparer_name = '', preparer_number = ''
    where city = ${here.city} and id = ${applicationId}::uuid`)
}

/** What every step shows: the application, its answers, and what may be corrected. */
export async function loadStep(here: Here, applicationId: string) {
  const application = await applicationWrittenBy(here, applicationId)
  const correction =
    application.state === '補正中' ? await openCorrectionOf(here, application.id) : null
  return {
    application,
    answers: await answersOf(here, application.id),
    items: correction === null ? [] : await itemsOf(here, [correction.id]),
    isOwner: may.applyForGrants(here.person),
    closed: closedInWords(application, here.now),
  }
}
