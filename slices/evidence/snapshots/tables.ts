import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { canonical, type Here, Missing, pidOf, sha256, sql } from '#platform'
import { internAudiences, seesBead, type Viewer, viewerFor, viewerOf } from '../audiences/tables.ts'
import { type BeadHead, type BeadRef, beadOf, headsOf, uuidOf } from '../beads/tables.ts'
import { walk } from '../closures/tables.ts'
import type { Mark } from '../decisions/rules.ts'
import { marksOf } from '../threads/tables.ts'
import type { Seal } from './rules.ts'

export type PaperFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

export type NewPaper = {
  /** The sort of paper: 'budget-request', 'grounds', … */
  readonly paper: string
  readonly subject: BeadRef
  readonly title: string
  readonly audiences: readonly string[]
  /** Everything that the sheet prints, as plain values; frozen as canonical JSON. */
  readonly content: unknown
  /** The sheet's own articles (`<Paper>`, without the page around it), or how to draw them with the seal. */
  readonly html: string | ((seal: Seal) => string)
  readonly files?: readonly PaperFile[] | ((seal: Seal) => Promise<readonly PaperFile[]>)
  /** The snapshot that this one corrects (差替え), and what was changed. */
  readonly replaces?: string | null
  readonly changed?: string
  /** Further records that the sheet prints, besides the subject and what it rests on. */
  readonly also?: readonly BeadRef[]
  /** The decision of the subject for which marks are printed. */
  readonly decision?: string
}

export type FrozenPaper = {
  readonly snapshotId: string
  readonly pid: string
  readonly hash: string
  readonly version: number
}

type Items = {
  readonly beads: readonly BeadHead[]
  readonly links: readonly { readonly linkId: string; readonly mark: Mark }[]
}

/** Versions and links behind a sheet, of what its audience may see. */
async function itemsOf(here: Here, made: NewPaper, subject: BeadHead): Promise<Items> {
  const viewer = await viewerFor(here, made.audiences)
  const walked = await walk(here, viewer, subject.bead, 'why')
  const marks = await marksOf(here, subject, walked, 'why', made.decision)
  const also: number[] = []
  for (const ref of made.also ?? []) also.push((await beadOf(here, ref)).bead)
  const behind = await headsOf(here, viewer, [...walked.beads.map((one) => one.bead), ...also])
  return {
    beads: [subject, ...behind.filter((head) => head.bead !== subject.bead)].sort((a, b) =>
      a.pid < b.pid ? -1 : 1,
    ),
    links: walked.edges
      .map(({ linkId }) => ({ linkId, mark: marks.get(linkId) ?? ('' as const) }))
      .sort((a, b) => (a.linkId < b.linkId ? -1 : 1)),
  }
}

/**
 * Freezes a sheet: its bytes, its files and the versions behind it, in the caller's transaction.
 * Nothing that happens later alters it. @throws {Missing} no such subject, or no such paper to replace
 */
export async function freezePaper(here: Here, made: NewPaper): Promise<FrozenPaper> {
  const subject = await beadOf(here, made.subject)
  if (made.replaces) await insistReplaceable(here, made.replaces)
  const aud = await internAudiences(here, made.audiences)
  const items = await itemsOf(here, made, subject)
  const version = await nextVersion(here, subject.bead, made.paper)
  const content = canonical({
    paper: made.paper,
    title: made.title,
    version,
    at: here.now,
    audiences: [...new Set(made.audiences)].sort(),
    subject: subject.pid,
    beads: items.beads.map((head) => ({ pid: head.pid, version: head.version })),
    links: items.links,
    replaces: made.replaces ?? null,
    content: JSON.parse(JSON.stringify(made.content ?? null)),
  })
  const snapshotId = randomUUID()
  const pid = pidOf(here.city, snapshotId)
  const seal: Seal = { snapshotId, pid, version, at: here.now, hash: sha256(content) }
  const html = typeof made.html === 'string' ? made.html : made.html(seal)
  const files = typeof made.files === 'function' ? await made.files(seal) : (made.files ?? [])
  await here.db.run(sql`
    insert into evidence.snapshots (city, id, paper, subject, version, title, aud, at, by_name, hash,
      content, html, replaces, changed)
    values (${here.city}, ${snapshotId}, ${made.paper}, ${subject.bead}, ${version}, ${made.title},
      ${aud}::int[], ${here.now}, ${here.person.name}, ${seal.hash}, ${content}, ${html},
      ${made.replaces ?? null}, ${made.changed ?? ''})`)
  await keepItems(here, snapshotId, items)
  for (const [number, file] of files.entries()) await keepFile(here, snapshotId, number, file)
  return { snapshotId, pid, hash: seal.hash, version }
}

async function insistReplaceable(here: Here, snapshotId: string): Promise<void> {
  const there = await here.db.maybe(
    z.object({ id: z.uuid() }),
    sql`select id from evidence.snapshots
      where city = ${here.city} and id = ${snapshotId}::uuid`,
  )
  if (!there) throw new Missing()
}

