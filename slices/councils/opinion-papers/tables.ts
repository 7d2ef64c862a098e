import type { Here } from '#platform'
import { type BeadRef, publishBead } from '#slices/evidence'
import type { Body } from '../bodies/tables.ts'
import { hallAndMembers } from '../opinion-publications/tables.ts'
import { issued } from '../opinion-status/addresses.ts'
import { parted, type Reader } from '../opinion-status/rules.ts'
import {
  dayOf,
  nextMeetingOf,
  placedGroups,
  reportedClosed,
  statusRows,
} from '../opinion-status/tables.ts'
import { pidOf } from '../public-ids/rules.ts'
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
  const { main, annex } = parted(rows, await reportedClosed(here, body.id), on)
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
  const next = await nextMeetingOf(here, body.id)
  const on = dayOf(here, next)
  const { main, annex } = parted(
    await placedGroups(here, body.id, reader),
    await reportedClosed(here, body.id),
    on,
  )
  const all = [...main, ...annex]
  const from = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 0
  const shown = all.slice(from, from + perPage)
  const ids = shown.map(({ groupId }) => groupId)
  const known = new Map(
    (await statusRows(here, body, reader, ids)).map((row) => [row.groupId, row]),
  )
  const rowsOf = (places: readonly { readonly groupId: string }[]) =>
    places.flatMap(({ groupId }) => known.get(groupId) ?? [])
  return {
    next,
    on,
    all,
    annexed: annex.length,
    main: rowsOf(main.slice(from, from + perPage)),
    annex: rowsOf(shown.filter((place) => annex.includes(place))),
    prev: from > 0 ? Math.max(0, from - perPage) : null,
    following: from + perPage < all.length ? from + perPage : null,
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
