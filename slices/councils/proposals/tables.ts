import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, hasRole, type PageAsked, readPage, type Sql, sql } from '#platform'
import { answerClasses } from '../answers/rules.ts'
import { setOf } from '../changes/tables.ts'
import { may } from '../permissions.ts'
import { type ProposalState, proposerKinds } from './rules.ts'

export type Proposal = z.infer<typeof Proposal>
const Proposal = z.object({
  id: z.uuid(),
  receiptKey: z.uuid(),
  label: z.string(),
  fiscalYear: z.number(),
  title: z.string(),
  problem: z.string(),
  idea: z.string(),
  asked: z.string(),
  evidence: z.string(),
  costGuess: z.string(),
  mayPublish: z.boolean(),
  showsName: z.boolean(),
  isSecret: z.boolean(),
  proposerKind: z.enum(proposerKinds),
  proposerName: z.string(),
  organisation: z.string(),
  mail: z.string(),
  phone: z.string(),
  accountId: z.uuid().nullable(),
  receivedAt: z.string(),
  receivedOn: localDate(),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
  ownerId: z.uuid().nullable(),
  ownerName: z.string().nullable(),
  assignedOn: localDate().nullable(),
  consideredOn: localDate().nullable(),
  extensionDays: z.number().nullable(),
  extensionOn: localDate().nullable(),
  extensionLabel: z.string(),
  extensionReason: z.string(),
  dueOn: localDate(),
  answerId: z.uuid().nullable(),
  answerClass: z.enum(answerClasses).nullable(),
  answeredOn: localDate().nullable(),
  begunOn: localDate().nullable(),
  doneOn: localDate().nullable(),
  givenUpOn: localDate().nullable(),
  outcome: z.string(),
  dealing: z.string(),
  dealingBy: z.string(),
  specifiedName: z.string(),
  specifiedOn: localDate().nullable(),
  withdrawnOn: localDate().nullable(),
  withdrawnReason: z.string(),
  isSample: z.boolean(),
  version: z.number(),
})

const columns = sql`p.id, p.receipt_key, p.label, p.fiscal_year, p.title, p.problem, p.idea, p.asked,
  p.evidence, p.cost_guess, p.may_publish, p.shows_name, p.is_secret, p.proposer_kind,
  p.proposer_name, p.organisation, p.mail, p.phone, p.account_id, p.received_at, p.received_on,
  p.section_id, s.name as section_name, p.owner_id, o.name as owner_name, p.assigned_on,
  p.considered_on, p.extension_days, p.extension_on, p.extension_label, p.extension_reason, p.due_on,
  p.answer_id, (select a.approved_class from councils.answers a
    where a.city = p.city and a.id = p.answer_id) as answer_class, p.answered_on, p.begun_on, p.done_on, p.given_up_on, p.outcome,
  p.dealing, p.dealing_by, p.specified_name, p.specified_on, p.withdrawn_on, p.withdrawn_reason,
  p.is_sample, p.version`

const joined = (here: Here, which: Sql) => sql`
  from councils.proposals p
  left join platform.sections s on (s.city, s.id) = (p.city, p.section_id)
  left join platform.accounts o on (o.city, o.id) = (p.city, p.owner_id)
  where p.city = ${here.city} and ${which}`

/**
 * A secret idea is known to the section in charge alone; until there is one, to those who settle that.
 * The clock and the outbox see all.
 */
const mayBeKnown = (here: Here): Sql => sql`
  (not p.is_secret or ${hasRole(here.person, 'system')}
    or p.section_id = ${here.person.section?.id ?? null}::uuid
    or (p.section_id is null and ${may.assignProposals(here.person)}))`

const seen = (here: Here, which: Sql) =>
  sql`select ${columns} ${joined(here, sql`${mayBeKnown(here)} and ${which}`)}`

/** @throws {Missing} there is none, or it is secret and another section's */
export function proposalSeenBy(here: Here, proposalId: string): Promise<Proposal> {
  return here.db.one(Proposal, seen(here, sql`p.id = ${proposalId}::uuid`))
}

/** What whoever holds the receipt's address has sent. @throws {Missing} there is none */
export function proposalOfReceipt(here: Here, receiptKey: string): Promise<Proposal> {
  return here.db.one(
    Proposal,
    sql`select ${columns} ${joined(here, sql`p.receipt_key = ${receiptKey}::uuid`)}`,
  )
}

/** The proposal that an answer belongs to. The answer was loaded through the person. */
export function proposalOfAnswer(here: Here, answerId: string): Promise<Proposal> {
  return here.db.one(
    Proposal,
    sql`select ${columns} ${joined(here, sql`p.answer_id = ${answerId}::uuid`)}`,
  )
}

