import { z } from 'zod'
import { localDate } from '#packages/japan'
import {
  type Here,
  isStaff,
  issueDocument,
  json,
  type PageAsked,
  Refused,
  readPage,
  type Sql,
  sql,
} from '#platform'
import { keptHash, keptPaper, type PaperContent } from '#platform/typesetting'
import type { PaperForm } from './rules.ts'

const Head = z.object({
  id: z.uuid(),
  form: z.string(),
  title: z.string(),
  label: z.string(),
  hash: z.string(),
  planId: z.uuid().nullable(),
  planName: z.string().nullable(),
  keptAt: z.string(),
  keptOn: localDate(),
  keptName: z.string(),
})
export type KeptHead = z.infer<typeof Head>
const Kept = Head.extend({ content: keptPaper })
type Kept = z.infer<typeof Kept>

/** Whoever is not of the hall sees what had been published when it was kept. */
const seen = (here: Here, columns: Sql, which: Sql) => sql`
  select k.id, k.form, k.title, k.label, k.hash, k.plan_id, p.name as plan_name, k.kept_at,
    (k.kept_at at time zone 'Asia/Tokyo')::date as kept_on, k.kept_name${columns}
  from plans.kept_papers k
  left join plans.plans p on (p.city, p.id) = (k.city, k.plan_id)
  where k.city = ${here.city} and ${isStaff(here.person) ? sql`true` : sql`not k.is_for_hall`}
    and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function keptSeenBy(here: Here, paperId: string): Promise<Kept> {
  return here.db.one(Kept, seen(here, sql`, k.content`, sql`k.id = ${paperId}::uuid`))
}

type Filter = { readonly form?: PaperForm; readonly planId?: string }

/** Kept papers, the latest first. */
export function keptPage(
  here: Here,
  { form, planId }: Filter,
  page: PageAsked<'kept'>,
): Promise<{ rows: KeptHead[]; next: string | null }> {
  const which = sql`${form ? sql`k.form = ${form}` : sql`true`}
    and ${planId ? sql`k.plan_id = ${planId}::uuid` : sql`true`}`
  return readPage(here.db, Head, page, {
    by: { kept: [sql`k.kept_at`, (row) => row.keptAt] },
    id: [sql`k.id`, (row) => row.id],
    from: (after) => seen(here, sql``, sql`${which} and ${after}`),
  })
}

/** Gives a paper the next number of the section and keeps what it prints, in the caller's transaction. */
export async function keepPaper(
  here: Here,
  made: {
    readonly form: PaperForm
    readonly title: string
    readonly planId: string | null
    readonly versionId: string | null
    readonly isForHall: boolean
    readonly content: PaperContent
  },
): Promise<{ paperId: string; label: string; hash: string }> {
  const section = here.person.section?.id
  if (section === undefined)
    throw new Refused('文書番号を付けられるのは、課に所属する職員だけです。')
  const about = made.versionId ?? made.planId ?? section
  const { label } = await issueDocument(here, {
    section,
    kind: made.title,
    title: made.title,
    about,
  })
  const hash = keptHash(label, made.content)
  const paperId = await here.db.value(
    z.uuid(),
    sql`insert into plans.kept_papers (city, form, title, label, plan_id, version_id, is_for_hall,
        content, hash, kept_at, kept_name)
      values (${here.city}, ${made.form}, ${made.title}, ${label}, ${made.planId}::uuid,
        ${made.versionId}::uuid, ${made.isForHall}, ${json(made.content)}, ${hash}, ${here.now},
        ${here.person.name})
      returning id`,
  )
  return { paperId, label, hash }
}
