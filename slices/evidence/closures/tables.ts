import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { seesBead, seesLink, type Viewer } from '../audiences/tables.ts'
import { linkTypeOf, linkTypes } from '../link-types/rules.ts'
import { type Asked, closingLinks, type Direction, groupsBeyond, withinBounds } from './rules.ts'

const Found = z.object({
  linkId: z.string(),
  type: z.number().transform(linkTypeOf),
  near: z.number(),
  far: z.number(),
  recordedAt: z.string(),
  note: z.string(),
  isPrimary: z.boolean(),
  amountYen: z.number().nullable(),
  /** Of the far end. */
  availableOn: z.string().nullable(),
  kind: z.string(),
  size: z.number(),
  rank: z.number().nullable(),
})
type Found = z.infer<typeof Found>

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
  const groups = new Map<string, Group>()
  let frontier: readonly number[] = [start]
  let truncatedAt: number | null = null

  for (let depth = 1; depth <= maxDepth && frontier.length > 0; depth++) {
    const room = cap + 1 - seen.size
    const found = await here.db.many(
      Found,
      levelQuery(here, viewer, direction, frontier, [...seen.keys()], room, asked),
    )
    const fresh: { bead: number; rank: number }[] = []
    const taken = new Set<number>()
    for (const edge of found) {
      if (edge.size > groupsBeyond) {
        const key = `${edge.near} ${edge.type}`
        const group = groups.get(key)
        const first = [...(group?.first ?? []), edge.far]
        groups.set(key, { near: edge.near, type: edge.type, count: edge.size, first })
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
    groups: [...groups.values()],
    truncatedAt,
  }
}

/** Family, then the day (latest first for なぜ), unknown days last, then title in code points, then pid. */
function order(direction: Direction): Sql {
  return direction === 'why'
    ? sql`family, happened_on desc nulls last, title collate "C", pid`
    : sql`family, happened_on nulls last, title collate "C", pid`
}

function levelQuery(
  here: Here,
  viewer: Viewer,
  direction: Direction,
  frontier: readonly number[],
  seen: readonly number[],
  room: number,
  { types }: Asked,
): Sql {
  const [near, far] = direction === 'why' ? [sql`l.down`, sql`l.up`] : [sql`l.up`, sql`l.down`]
  const codes = types?.map((type) => linkTypes[type].code)
  return sql`
    with edges as (
      select l.id as link_id, l.type, ${near} as near, ${far} as far, l.recorded_at, l.note,
        l.is_primary, l.amount_yen, b.available_on, b.kind, b.family, b.happened_on, b.title, b.pid
      from evidence.links l
      join evidence.beads b on (b.city, b.bead) = (l.city, ${far})
      where l.city = ${here.city} and l.ended_at is null and ${near} = any(${frontier}::bigint[])
        ${codes ? sql`and l.type = any(${codes}::smallint[])` : sql``}
        and ${seesLink(viewer)} and ${seesBead(viewer, 'b')}
    ), sized as (
      select edges.*, (count(*) over (partition by near, type))::int as size,
        row_number() over (partition by near, type order by ${order(direction)}) as place
      from edges
    ), fresh as (
      select far, (row_number() over (order by ${order(direction)}))::int as rank
      from (select distinct far, family, happened_on, title, pid from sized
        where size <= ${groupsBeyond} and far <> all(${seen}::bigint[])) new_ones
    )
    select s.link_id, s.type, s.near, s.far, s.recorded_at, s.note, s.is_primary, s.amount_yen,
      s.available_on, s.kind, s.size, f.rank
    from sized s left join fresh f on f.far = s.far
    where s.size <= ${groupsBeyond} and (f.rank is null or f.rank <= ${room + 1})
      or s.size > ${groupsBeyond} and s.place <= ${groupsBeyond}
    order by s.near, s.type, s.place`
}
