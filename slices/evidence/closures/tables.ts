import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { seesBead, seesLink, type Viewer } from '../audiences/tables.ts'
import { type LinkType, linkTypeOf, linkTypes } from '../link-types/rules.ts'
import { type Asked, closingLinks, type Direction, groupsBeyond, withinBounds } from './rules.ts'

type Found = {
  readonly linkId: string
  readonly type: LinkType
  readonly near: number
  readonly far: number
  /** ISO in UTC, as timestamps come from the database everywhere else. */
  readonly recordedAt: string
  readonly note: string
  readonly isPrimary: boolean
  readonly amountYen: number | null
  /** Of the far end. */
  readonly availableOn: string | null
  readonly kind: string
  readonly size: number
  readonly rank: number | null
}

// A level comes as one JSON list: reading hundreds of rows one by one took as long as finding them.
const Level = z.array(
  z
    .tuple([
      z.string(),
      z.number(),
      z.number(),
      z.number(),
      z.string(),
      z.string(),
      z.boolean(),
      z.number().nullable(),
      z.string().nullable(),
      z.string(),
      z.number(),
      z.number().nullable(),
    ])
    .transform(
      ([
        linkId,
        type,
        near,
        far,
        recordedAt,
        note,
        isPrimary,
        amountYen,
        availableOn,
        kind,
        size,
        rank,
      ]): Found => ({
        linkId,
        type: linkTypeOf(type),
        near,
        far,
        recordedAt: new Date(recordedAt).toISOString(),
        note,
        isPrimary,
        amountYen,
        availableOn,
        kind,
        size,
        rank,
      }),
    ),
)

export type Edge = Omit<Found, 'size' | 'rank'> & {
  /** Leads back to a bead on the way here; drawn, not walked. */
  readonly closing: boolean
}

/** More than fifty children of one bead through one type: one line until opened. */
export type Group = {
  readonly near: number
  readonly type: Edge['type']
  readonly count: number
  /** The first fifty, in the order of the list. */
  readonly first: readonly number[]
}

export type Walk = {
  readonly start: number
  /** In the order of thread.md §5.1, each at its shortest depth; the start is not among them. */
  readonly beads: readonly { readonly bead: number; readonly depth: number }[]
  readonly edges: readonly Edge[]
  readonly groups: readonly Group[]
  /** The depth at which the cap left something out, or null. */
  readonly truncatedAt: number | null
}

/**
 * Breadth first over what the viewer sees, one set-based query per level: visibility is part of the
 * query, so a hidden bead cuts the path and is counted nowhere.
 */
export async function walk(
  here: Here,
  viewer: Viewer,
  start: number,
  direction: Direction,
  asked: Asked = {},
): Promise<Walk> {
  const { depth: maxDepth, cap } = withinBounds(asked)
  const seen = new Map<number, number>([[start, 0]])
  const edges: Found[] = []
  const groups: Group[] = []
  let frontier: readonly number[] = [start]
  let truncatedAt: number | null = null

  for (let depth = 1; depth <= maxDepth && frontier.length > 0; depth++) {
    const room = cap + 1 - seen.size
    const found = await here.db.value(
      Level,
      levelQuery(here, viewer, direction, frontier, [...seen.keys()], room, asked),
    )
    const fresh: { bead: number; rank: number }[] = []
    const taken = new Set<number>()
    for (const edge of found.sort(inOrder)) {
      if (edge.size > groupsBeyond) {
        const { near, type, size } = edge
        groups.push({
          near,
          type,
          count: size,
          first: await firstOf(here, viewer, direction, edge),
        })
      } else if (edge.rank === null) edges.push(edge)
      else if (edge.rank > room) truncatedAt ??= depth
      else {
        edges.push(edge)
        if (!taken.has(edge.far)) fresh.push({ bead: edge.far, rank: edge.rank })
        taken.add(edge.far)
      }
    }
    fresh.sort((a, b) => a.rank - b.rank)
    for (const { bead } of fresh) seen.set(bead, depth)
    if (truncatedAt !== null) break
    frontier = fresh.map((one) => one.bead)
  }

  const closing = closingLinks(start, edges)
  return {
    start,
    beads: [...seen].slice(1).map(([bead, depth]) => ({ bead, depth })),
    edges: edges.map((edge) => ({ ...edge, closing: closing.has(edge.linkId) })),
    groups,
    truncatedAt,
  }
}

