import { z } from 'zod'
import { canonical, type Here, type Sql, sha256, sql, whole } from '#platform'
import { setting, settingOn } from '#platform/settings'
import { specialsOf } from '../application-drafts/rules.ts'
import { callSeenBy } from '../calls/tables.ts'
import { sealedCriteriaOf } from '../criteria/tables.ts'
import { ownReview, ownSeat, type Review, type Seat } from '../reviews/tables.ts'
import { blinded, type Known, type Telltale, telltales } from './rules.ts'

const Text = z.object({
  businessId: z.uuid(),
  applicantName: z.string(),
  representative: z.string(),
  postalAddress: z.string(),
  title: z.string(),
  summary: z.string(),
  plan: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  employees: z.number().nullable(),
  askedYen: whole.nullable(),
  answers: z.array(z.object({ name: z.string(), answer: z.string() })),
  costs: z.array(z.object({ categoryCode: z.string(), grossYen: whole, netYen: whole })),
  brands: z.array(z.string()),
})

/** What of an application a stage shows. */
export type Papers = {
  readonly isBlind: boolean
  /** Null where the stage hides whose it is. */
  readonly applicantName: string | null
  readonly title: string
  readonly summary: string
  readonly plan: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly employees: number | null
  readonly askedYen: number | null
  readonly answers: readonly string[]
  readonly costs: readonly { readonly categoryCode: string; readonly grossYen: number }[]
  /** Of exactly what is shown, for the record of who saw what. */
  readonly hash: string
}

/** What a member may read of an application at this stage. */
export type StageView = Papers & { readonly seat: Seat; readonly review: Review }

type Of = { readonly callId: string; readonly applicationId: string }

/** How long members still read what they judged. */
export const daysOpenAfterDecision = setting(
  'grants.review-days-open',
  z.coerce.number().int().min(0).max(3650),
  90,
  {
    label: '決裁の後、審査員が申請書と添付を読める日数',
    source: '運用上の初期値',
    unit: '日',
    toBeChecked: true,
  },
)

/**
 * An application as the member who is assigned to it may read it: without name, address, representative and
 * brands while the stage is blind, in full once the scores are closed.
 * @throws {Missing} not assigned, closed by a conflict, the time is over, or not there: alike
 */
export async function stageViewOf(
  here: Here,
  callId: string,
  applicationId: string,
): Promise<StageView> {
  const seat = await ownSeat(here, callId)
  const review = await ownReview(here, callId, applicationId)
  const daysOpen = await settingOn(here, daysOpenAfterDecision)
  const isBlind = (await isSealedBlind(here, callId)) && !seat.passedAt && !seat.closedAt
  const papers = await papersOf(
    here,
    { callId, applicationId },
    isBlind,
    sql`(r.decided_at is null
      or r.decided_at + make_interval(days => ${daysOpen}) > ${here.now}::timestamptz)`,
  )
  return { seat, review, ...papers }
}

/** The same papers as the panel had before it, for whoever was asked to read them again. */
export async function papersShown(here: Here, of: Of): Promise<Papers> {
  return papersOf(here, of, await isSealedBlind(here, of.callId), sql`true`)
}

const isSealedBlind = async (here: Here, callId: string): Promise<boolean> =>
  (await sealedCriteriaOf(here, callId))?.isBlind ?? true