function nextVersion(here: Here, subject: number, paper: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select coalesce(max(version), 0)::int + 1 from evidence.snapshots
      where city = ${here.city} and subject = ${subject} and paper = ${paper}`,
  )
}

async function keepItems(here: Here, snapshotId: string, items: Items): Promise<void> {
  const rows = [
    ...items.beads.map((head) => ({ bead: head.bead, version: head.version })),
    ...items.links.map(({ linkId, mark }) => ({ link: linkId, mark })),
  ].map((row, item) => ({ item, ...row }))
  await here.db.many(
    z.object({ item: z.number() }),
    sql`insert into evidence.snapshot_items
        (city, snapshot_id, item, bead, bead_version, link_id, mark)
      select ${here.city}::int, ${snapshotId}::uuid, r.item, r.bead, r.version, r.link,
        coalesce(r.mark, '')
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as r (item int, bead bigint, version int, link uuid, mark text)
      returning item`,
  )
}

async function keepFile(
  here: Here,
  snapshotId: string,
  number: number,
  { name, type, bytes }: PaperFile,
): Promise<void> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  await here.db.run(sql`
    insert into evidence.snapshot_files (city, snapshot_id, number, name, type, hash, bytes)
    values (${here.city}, ${snapshotId}::uuid, ${number}, ${name}, ${type}, ${hash},
      decode(${Buffer.from(bytes).toString('base64')}, 'base64'))`)
}

const Snapshot = z.object({
  id: z.uuid(),
  pid: z.string(),
  paper: z.string(),
  subject: z.number(),
  subjectPid: z.string(),
  version: z.number(),
  title: z.string(),
  at: z.string(),
  byName: z.string(),
  hash: z.string(),
  replaces: z.uuid().nullable(),
  changed: z.string(),
  replacedBy: z.uuid().nullable(),
})
export type SnapshotHead = z.infer<typeof Snapshot>
const Whole = Snapshot.extend({ html: z.string(), content: z.string() })
export type WholeSnapshot = z.infer<typeof Whole>

const columns = sql`s.id, s.city || '-' || s.id as pid, s.paper, s.subject,
  s.city || '-' || b.pid as subject_pid, s.version, s.title, s.at, s.by_name, s.hash, s.replaces,
  s.changed, (select n.id from evidence.snapshots n
    where n.city = s.city and n.replaces = s.id order by n.at desc limit 1) as replaced_by`

function sees(viewer: Viewer) {
  return viewer.numbers === null ? sql`true` : sql`s.aud && ${viewer.numbers}::int[]`
}

/** A frozen paper by its public id. @throws {Missing} unknown, or not for this person: alike */
export async function paperSeenBy(here: Here, pid: string): Promise<WholeSnapshot> {
  const viewer = await viewerOf(here)
  return here.db.one(
    Whole,
    sql`select ${columns}, s.html, s.content from evidence.snapshots s
      join evidence.beads b on (b.city, b.bead) = (s.city, s.subject)
      where s.city = ${here.city} and s.id = ${uuidOf(here, pid)}::uuid and ${sees(viewer)}`,
  )
}

/** The papers of a record that this person may see, the latest first. */
export async function papersOf(here: Here, ref: BeadRef): Promise<SnapshotHead[]> {
  const viewer = await viewerOf(here)
  return here.db.many(
    Snapshot,
    sql`select ${columns} from evidence.snapshots s
      join evidence.beads b on (b.city, b.bead) = (s.city, s.subject)
      where s.city = ${here.city} and b.slice = ${ref.slice} and b.ref = ${ref.ref}
        and ${sees(viewer)} and ${seesBead(viewer, 'b')}
      order by s.at desc, s.version desc`,
  )
}

const FileRow = z.object({
  number: z.number(),
  name: z.string(),
  type: z.string(),
  hash: z.string(),
  size: z.number(),
})
export type SnapshotFile = z.infer<typeof FileRow>

export function filesOf(here: Here, snapshotId: string): Promise<SnapshotFile[]> {
  return here.db.many(
    FileRow,
    sql`select number, name, type, hash, length(bytes) as size from evidence.snapshot_files
      where city = ${here.city} and snapshot_id = ${snapshotId}::uuid order by number`,
  )
}

/** The bytes of one file. @throws {Missing} there is no such file */
export async function fileOf(
  here: Here,
  snapshotId: string,
  number: number,
): Promise<PaperFile & { readonly hash: string }> {
  const { data, ...file } = await here.db.one(
    FileRow.extend({ data: z.string() }),
    sql`select number, name, type, hash, length(bytes) as size, encode(bytes, 'base64') as data
      from evidence.snapshot_files
      where city = ${here.city} and snapshot_id = ${snapshotId}::uuid and number = ${number}`,
  )
  return { ...file, bytes: new Uint8Array(Buffer.from(data, 'base64')) }
}
