import type { Here } from '#platform'
import type { Bead, ThreadHere } from '#ui'
import { type Viewer, viewerOf } from '../audiences/tables.ts'
import { bead as beadPage } from '../beads/addresses.ts'
import { type BeadHead, type BeadRef, beadOf, beadSeenBy, headsOf } from '../beads/tables.ts'
import { became, why } from '../closures/addresses.ts'
import type { Direction } from '../closures/rules.ts'
import { type Edge, type Walk, walk } from '../closures/tables.ts'
import { type Mark, markOf } from '../decisions/rules.ts'
import { attestedPairs, type Decision, decisionInView, decisionsOf } from '../decisions/tables.ts'
import { shownKind } from '../kinds/rules.ts'
import { carriesReason, linkLabel } from '../link-types/rules.ts'
import { grounds } from '../papers/addresses.ts'
import { shortDay, stateOf, worstOf } from './rules.ts'

/** What a record lacks, said in its thread with the page on which it is made. */
export type MissingBead = {
  readonly side: 'up' | 'down'
  readonly kind: string
  readonly title: string
  readonly act: { readonly label: string; readonly href: string }
}

export type ThreadOptions = {
  /** Name or id of the decision in view; without it the latest that binds. */
  readonly decision?: string
  readonly missing?: readonly MissingBead[]
}

/** What `<ThreadOf>` draws: a bead between what it rests on and what followed. */
export type Thread = {
  readonly head: BeadHead
  readonly here: ThreadHere
  readonly up: readonly Bead[]
  readonly down: readonly Bead[]
  readonly upCount: number
  readonly downCount: number
  /** The walk was cut at its cap: the counts are 「以上」. */
  readonly isTruncated: boolean
  readonly whyHref: string
  readonly thenHref: string
  readonly printHref: string
}

/** How many neighbours are drawn on each side. */
const drawn = 5

/** The thread of a record, of what this person may see. @throws {Missing} no such bead */
export async function threadOf(
  here: Here,
  ref: BeadRef | { readonly pid: string },
  options: ThreadOptions = {},
): Promise<Thread> {
  const head = 'pid' in ref ? await beadSeenBy(here, ref.pid) : await beadOf(here, ref)
  const viewer = await viewerOf(here)
  const up = await sideOf(here, viewer, head, 'why', options)
  const down = await sideOf(here, viewer, head, 'then', options)
  const { label, glyph, stage } = shownKind(head.kind)
  const at = { beadPid: head.pid }
  return {
    head,
    here: { title: head.title, kind: label, glyph, stage, fact: head.fact || null },
    up: up.beads,
    down: down.beads,
    upCount: up.count,
    downCount: down.count,
    isTruncated: up.isTruncated || down.isTruncated,
    whyHref: why(at),
    thenHref: became(at),
    printHref: grounds(at),
  }
}

async function sideOf(
  here: Here,
  viewer: Viewer,
  head: BeadHead,
  direction: Direction,
  options: ThreadOptions,
) {
  const walked = await walk(here, viewer, head.bead, direction)
  const nearest = walked.beads.slice(0, drawn)
  const heads = await headsOf(
    here,
    viewer,
    nearest.map((one) => one.bead),
  )
  const marks = await marksOf(here, head, walked, direction, options.decision)
  const groups = walked.groups
    .filter((group) => group.near === head.bead)
    .map((group) => groupBead(head, direction, group))
  const beads = nearest.flatMap(({ bead }) => {
    const found = heads.find((one) => one.bead === bead)
    return found ? [beadShown(here, found, walked.edges, marks)] : []
  })
  const missing = (options.missing ?? [])
    .filter(({ side }) => (side === 'up') === (direction === 'why'))
    .map(missingBead)
  return {
    // What is missing must be seen even where five others would fill the side.
    beads: [...groups, ...beads].slice(0, drawn - Math.min(missing.length, 2)).concat(missing),
    count: walked.beads.length + walked.groups.reduce((sum, group) => sum + group.count, 0),
    isTruncated: walked.truncatedAt !== null,
  }
}

function missingBead({ kind, title, act }: MissingBead): Bead {
  const { glyph, stage } = shownKind(kind)
  return { href: null, title, meta: '', glyph, stage, state: 'missing', act: { ...act } }
}

function groupBead(head: BeadHead, direction: Direction, group: Walk['groups'][number]): Bead {
  const at = { beadPid: head.pid }
  const { glyph, stage } = shownKind(direction === 'why' ? 'document' : 'selection')
  return {
    href: `${direction === 'why' ? why(at) : became(at)}?group=${group.type}`,
    title: `${linkLabel(group.type)} ${group.count.toLocaleString('ja-JP')}件`,
    meta: '開くと一覧',
    glyph,
    stage,
    state: 'group',
  }
}

function beadShown(
  here: Here,
  head: BeadHead,
  edges: readonly Edge[],
  marks: ReadonlyMap<string, Mark>,
): Bead {
  const { label, glyph, stage } = shownKind(head.kind)
  const mine = edges.filter((edge) => edge.far === head.bead && !edge.closing)
  const mark = worstOf(mine.map((edge) => marks.get(edge.linkId) ?? ''))
  const state = stateOf(mark, head)
  const when = state === 'due' ? head.dueOn : head.happenedOn
  return {
    href: hrefOf(here, head),
    title: head.title,
    meta: [label, shortDay(when)].filter(Boolean).join('　'),
    note: mark === '後付け（当時の文書あり）' ? '当時の文書あり' : head.fact || undefined,
    glyph,
    stage,
    state,
  }
}

/** The record itself, for who may open it; for everybody else its page of the thread. */
export function hrefOf(here: Here, head: BeadHead): string {
  return here.opens(head.address) ? head.address : beadPage({ beadPid: head.pid })
}

type Known = { readonly kind: string; readonly availableOn: string | null }

/**
 * The mark of every walked link for the decision in view of its own down end.
 * @param asked a decision of the start; the others are marked for their latest that binds
 */
export async function marksOf(
  here: Here,
  start: BeadHead,
  { edges }: Walk,
  direction: Direction,
  asked?: string,
): Promise<ReadonlyMap<string, Mark>> {
  const reasons = edges.filter((edge) => carriesReason(edge.type))
  const ends = reasons.map((edge) =>
    direction === 'why' ? { up: edge.far, down: edge.near } : { up: edge.near, down: edge.far },
  )
  const downs = [...new Set(ends.map(({ down }) => down))]
  const decisions = downs.length > 0 ? await decisionsOf(here, downs) : []
  if (decisions.length === 0) return new Map()
  const known = new Map<number, Known>([
    ...edges.map((edge): [number, Known] => [edge.far, edge]),
    [start.bead, start],
  ])
  const inView = new Map<number, Decision | null>(
    downs.map((bead) => [
      bead,
      decisionInView(
        known.get(bead)?.kind ?? '',
        decisions.filter((decision) => decision.bead === bead),
        bead === start.bead ? asked : null,
      ),
    ]),
  )
  const pairs = await attestedPairs(
    here,
    reasons.map((edge) => edge.linkId),
  )
  return new Map(
    reasons.map((edge, i) => {
      const { up = 0, down = 0 } = ends[i] ?? {}
      const decision = inView.get(down) ?? null
      const availableOn = known.get(up)?.availableOn ?? null
      const attested = pairs.has(`${edge.linkId} ${decision?.id}`)
      return [
        edge.linkId,
        markOf(edge.type, edge.recordedAt, availableOn, decision?.decidedAt ?? null, attested),
      ]
    }),
  )
}