async function papersOf(
  here: Here,
  { callId, applicationId }: Of,
  isBlind: boolean,
  which: Sql,
): Promise<Papers> {
  const call = await callSeenBy(here, callId)
  const names = specialsOf(call.schemeKind).map(({ name }) => name)
  const text = await here.db.one(
    Text,
    sql`select a.business_id, a.applicant_name, a.representative, a.postal_address, a.title,
        a.summary, a.plan, a.starts_on, a.ends_on, a.employees, a.asked_yen,
        coalesce((select jsonb_agg(jsonb_build_object('name', q.field, 'answer', q.value) order by q.field)
          from (select distinct on (d.field) d.field, d.value from grants.draft_saves d
            where d.city = ${here.city} and d.application_id = a.id
              and d.field = any(${names}::text[])
            order by d.field, d.seq desc) q where q.value <> ''), '[]') as answers,
        coalesce((select jsonb_agg(jsonb_build_object('categoryCode', c.category_code,
            'grossYen', c.gross_yen, 'netYen', c.net_yen) order by c.place)
          from grants.cost_plans c
          where c.city = ${here.city} and c.application_id = a.id), '[]') as costs,
        array(select p.name from clusters.v_products p where p.city = ${here.city}
          and a.business_id = any(p.business_ids) limit 50) as brands
      from grants.applications a
      join grants.selection_rounds r on (r.city, r.call_id) = (a.city, a.call_id)
      where a.city = ${here.city} and a.id = ${applicationId}::uuid and ${which}`,
  )
  const known: Known = {
    name: text.applicantName,
    representative: text.representative,
    address: text.postalAddress,
    brands: text.brands,
  }
  const shown = (words: string) => (isBlind ? blinded(words, known) : words)
  const view = {
    isBlind,
    applicantName: isBlind ? null : text.applicantName,
    title: shown(text.title),
    summary: shown(text.summary),
    plan: shown(text.plan),
    startsOn: text.startsOn,
    endsOn: text.endsOn,
    employees: text.employees,
    askedYen: text.askedYen,
    // A person's name in an answer is nobody's business at a blind stage: trainee, master, consultant.
    answers: text.answers
      .filter(({ name }) => !isBlind || !isNameField(name))
      .map(({ answer }) => shown(answer)),
    costs: text.costs,
  }
  return { ...view, hash: sha256(canonical(view)) }
}

/** That this person had the application before the eyes, when, and what was shown. */
export async function keepLook(here: Here, assignmentId: string, hash: string): Promise<void> {
  await here.db.run(sql`
    insert into grants.file_looks (city, assignment_id, at, account_id, account_name, shown_hash)
    values (${here.city}, ${assignmentId}::uuid, ${here.now}, ${here.person.id}::uuid,
      ${here.person.name}, ${hash})`)
}

/** An opening lasts a working day; afterwards the papers are opened again, and that is written again. */
const hoursOpen = 12

export const isOpened = (review: Review, now: string): boolean =>
  review.lookedAt !== null && Date.parse(now) - Date.parse(review.lookedAt) < hoursOpen * 3_600_000

type OwnText = {
  readonly id: string
  readonly callId: string
  readonly schemeKind: string
  readonly applicantName: string
  readonly representative: string
  readonly postalAddress: string
  readonly title: string
  readonly summary: string
  readonly plan: string
}

const Brands = z.object({ brands: z.array(z.string()) })

/** A person's name in an answer is not shown at a blind stage, so nothing in it has to be taken out. */
const isNameField = (field: string): boolean => field.endsWith('Name')

/** By what an application would be known. It was loaded through the person. */
export async function knownIn(
  here: Here,
  own: Pick<OwnText, 'id' | 'applicantName' | 'representative' | 'postalAddress'>,
): Promise<Known> {
  const { brands } = await here.db.one(
    Brands,
    sql`select array(select p.name from clusters.v_products p
        join grants.applications a on a.city = p.city and a.business_id = any(p.business_ids)
        where p.city = ${here.city} and a.id = ${own.id}::uuid limit 50) as brands`,
  )
  return {
    name: own.applicantName,
    representative: own.representative,
    address: own.postalAddress,
    brands,
  }
}

/**
 * What would tell whose an application is, in the text that a blind stage will show; none where the sealed
 * criteria show the name anyway. The application was loaded through its writer.
 */
export async function telltalesIn(
  here: Here,
  own: OwnText,
  answerTo: (field: string) => string,
): Promise<readonly Telltale[]> {
  const set = await sealedCriteriaOf(here, own.callId)
  if (set?.isBlind !== true) return []
  const known = await knownIn(here, own)
  const answers = specialsOf(own.schemeKind)
    .filter(({ name }) => !isNameField(name))
    .map(({ name }) => answerTo(name))
  return [own.title, own.summary, own.plan, ...answers].flatMap((text) => telltales(text, known))
}
