import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import type { OutlineRow } from './rules.ts'

const Row = z.object({
  line: z.number(),
  level: z.string(),
  number: z.string(),
  title: z.string(),
  body: z.string(),
  partners: z.string(),
  under: z.number().nullable(),
  problems: z.array(z.string()),
})

export type Outline = z.infer<typeof Outline>
const Outline = z.object({
  id: z.uuid(),
  versionId: z.uuid(),
  fileName: z.string(),
  rows: z.array(Row),
  receivedAt: z.string(),
  receivedName: z.string(),
  takenAt: z.string().nullable(),
})

export function keepOutline(
  here: Here,
  read: {
    versionId: string
    fileId: string | null
    fileName: string
    rows: readonly OutlineRow[]
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into plans.outlines
        (city, version_id, file_id, file_name, rows, received_at, received_name)
      values (${here.city}, ${read.versionId}, ${read.fileId}, ${read.fileName}, ${json(read.rows)},
        ${here.now}, ${here.person.name})
      returning id`,
  )
}

/** @throws {Missing} there is none of this plan */
export function outlineSeenBy(here: Here, planId: string, outlineId: string): Promise<Outline> {
  return here.db.one(
    Outline,
    sql`select o.id, o.version_id, o.file_name, o.rows, o.received_at, o.received_name, o.taken_at
      from plans.outlines o
      join plans.versions v on (v.city, v.id) = (o.city, o.version_id)
      where o.city = ${here.city} and o.id = ${outlineId}::uuid and v.plan_id = ${planId}::uuid`,
  )
}

export async function markTaken(here: Here, outlineId: string): Promise<void> {
  await here.db.run(sql`
    update plans.outlines set taken_at = ${here.now}
    where city = ${here.city} and id = ${outlineId}::uuid`)
}

export type Planted = {
  readonly id: string
  readonly isNew: boolean
  readonly parentId: string | null
  readonly depth: number
  readonly place: number
  readonly level: string
  readonly number: string
  readonly title: string
  readonly body: string
  readonly partners: string
}

/** The whole tree of a version after an outline, in two statements: identities, then nodes. */
export async function plantTree(
  here: Here,
  version: { readonly id: string; readonly planId: string; readonly isAdopted: boolean },
  tree: readonly Planted[],
): Promise<void> {
  const fresh = tree.filter(({ isNew }) => isNew)
  const section = here.person.section?.id ?? null
  await here.db.run(sql`
    insert into plans.goals (city, id, plan_id, parent_id, level, number, title, body, section_id,
      added_at, is_adopted)
    select ${here.city}, t.id, ${version.planId}::uuid, t.parent_id, t.level, t.number, t.title,
      t.body, ${section}::uuid, ${here.now}::timestamptz, ${version.isAdopted}::boolean
    from ${rowsOf(fresh)}
    returning id`)
  await here.db.run(sql`
    insert into plans.nodes (city, version_id, id, parent_id, depth, place, level, number, title,
      body, section_id, partners)
    select ${here.city}, ${version.id}::uuid, t.id, t.parent_id, t.depth, t.place, t.level, t.number,
      t.title, t.body, ${section}::uuid, t.partners
    from ${rowsOf(tree)}
    on conflict (city, version_id, id) do update set parent_id = excluded.parent_id,
      depth = excluded.depth, place = excluded.place, title = excluded.title, body = excluded.body,
      partners = case when excluded.partners = '' then nodes.partners else excluded.partners end
    returning id`)
}

function rowsOf(tree: readonly Planted[]) {
  return sql`unnest(${tree.map(({ id }) => id)}::uuid[], ${tree.map(({ parentId }) => parentId)}::uuid[],
      ${tree.map(({ depth }) => depth)}::int[], ${tree.map(({ place }) => place)}::int[],
      ${tree.map(({ level }) => level)}::text[], ${tree.map(({ number }) => number)}::text[],
      ${tree.map(({ title }) => title)}::text[], ${tree.map(({ body }) => body)}::text[],
      ${tree.map(({ partners }) => partners)}::text[])
    as t (id, parent_id, depth, place, level, number, title, body, partners)`
}
