import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import { type Errors, type Place, type Remedy, remedies } from './rules.ts'

const PlaceKept = z.object({
  applicationId: z.uuid(),
  code: z.string(),
  name: z.string(),
  rankBefore: z.number().nullable(),
  meanBefore: z.string(),
  outcomeBefore: z.string(),
  rankAfter: z.number().nullable(),
  meanAfter: z.string(),
  outcomeAfter: z.string(),
})
const Count = z.object({ votesFor: z.number(), against: z.number(), abstained: z.number() })
const VetoKept = z.object({
  applicationId: z.uuid(),
  before: Count,
  wasUpheld: z.boolean(),
  after: Count.nullable(),
  isUpheld: z.boolean(),
})
const Rerun = z.object({
  cause: z.string(),
  corrections: z.array(
    z.object({
      applicationId: z.uuid(),
      reviewerId: z.uuid(),
      before: z.array(z.number()),
      after: z.array(z.number()),
    }),
  ),
  vetoCorrections: z.array(VetoKept),
  places: z.array(PlaceKept),
  isChanged: z.boolean(),
  remedy: z.enum(remedies),
  remedyNote: z.string(),
  madeAt: z.string(),
  madeName: z.string(),
})
export type Rerun = z.infer<typeof Rerun>

/** Of a request whose call was loaded through the hall; null where none was made. */
export function rerunOf(here: Here, requestId: string): Promise<Rerun | null> {
  return here.db.maybe(
    Rerun,
    sql`select cause, corrections, veto_corrections, places, is_changed, remedy, remedy_note, made_at, made_name
      from grants.selection_reruns
      where city = ${here.city} and request_id = ${requestId}::uuid`,
  )
}

export async function keepRerun(
  here: Here,
  made: {
    readonly callId: string
    readonly requestId: string
    readonly cause: string
    readonly errors: Errors
    readonly places: readonly Place[]
    readonly isChanged: boolean
    readonly remedy: Remedy
    readonly remedyNote: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.selection_reruns (city, call_id, request_id, cause, corrections,
      veto_corrections, places, is_changed, remedy, remedy_note, made_at, made_by, made_name)
    values (${here.city}, ${made.callId}::uuid, ${made.requestId}::uuid, ${made.cause},
      ${json(made.errors.scores)}, ${json(made.errors.vetoes)}, ${json(made.places)}, ${made.isChanged}, ${made.remedy},
      ${made.remedyNote}, ${here.now}, ${here.person.id}::uuid, ${here.person.name})`)
}
