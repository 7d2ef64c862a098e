import { z } from 'zod'
import { localDate } from '#packages/japan'
import {
  type Here,
  issueDocument,
  json,
  type PageAsked,
  Refused,
  readPage,
  type Sql,
  sql,
} from '#platform'
import { keptHash, keptPaper, type PaperContent } from '#platform/typesetting'
import { may } from '../permissions.ts'
import { type PaperForm, paperForms } from './rules.ts'

const Head = z.object({
  id: z.uuid(),
  form: z.string(),
  title: z.string(),
  label: z.string(),
  hash: z.string(),
  measureId: z.uuid().nullable(),
  roundId: z.uuid().nullable(),
  fiscalYear: z.number(),
  keptAt: z.string(),
  keptOn: localDate(),
  keptName: z.string(),
})
export type KeptHead = z.infer<typeof Head>
const Kept = Head.extend({ content: keptPaper })
type Kept = z.infer<typeof Kept>

/** A section meets what was told to it; what is of finance stays there; after the vote the hall reads on. */
const seen = (here: Here, columns: Sql, which: Sql) => sql`
  select k.id, k.form, k.title, k.label, k.hash, k.measure_id, k.round_id, k.fiscal_year, k.kept_at,
    (k.kept_at at time zone 'Asia/Tokyo')::date as kept_on, k.kept_name${columns}
  from measures.kept_papers k
  where k.city = ${here.city} and ${may.seeMeasures(here.person)}
    and (k.audience = 'hall' or ${may.seeStages(here.person)}
      or k.audience = 'section' and (k.section_id = ${here.person.section?.id ?? null}::uuid
        or exists (select from measures.rounds r where r.city = ${here.city}
          and r.id = k.round_id and r.voted_on is not null)))
    and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function keptSeenBy(here: Here, paperId: string): Promise<Kept> {
  return here.db.one(Kept, seen(here, sql`, k.content`, sql`k.id = ${paperId}::uuid`))
}

export type KeptFilter = {
  readonly form?: PaperForm
  readonly roundId?: string
  readonly measureId?: string
}

/** Kept papers, the latest first. */
export function keptPage(
  here: Here,
  { form, roundId, measureId }: KeptFilter,
  page: PageAsked<'kept'>,
): Promise<{ rows: KeptHead[]; next: string | null }> {
  const which = sql`${form ? sql`k.form = ${form}` : sql`true`}
    and ${roundId ? sql`k.round_id = ${roundId}::uuid` : sql`true`}
    and ${measureId ? sql`k.measure_id = ${measureId}::uuid` : sql`true`}`
  return readPage(here.db, Head, page, {
    by: { kept: [sql`k.kept_at`, (row) => row.keptAt] },
    id: [sql`k.id`, (row) => row.id],
    from: (after) => seen(here, sql``, sql`${which} and ${after}`),
  })
}

export type NewPaper = {
  readonly form: PaperForm
  readonly title: string
  readonly audience: 'hall' | 'section' | 'finance'
  /** Whose paper it is, for `section`: who is told; otherwise who keeps it. */
  readonly sectionId: string
  readonly fiscalYear: number
  readonly roundId: string | null
  readonly measureId: string | null
  readonly content: PaperContent
}

/** Gives a paper the next number of the keeper's section and keeps what it prints, in the caller's transaction. */
export async function keepPaper(here: Here, made: NewPaper): Promise<string> {
  const section = here.person.section?.id
  if (section === undefined)
    throw new Refused('文書番号を付けられるのは、課に所属する職員だけです。')
  const about = made.measureId ?? made.roundId ?? section
  const kind = paperForms[made.form]
  // The register is read by the whole hall: it names the paper, never an amount.
  const { label } = await issueDocument(here, { section, kind, title: made.title, about })
  return keepNumbered(here, made, label)
}

/** The same for a paper that has its number already. */
export async function keepNumbered(here: Here, made: NewPaper, label: string): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.kept_papers (city, form, title, label, audience, section_id,
        fiscal_year, round_id, measure_id, content, hash, kept_at, kept_name)
      values (${here.city}, ${made.form}, ${made.title}, ${label}, ${made.audience},
        ${made.sectionId}, ${made.fiscalYear}, ${made.roundId}::uuid, ${made.measureId}::uuid,
        ${json(made.content)}, ${keptHash(label, made.content)}, ${here.now}, ${here.person.name})
      returning id`,
  )
}
