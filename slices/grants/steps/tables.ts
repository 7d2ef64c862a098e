import { z } from 'zod'
import { type Here, hasRole, insist, Refused, sql } from '#platform'
import { type State, stateAfter, states, theStepMayBeTaken } from './rules.ts'

export type Step = z.infer<typeof Step>
const Step = z.object({
  seq: z.number(),
  verb: z.string(),
  fromState: z.string(),
  toState: z.string(),
  at: z.string(),
  byName: z.string(),
  reason: z.string(),
  documentId: z.uuid().nullable(),
  documentLabel: z.string(),
})

/** What happened to a case, the earliest first. It was loaded through the person. */
export function stepsOf(here: Here, applicationId: string): Promise<Step[]> {
  return here.db.many(
    Step,
    sql`select seq, verb, from_state, to_state, at, by_name, reason, document_id, document_label
      from grants.application_steps
      where city = ${here.city} and application_id = ${applicationId}::uuid
      order by seq limit 500`,
  )
}

const Standing = z.object({ state: z.enum(states), seq: z.number(), sectionId: z.uuid() })

type Taken = {
  readonly applicationId: string
  readonly verb: string
  readonly reason?: string
  readonly document?: { readonly documentId: string; readonly label: string }
  /** SHA-256 of what whoever acts had before the eyes. */
  readonly seenHash?: string
}

/**
 * 担当, 係長 and 課長 lead the cases of their own section; director, mayor and 会計 stand above or beside them.
 * @throws {Refused} another section of the city
 */
export function insistOwnSection({ person }: Here, sectionId: string): void {
  const isBound =
    hasRole(person, 'officer', 'chief', 'head') &&
    !hasRole(person, 'director', 'executive', 'finance', 'financeHead')
  if (isBound && person.section?.id !== sectionId)
    throw new Refused(
      'この案件を進められるのは、所管する課の職員だけです。所管課に依頼してください。',
    )
}

/**
 * Takes one step of a case that was loaded through the person, and says the state that it leaves.
 * The row of the case is held, so that two people do not take the same step.
 * @throws {RuleBroken} the table of transitions does not have this step from where the case stands
 * @throws {Missing} there is no such case
 * @throws {Refused} it is another section's to lead
 */
export async function recordStep(here: Here, taken: Taken): Promise<State> {
  const { applicationId, verb } = taken
  const standing = await here.db.one(
    Standing,
    sql`select a.state, coalesce((select max(s.seq) from grants.application_steps s
        where s.city = ${here.city} and s.application_id = a.id), 0)::int as seq, c.section_id
      from grants.applications a
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.schemes c on (c.city, c.id) = (k.city, k.scheme_id)
      where a.city = ${here.city} and a.id = ${applicationId}::uuid
      for update of a`,
  )
  insistOwnSection(here, standing.sectionId)
  insist(theStepMayBeTaken(standing.state, verb))
  const to = stateAfter(standing.state, verb) ?? standing.state
  await writeStep(here, taken, { from: standing.state, to, seq: standing.seq + 1 })
  return to
}

/**
 * The same step of many cases at once, in three statements however many they are: 1,200 applications go into
 * their review together. The call was loaded through the person.
 * @throws {RuleBroken} one of them stands where this step may not be taken; then none takes it
 */
export async function recordSteps(
  here: Here,
  applicationIds: readonly string[],
  verb: string,
): Promise<void> {
  if (applicationIds.length === 0) return
  const ids = [...applicationIds]
  const standing = await here.db.many(
    z.object({ state: z.enum(states) }),
    sql`select a.state from grants.applications a
      where a.city = ${here.city} and a.id = any(${ids}::uuid[]) order by a.id for update of a`,
  )
  const froms = [...new Set(standing.map(({ state }) => state))]
  for (const from of froms) insist(theStepMayBeTaken(from, verb))
  const tos = froms.map((from) => stateAfter(from, verb) ?? from)
  await here.db.run(sql`
    insert into grants.application_steps (city, application_id, seq, verb, from_state, to_state, at,
      by_id, by_name)
    select a.city, a.id, coalesce((select max(s.seq) from grants.application_steps s
        where s.city = ${here.city} and s.application_id = a.id), 0) + 1, ${verb}, a.state, t.to_state,
      ${here.now}::timestamptz, ${here.person.id}::uuid, ${here.person.name}
    from grants.applications a
    join unnest(${froms}::text[], ${tos}::text[]) as t(from_state, to_state)
      on t.from_state = a.state
    where a.city = ${here.city} and a.id = any(${ids}::uuid[])
    returning application_id`)
  await here.db.run(sql`
    update grants.applications a set state = t.to_state, state_at = ${here.now},
      version = a.version + 1
    from unnest(${froms}::text[], ${tos}::text[]) as t(from_state, to_state)
    where a.city = ${here.city} and a.id = any(${ids}::uuid[]) and t.from_state = a.state`)
}

/** The first step of a case: it is begun as 相談 or 下書き. */
export function beginCase(here: Here, taken: Taken, state: '相談' | '下書き'): Promise<void> {
  return writeStep(here, taken, { from: state, to: state, seq: 1 })
}

async function writeStep(
  here: Here,
  taken: Taken,
  { from, to, seq }: { from: State; to: State; seq: number },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.application_steps (city, application_id, seq, verb, from_state, to_state, at,
      by_id, by_name, reason, document_id, document_label, seen_hash)
    values (${here.city}, ${taken.applicationId}::uuid, ${seq}, ${taken.verb}, ${from}, ${to},
      ${here.now}, ${here.person.id}::uuid, ${here.person.name}, ${taken.reason ?? ''},
      ${taken.document?.documentId ?? null}::uuid, ${taken.document?.label ?? ''},
      ${taken.seenHash ?? ''})`)
  await here.db.run(sql`
    update grants.applications set state = ${to}, state_at = ${here.now}, version = version + 1
    where city = ${here.city} and id = ${taken.applicationId}::uuid`)
}