/** What this account has sent, the latest first. */
export function ownProposals(here: Here): Promise<Proposal[]> {
  return here.db.many(
    Proposal,
    sql`select ${columns} ${joined(here, sql`p.account_id = ${here.person.id}::uuid`)}
      order by p.received_at desc limit 200`,
  )
}

const published = sql`p.may_publish and not p.is_secret and p.answered_on is not null
  and p.withdrawn_on is null`

/** Answered proposals whose proposers let them be read by everybody, the latest answer first. */
export function publishedProposals(here: Here): Promise<Proposal[]> {
  return here.db.many(
    Proposal,
    sql`select ${columns} ${joined(here, published)}
      order by p.answered_on desc, p.label desc limit 300`,
  )
}

/** @throws {Missing} there is none, or it is not for everybody */
export function publishedProposal(here: Here, proposalId: string): Promise<Proposal> {
  return here.db.one(
    Proposal,
    sql`select ${columns} ${joined(here, sql`p.id = ${proposalId}::uuid and ${published}`)}`,
  )
}

const inState: Readonly<Record<ProposalState | '回答待ち', Sql>> = {
  回答待ち: sql`p.answered_on is null and p.withdrawn_on is null`,
  受付: sql`p.assigned_on is null and p.withdrawn_on is null`,
  担当決定: sql`p.assigned_on is not null and p.considered_on is null and p.answered_on is null
    and p.withdrawn_on is null`,
  検討: sql`p.considered_on is not null and p.answered_on is null and p.withdrawn_on is null`,
  回答: sql`p.answered_on is not null and p.begun_on is null and p.done_on is null
    and p.given_up_on is null`,
  実施中: sql`p.begun_on is not null and p.done_on is null and p.given_up_on is null`,
  実施済: sql`p.done_on is not null`,
  断念: sql`p.given_up_on is not null`,
  取下げ: sql`p.withdrawn_on is not null`,
}

export type ProposalWanted = {
  readonly state: string
  readonly sectionId: string | null
  readonly fiscalYear: number | null
  readonly words: string
}

function whichOf({ state, sectionId, fiscalYear, words }: ProposalWanted): Sql {
  const ofState = Object.entries(inState).find(([name]) => name === state)?.[1] ?? sql`true`
  return sql`${ofState}
    and (${sectionId}::uuid is null or p.section_id = ${sectionId}::uuid)
    and (${fiscalYear}::int is null or p.fiscal_year = ${fiscalYear}::int)
    and (${words} = '' or position(platform.search_form(${words}) in p.words_norm) > 0)`
}

export const proposalSorts = { due: 'day', received: 'instant' } as const
export type ProposalSort = keyof typeof proposalSorts

/** The proposals that this person may know of, one page. */
export async function proposalPage(
  here: Here,
  wanted: ProposalWanted,
  page: PageAsked<ProposalSort>,
): Promise<{ rows: Proposal[]; next: string | null; total: number }> {
  const which = whichOf(wanted)
  const total = await here.db.value(
    z.number(),
    sql`select count(*)::int from councils.proposals p
      where p.city = ${here.city} and ${mayBeKnown(here)} and ${which}`,
  )
  const shown = await readPage(here.db, Proposal, page, {
    by: {
      due: [sql`p.due_on`, (row) => row.dueOn],
      received: [sql`p.received_at`, (row) => row.receivedAt],
    },
    id: [sql`p.id`, (row) => row.id],
    from: (after) => seen(here, sql`${which} and ${after}`),
  })
  return { ...shown, total }
}

/** All that a list shows, for its file. */
export function proposalsListed(here: Here, wanted: ProposalWanted): Promise<Proposal[]> {
  return here.db.many(
    Proposal,
    sql`${seen(here, whichOf(wanted))} order by p.received_at, p.id limit 5000`,
  )
}

/** Those that wait for an answer, the first due first. */
export function proposalsWaiting(here: Here): Promise<Proposal[]> {
  return here.db.many(
    Proposal,
    sql`${seen(here, inState.回答待ち)} order by p.due_on, p.id limit 500`,
  )
}

/** The earlier of two that say the same, from the same person; null when it says something new. */
export function sameAsBefore(here: Here, textKey: string): Promise<Proposal | null> {
  return here.db.maybe(
    Proposal,
    sql`select ${columns}
      ${joined(here, sql`p.text_key = ${textKey} and p.withdrawn_on is null`)}
      order by p.received_at limit 1`,
  )
}

/** Writes fields of one proposal and its next version. */
export async function writeProposal(
  here: Here,
  proposalId: string,
  change: Partial<Omit<Proposal, 'id' | 'version' | 'answerClass'>>,
): Promise<void> {
  await here.db.run(sql`update councils.proposals set ${setOf(change)}, version = version + 1
    where city = ${here.city} and id = ${proposalId}::uuid`)
}
