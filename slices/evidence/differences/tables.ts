import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { seesBead, seesLink, type Viewer, viewerOf } from '../audiences/tables.ts'
import { fieldLabel, shownValue } from '../histories/rules.ts'
import { linkLabel, linkTypeOf } from '../link-types/rules.ts'
import type { SnapshotHead } from '../snapshots/tables.ts'

/** One thing that is no longer as the paper printed it. */
export type Difference = {
  readonly pid: string
  readonly title: string
  readonly field: string
  readonly before: string
  readonly after: string
  readonly by: string
  /** ISO, null where no moment was kept. */
  readonly at: string | null
}

const Changed = z.object({
  pid: z.string(),
  title: z.string(),
  version: z.number(),
  at: z.string(),
  byName: z.string(),
  content: z.record(z.string(), z.unknown()),
})

const shownFields = [
  'title',
  'kind',
  'happenedOn',
  'availableOn',
  'dueOn',
  'fact',
  'fiscalYear',
  'facets',
  'figures',
  'text',
] as const

/** What changed since a paper was frozen, of the records that this person may see, oldest first. */
export async function differencesSince(here: Here, paper: SnapshotHead): Promise<Difference[]> {
  const viewer = await viewerOf(here)
  const found = [
    ...(await versionsSince(here, viewer, paper)),
    ...(await retiredSince(here, viewer, paper)),
    ...(await linksSince(here, viewer, paper)),
  ]
  return found.sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
}

async function versionsSince(here: Here, viewer: Viewer, paper: SnapshotHead) {
  const rows = await here.db.many(
    Changed,
    sql`select b.city || '-' || b.pid as pid, b.title, v.version, v.at, v.by_name, v.content
      from evidence.snapshot_items i
      join evidence.beads b on (b.city, b.bead) = (i.city, i.bead)
      join evidence.bead_versions v on (v.city, v.bead) = (i.city, i.bead)
      where i.city = ${here.city} and i.snapshot_id = ${paper.id}::uuid
        and b.version > i.bead_version and v.version >= i.bead_version and ${seesBead(viewer, 'b')}
      order by b.pid, v.version`,
  )
  return rows.flatMap((row, n): Difference[] => {
    const before = rows[n - 1]
    if (!before || before.pid !== row.pid) return []
    return shownFields
      .filter((key) => JSON.stringify(row.content[key]) !== JSON.stringify(before.content[key]))
      .map((key) => ({
        pid: row.pid,
        title: row.title,
        field: fieldLabel(key),
        before: key === 'text' ? '（前の本文）' : shownValue(before.content[key]),
        after: key === 'text' ? '（直した本文）' : shownValue(row.content[key]),
        by: row.byName,
        at: row.at,
      }))
  })
}

const Retired = z.object({
  pid: z.string(),
  title: z.string(),
  state: z.string(),
  retiredAt: z.string().nullable(),
  retiredName: z.string().nullable(),
})

async function retiredSince(here: Here, viewer: Viewer, paper: SnapshotHead) {
  const rows = await here.db.many(
    Retired,
    sql`select b.city || '-' || b.pid as pid, b.title, b.state, b.retired_at, b.retired_name
      from evidence.snapshot_items i
      join evidence.beads b on (b.city, b.bead) = (i.city, i.bead)
      where i.city = ${here.city} and i.snapshot_id = ${paper.id}::uuid and b.state <> 'live'
        and b.retired_at > ${paper.at} and ${seesBead(viewer, 'b')}`,
  )
  return rows.map(
    (row): Difference => ({
      pid: row.pid,
      title: row.title,
      field: fieldLabel('state'),
      before: '有効',
      after: row.state === 'merged' ? '統合' : '取り下げ',
      by: row.retiredName ?? '',
      at: row.retiredAt,
    }),
  )
}

const Linked = z.object({
  pid: z.string(),
  title: z.string(),
  type: z.number().transform(linkTypeOf),
  upTitle: z.string(),
  at: z.string(),
  byName: z.string().nullable(),
  isEnded: z.boolean(),
})

async function linksSince(here: Here, viewer: Viewer, paper: SnapshotHead) {
  const ends = sql`
    join evidence.beads u on (u.city, u.bead) = (l.city, l.up)
    join evidence.beads d on (d.city, d.bead) = (l.city, l.down)`
  const seen = sql`${seesLink(viewer)} and ${seesBead(viewer, 'u')} and ${seesBead(viewer, 'd')}`
  const shown = (at: Sql, by: Sql, isEnded: Sql) => sql`
    select d.city || '-' || d.pid as pid, d.title, l.type, u.title as up_title,
      ${at} as at, ${by} as by_name, ${isEnded} as is_ended`
  const rows = await here.db.many(
    Linked,
    sql`${shown(sql`l.ended_at`, sql`l.ended_name`, sql`true`)}
      from evidence.snapshot_items i
      join evidence.links l on (l.city, l.id) = (i.city, i.link_id) ${ends}
      where i.city = ${here.city} and i.snapshot_id = ${paper.id}::uuid
        and l.ended_at > ${paper.at} and ${seen}
      union all
      ${shown(sql`l.recorded_at`, sql`l.recorded_name`, sql`false`)}
      from evidence.snapshot_items i
      join evidence.links l on (l.city, l.down) = (i.city, i.bead) ${ends}
      where i.city = ${here.city} and i.snapshot_id = ${paper.id}::uuid
        and l.ended_at is null and l.recorded_at > ${paper.at} and ${seen}`,
  )
  return rows.map(
    (row): Difference => ({
      pid: row.pid,
      title: row.title,
      field: `${fieldLabel('link')}（${linkLabel(row.type)}）`,
      before: row.isEnded ? row.upTitle : '—',
      after: row.isEnded ? '外した' : row.upTitle,
      by: row.byName ?? '',
      at: row.at,
    }),
  )
}
