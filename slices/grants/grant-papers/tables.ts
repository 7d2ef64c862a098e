import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { canonical, type Here, issueDocument, json, type Sql, sha256, sql } from '#platform'
import { signOf } from '#platform/documents'
import { keptPaper, type PaperContent } from '#platform/typesetting'
import { applicationSeenBy } from '../applications/tables.ts'
import { type Case, caseSeenBy, cityNameOf } from '../cases/tables.ts'
import type { Edition } from '../schemes/tables.ts'
import { applicationKinds } from '../selection-notices/rules.ts'
import { formOf, instructionOf, type Notice, noticeContent, type Series } from './rules.ts'

/** Whom a paper is about and goes to: of a case, or of an application before it is one. */
export type Addressed = Pick<
  Case,
  | 'applicationId'
  | 'title'
  | 'sectionId'
  | 'sectionName'
  | 'postalAddress'
  | 'applicantName'
  | 'representative'
>

export type IssuedPaper = {
  readonly paperId: string
  readonly label: string
  /** What its step names: the entry of the 文書番号簿, or the paper itself for a 指令. */
  readonly document: { readonly documentId: string; readonly label: string }
}

/** 指令番号: the next of the city in this fiscal year; its row is the lock, rolled back it is free again. */
async function nextOrder(
  here: Here,
  sectionId: string,
): Promise<{ number: number; label: string }> {
  const number = await here.db.value(
    z.number(),
    sql`insert into grants.order_numbers (city, fiscal_year, value)
      values (${here.city}, ${here.fiscalYear}, 1)
      on conflict (city, fiscal_year) do update set value = order_numbers.value + 1
      returning value`,
  )
  const sign = await signOf(here, sectionId)
  return { number, label: `${await cityNameOf(here)}指令${sign}第${number}号` }
}

/**
 * Numbers a paper and keeps what it prints with its hash, in the caller's transaction: an act that is rolled
 * back burns no number.
 */
export async function issuePaper(
  here: Here,
  found: Pick<Addressed, 'applicationId' | 'title' | 'sectionId'>,
  made: {
    readonly kind: string
    readonly series: Series
    /** The day on which it reached whom it is for, where that is known at once. */
    readonly servedOn?: LocalDate
    readonly draw: (label: string, cityName: string) => PaperContent
  },
): Promise<IssuedPaper> {
  const title = `${made.kind}　${found.title}`
  const document =
    made.series === '発信'
      ? await issueDocument(here, {
          section: found.sectionId,
          kind: made.kind,
          title,
          about: found.applicationId,
        })
      : null
  const { number, label } = document ?? (await nextOrder(here, found.sectionId))
  const content = made.draw(label, await cityNameOf(here))
  const paperId = await here.db.value(
    z.uuid(),
    sql`insert into grants.papers (city, application_id, kind, series, fiscal_year, number, label,
        document_id, content, sha256, issued_at, issued_on, issued_name, served_on)
      values (${here.city}, ${found.applicationId}::uuid, ${made.kind}, ${made.series},
        ${here.fiscalYear}, ${number}, ${label}, ${document?.documentId ?? null}::uuid,
        ${json(content)}, ${sha256(canonical(content))}, ${here.now}, ${here.today},
        ${here.person.name}, ${made.servedOn ?? null}::date)
      returning id`,
  )
  return { paperId, label, document: { documentId: document?.documentId ?? paperId, label } }
}

/** A notice to the applicant, with what every notice of a scheme says. */
export function issueNotice(
  here: Here,
  found: Addressed,
  edition: Edition,
  made: Pick<Notice, 'kind' | 'opening' | 'facts' | 'reason'> &
    Partial<Pick<Notice, 'ruleRef' | 'conditions' | 'steps' | 'tables'>> & {
      readonly series: Series
      readonly servedOn?: LocalDate
    },
): Promise<IssuedPaper> {
  return issuePaper(here, found, {
    kind: made.kind,
    series: made.series,
    ...(made.servedOn && { servedOn: made.servedOn }),
    draw: (label, cityName) =>
      noticeContent({
        kind: made.kind,
        label,
        form: formOf(made.kind, edition.formNumbers),
        on: here.today,
        cityName,
        addressee: [
          found.postalAddress,
          `${[found.applicantName, found.representative].filter(Boolean).join('　')}　様`,
        ].filter(Boolean),
        opening: made.opening,
        facts: made.facts,
        reason: made.reason,
        ruleRef: made.ruleRef ?? '',
        conditions: made.conditions ?? [],
        tables: made.tables ?? [],
        steps: made.steps ?? [],
        instruction: instructionOf(edition, cityName),
        contact: `${cityName}　${found.sectionName}`,
      }),
  })
}

const Head = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  kind: z.string(),
  series: z.enum(['発信', '指令']),
  fiscalYear: z.number(),
  number: z.number(),
  label: z.string(),
  sha256: z.string(),
  issuedAt: z.string(),
  issuedOn: localDate(),
  issuedName: z.string(),
  servedOn: localDate().nullable(),
  voidedAt: z.string().nullable(),
  voidReason: z.string(),
  title: z.string(),
  applicantName: z.string(),
})
export type PaperHead = z.infer<typeof Head>
const Paper = Head.extend({ content: keptPaper })
export type GrantPaper = z.infer<typeof Paper>

const rows = (here: Here, more: Sql, which: Sql) => sql`
  select p.id, p.application_id, p.kind, p.series, p.fiscal_year, p.number, p.label, p.sha256,
    p.issued_at, p.issued_on, p.issued_name, p.served_on, p.voided_at, p.void_reason, a.title,
    a.applicant_name ${more}
  from grants.papers p
  join grants.applications a on (a.city, a.id) = (p.city, p.application_id)
  where p.city = ${here.city} and ${which}`

/** Of a case that was loaded through the person. What is only for the hall is left out for others. */
export function papersOf(here: Here, applicationId: string, isHall: 'hall' | 'outside') {
  const inside = isHall === 'hall' ? sql`true` : sql`p.kind <> '額の確定調書'`
  return here.db.many(
    Head,
    sql`${rows(here, sql``, sql`p.application_id = ${applicationId}::uuid and ${inside}`)}
      order by p.issued_at, p.id limit 200`,
  )
}

/** @throws {Missing} there is none, or its case is not this person's */
export async function paperSeenBy(
  here: Here,
  paperId: string,
  isHall: 'hall' | 'outside',
): Promise<GrantPaper> {
  const inside = isHall === 'hall' ? sql`true` : sql`p.kind <> '額の確定調書'`
  const paper = await here.db.one(
    Paper,
    rows(here, sql`, p.content`, sql`p.id = ${paperId}::uuid and ${inside}`),
  )
  if (!applicationKinds.includes(paper.kind)) await caseSeenBy(here, paper.applicationId)
  // What an application was told of its review is no matter of those who only pay.
  else await applicationSeenBy(here, paper.applicationId)
  return paper
}

/** 指令番号簿 or 発信 of grants in a year: void numbers stay in their place. */
export function papersOfYear(here: Here, series: Series, fiscalYear: number): Promise<PaperHead[]> {
  return here.db.many(
    Head,
    sql`${rows(here, sql``, sql`p.series = ${series} and p.fiscal_year = ${fiscalYear}`)}
      order by p.number desc, p.id limit 1000`,
  )
}

export async function markVoid(here: Here, paperId: string, reason: string): Promise<void> {
  await here.db.run(sql`
    update grants.papers set voided_at = ${here.now}, voided_name = ${here.person.name},
      void_reason = ${reason}
    where city = ${here.city} and id = ${paperId}::uuid and voided_at is null`)
}
