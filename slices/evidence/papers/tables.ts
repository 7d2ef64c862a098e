import { formatWareki } from '#packages/japan'
import { type Here, isStaff } from '#platform'
import { audiencesLabel } from '../audiences/rules.ts'
import { type Viewer, viewerFor, viewerOf } from '../audiences/tables.ts'
import { type BeadHead, beadSeenBy, headsOf } from '../beads/tables.ts'
import { breakRules, printedRules } from '../breaks/rules.ts'
import { breaksSeenBy } from '../breaks/tables.ts'
import { dayOf } from '../decisions/rules.ts'
import { type Decision, decisionInView, decisionsOf } from '../decisions/tables.ts'
import { type Explanation, explain } from '../explanations/tables.ts'
import { decisionLabel, shownKind } from '../kinds/rules.ts'
import { type Sketch, sketchOf } from '../sketches/rules.ts'
import { type OpinionRow, opinionsOf, type PaperRow, rowsOf, sourceLines } from './rules.ts'

/** Who a paper is printed for. */
export type ReaderKind = 'own' | 'public' | 'staff'

/** All that 根拠一覧 prints. */
export type GroundsPaper = {
  readonly subject: BeadHead
  readonly kindLabel: string
  readonly decision: { readonly id: string; readonly name: string; readonly label: string } | null
  readonly decisions: readonly Decision[]
  readonly reader: string
  readonly today: string
  readonly why: readonly PaperRow[]
  readonly became: readonly PaperRow[]
  readonly truncatedAt: number | null
  readonly groups: readonly { readonly title: string; readonly count: number }[]
  readonly opinions: readonly OpinionRow[]
  readonly recheck: readonly string[]
  readonly sources: readonly string[]
  readonly sketch: Sketch
}

function viewerOfReader(here: Here, reader: ReaderKind): Promise<Viewer> {
  if (reader === 'own' || !isStaff(here.person)) return viewerOf(here)
  return viewerFor(here, reader === 'staff' ? ['staff'] : [])
}

/** @throws {Missing} the bead is hidden or unknown, also where the reader asked for may not see it */
export async function groundsPaperOf(
  here: Here,
  pid: string,
  asked: { readonly reader: ReaderKind; readonly decision?: string },
): Promise<GroundsPaper> {
  const subject = await beadSeenBy(here, pid)
  const viewer = await viewerOfReader(here, asked.reader)
  const decisions = await decisionsOf(here, [subject.bead])
  const decision = decisionInView(subject.kind, decisions, asked.decision)
  const why = await explain(here, subject, 'why', {}, decision?.id, viewer)
  const became = await explain(here, subject, 'then', {}, undefined, viewer)
  const forStaff = isStaff(here.person) && asked.reader !== 'public'
  const breaks = forStaff
    ? await breaksSeenBy(here, { bead: subject.bead, rules: printedRules })
    : []
  const label = decision
    ? `${decisionLabel(decision.name)}　${formatWareki(dayOf(decision.decidedAt))}`
    : ''
  return {
    subject,
    kindLabel: shownKind(subject.kind).label,
    decision: decision ? { id: decision.id, name: decision.name, label } : null,
    decisions,
    reader: forStaff ? '庁内用' : audiencesLabel(['public']),
    today: formatWareki(here.today),
    why: rowsOf(why),
    became: rowsOf(became),
    truncatedAt: why.truncatedAt,
    groups: groupsOf(why, became),
    opinions: opinionsOf(why),
    recheck: breaks.map(({ rule }) => `${breakRules[rule].label}。${breakRules[rule].advice}`),
    sources: sourceLines(why),
    sketch: sketchOf(why, became),
  }
}

/** Whether everybody may know of a record, so that a sheet of it may leave the hall. */
export async function isForEverybody(here: Here, subject: BeadHead): Promise<boolean> {
  return (await headsOf(here, await viewerFor(here, []), [subject.bead])).length > 0
}

function groupsOf(...explained: readonly Explanation[]) {
  return explained.flatMap(({ groups }) =>
    groups.map(({ near, count }) => ({ title: near.title, count })),
  )
}