/** By the near bead, the type and the place in the order; the database returns them in none. */
function inOrder(a: Found, b: Found): number {
  return (
    a.near - b.near ||
    linkTypes[a.type].code - linkTypes[b.type].code ||
    (a.rank ?? 0) - (b.rank ?? 0) ||
    (a.linkId < b.linkId ? -1 : 1)
  )
}

/** Family, then the day (latest first for なぜ), unknown days last, then title in code points, then pid. */
function order(direction: Direction): Sql {
  return direction === 'why'
    ? sql`family, happened_on desc nulls last, title collate "C", pid`
    : sql`family, happened_on nulls last, title collate "C", pid`
}

/** Live links from these beads to what the viewer sees. */
function visible(
  here: Here,
  viewer: Viewer,
  direction: Direction,
  near: readonly number[],
  { types }: Asked,
): { from: Sql; near: Sql; far: Sql } {
  const [one, other] = direction === 'why' ? [sql`l.down`, sql`l.up`] : [sql`l.up`, sql`l.down`]
  const codes = types?.map((type) => linkTypes[type].code)
  return {
    near: one,
    far: other,
    from: sql`evidence.links l
      join evidence.beads b on (b.city, b.bead) = (l.city, ${other})
      where l.city = ${here.city} and l.ended_at is null and ${one} = any(${near}::bigint[])
        ${codes ? sql`and l.type = any(${codes}::smallint[])` : sql``}
        and ${seesLink(viewer)} and ${seesBead(viewer, 'b')}`,
  }
}

// Two sorts and no join but the one: planning counts as much as running, six times a walk.
function levelQuery(
  here: Here,
  viewer: Viewer,
  direction: Direction,
  frontier: readonly number[],
  seen: readonly number[],
  room: number,
  asked: Asked,
): Sql {
  const { from, near, far } = visible(here, viewer, direction, frontier, asked)
  return sql`
    select coalesce(json_agg(json_build_array(link_id, type, near, far, recorded_at, note,
      is_primary, amount_yen, available_on, kind, size, rank)), '[]')
    from (
      select e.*, case when is_fresh then
        (dense_rank() over (partition by is_fresh order by ${order(direction)}))::int end as rank
      from (
        select l.id as link_id, l.type, ${near} as near, ${far} as far, l.recorded_at, l.note,
          l.is_primary, l.amount_yen, b.available_on, b.kind, b.family, b.happened_on, b.title, b.pid,
          (count(*) over same)::int as size, row_number() over same as place,
          ${far} <> all(${seen}::bigint[]) and count(*) over same <= ${groupsBeyond} as is_fresh
        from ${from}
        window same as (partition by ${near}, l.type)
      ) e
    ) r
    where size <= ${groupsBeyond} and (rank is null or rank <= ${room + 1})
      or size > ${groupsBeyond} and place = 1`
}

/** The first of a group, in the order of the list. */
async function firstOf(
  here: Here,
  viewer: Viewer,
  direction: Direction,
  { near, type }: { near: number; type: Found['type'] },
): Promise<number[]> {
  const { from, far } = visible(here, viewer, direction, [near], { types: [type] })
  const rows = await here.db.many(
    z.object({ far: z.number() }),
    sql`select ${far} as far from ${from} order by ${order(direction)} limit ${groupsBeyond}`,
  )
  return rows.map((row) => row.far)
}
