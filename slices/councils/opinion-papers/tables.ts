import type { Here } from '#platform'
import { pidOf } from '#platform'
import { type BeadRef, publishBead } from '#slices/evidence'
import type { Body } from '../bodies/tables.ts'
import { hallAndMembers } from '../opinion-publications/tables.ts'
import { issued } from '../opinion-status/addresses.ts'
import { parted, type Reader } from '../opinion-status/rules.ts'
import {
  dayOf,
  nextMeetingOf,
  placedAnswers,
  statusCounts,
  statusRows,
} from '../opinion-status/tables.ts'
import { statusPaper } from './rules.ts'

export const statusRef = (bodyId: string, reader: Reader): BeadRef => ({
  slice: 'councils',
  ref: `opinion-status:${bodyId}:${reader}`,
})

/** The table of a body as it would be printed now, for those readers. */
export async function statusOf(here: Here, body: Body, reader: Reader) {
  const next = await nextMeetingOf(here, body.id)
  const on = dayOf(here, next)
  const rows = await statusRows(here, body, reader)
  const { main, annex } = parted(rows, on)
  const content = statusPaper({
    body: body.name,
    section: body.sectionName ?? '',
    meeting: next === null ? '' : `第${next.number}回会議 資料`,
    main,
    annex,
    on,
    isSample: body.isSample,
  })
  return { next, on, main, annex, content }
}

const perPage = 50

/** One page of the table on screen: what is counted is counted over all, what is read is read for the page. */
export async function statusPage(
  here: Here,
  body: Body,
  reader: Reader,
  asked: string | undefined,
) {
  const from = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 0
  const next = await nextMeetingOf(here, body.id)
  const on = dayOf(here, next)
  const [counts, places] = await Promise.all([
    statusCounts(here, body.id, reader),
    placedAnswers(here, body.id, reader, { on, from, count: perPage }),
  ])
  const ids = places.map(({ answerId }) => answerId)
  const known = new Map(
    (await statusRows(here, body, reader, ids)).map((row) => [row.answerId, row]),
  )
  const rowsOf = (some: typeof places) => some.flatMap(({ answerId }) => known.get(answerId) ?? [])
  const lines = (some: typeof counts) => some.reduce((sum, one) => sum + one.lines, 0)
  return {
    next,
    on,
    counts,
    lines: lines(counts),
    annexed: lines(counts.filter(({ isAnnexed }) => isAnnexed)),
    main: rowsOf(places.filter(({ isAnnexed }) => !isAnnexed)),
    annex: rowsOf(places.filter(({ isAnnexed }) => isAnnexed)),
    prev: from > 0 ? Math.max(0, from - perPage) : null,
    following: from + perPage < lines(counts) ? from + perPage : null,
  }
}

/** The record that issued tables belong to: one of a body for everybody, one for its members. */
export async function publishStatus(here: Here, body: Body, reader: Reader): Promise<string[]> {
  const audiences = reader === 'public' ? ['public'] : await hallAndMembers(here, body.id)
  await publishBead(here, {
    ...statusRef(body.id, reader),
    kind: 'document',
    title: `前回意見の対応状況　${body.name}`,
    happenedOn: here.today,
    availableOn: here.today,
    audiences,
    address: issued({ bodyPid: pidOf(here.city, body.id) }),
    sectionId: body.sectionId,
  })
  return audiences
}
