import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import { keptPaper, type PaperContent } from '#platform/typesetting'
import { type BeadRef, beadSeenBy, groundsPaperOf, publishBead } from '#slices/evidence'
import { earlier } from '../action-items/addresses.ts'
import { earlierContent } from '../action-items/pages/earlier-page.tsx'
import type { Body } from '../bodies/tables.ts'
import type { Meeting } from '../meetings/tables.ts'
import { publishStatus, statusOf, statusRef } from '../opinion-papers/tables.ts'
import type { Paper } from '../papers/tables.ts'
import { groundsContent } from './rules.ts'

const Frozen = z.object({ content: keptPaper, seal: z.string(), snapshotPid: z.string() })
export type FrozenSheet = z.infer<typeof Frozen>

/** What a live paper printed when it was sent; the paper was loaded through the person. */
export function frozenOf(here: Here, paperId: string): Promise<FrozenSheet | null> {
  return here.db.maybe(
    Frozen,
    sql`select p.content, p.seal, p.snapshot_pid from councils.papers p
      where p.city = ${here.city} and p.id = ${paperId}::uuid and p.content is not null`,
  )
}

export async function keepFrozen(
  here: Here,
  paperId: string,
  made: { readonly content: PaperContent; readonly seal: string; readonly pid: string },
): Promise<void> {
  await here.db.run(sql`
    update councils.papers set content = ${json(made.content)}, seal = ${made.seal},
      snapshot_pid = ${made.pid}
    where city = ${here.city} and id = ${paperId}::uuid`)
}

type Of = { readonly body: Body; readonly meeting: Meeting }

/** A paper that everybody may read shows what is public; the others what members may know. */
const readerOf = ({ audience }: Paper) => (audience === '公開' ? 'public' : 'members')

/** The sheet as the records stand now. */
export async function contentNow(
  here: Here,
  paper: Paper,
  { body, meeting }: Of,
): Promise<PaperContent> {
  if (paper.liveKind === '対応状況') return (await statusOf(here, body, readerOf(paper))).content
  if (paper.liveKind === '宿題') return earlierContent(here, body, meeting)
  const grounds = await groundsPaperOf(here, paper.livePid, { reader: 'public' })
  return groundsContent(grounds, { body: body.name, meeting: meeting.title })
}

const homeworkRef = (bodyId: string): BeadRef => ({ slice: 'councils', ref: `homework:${bodyId}` })

/** The record that the frozen sheet belongs to. */
export async function subjectOf(here: Here, paper: Paper, { body, meeting }: Of): Promise<BeadRef> {
  if (paper.liveKind === '根拠') return beadSeenBy(here, paper.livePid)
  if (paper.liveKind === '対応状況') {
    await publishStatus(here, body, readerOf(paper))
    return statusRef(body.id, readerOf(paper))
  }
  await publishBead(here, {
    ...homeworkRef(body.id),
    kind: 'document',
    title: `前回までの宿題　${body.name}`,
    happenedOn: here.today,
    availableOn: here.today,
    audiences: ['staff'],
    address: earlier({ meetingId: meeting.id }),
    sectionId: body.sectionId,
  })
  return homeworkRef(body.id)
}
