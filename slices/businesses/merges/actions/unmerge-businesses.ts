import { z } from 'zod'
import { localDate } from '#packages/japan'
import { action, event, type Here, insist, issueDocument } from '#platform'
import { decidePair } from '../../duplicates/tables.ts'
import { keepKeys } from '../../likenesses/tables.ts'
import {
  everyRowHasASide,
  keyOf,
  type LinkRow,
  nothingIsThereTwice,
  whatBelongsTogetherStaysTogether,
} from '../../links/rules.ts'
import {
  exchangeLinks,
  linksOf,
  type Moved,
  moveLinks,
  movesOf,
  noteReturns,
  renumber,
  whatIsApart,
} from '../../links/tables.ts'
import { may } from '../../permissions.ts'
import { asTyped, changedFields } from '../../rules.ts'
import { businessSeenBy, changeState, rewriteBusiness } from '../../tables.ts'
import { ReversalForm } from '../forms.ts'
import {
  editedSince,
  everyFieldHasASide,
  nothingChangedMeanwhile,
  theMergeCanBeUndone,
  theNumberIsGivenBack,
  typedOf,
  unmerged,
} from '../rules.ts'
import {
  broughtByOthers,
  labelMerge,
  type Merge,
  mergeSeenBy,
  reverse,
  setNumber,
  typedOfImage,
} from '../tables.ts'

/** Whoever followed the merge goes back: what was the second one's is its own again. */
export const businessUnmerged = event(
  'businesses.business-unmerged',
  z.object({ mergeId: z.uuid(), winnerId: z.uuid(), loserId: z.uuid() }),
)

/** What hangs on the kept record and was neither there before nor brought by a merge: its side is asked. */
export async function linksSince(here: Here, merge: Merge): Promise<LinkRow[]> {
  const known = new Set(merge.winnerLinks)
  const others = await broughtByOthers(here, merge)
  const brought = new Set([...(await movesOf(here, merge.id)), ...others].map(({ rowId }) => rowId))
  const rows = await linksOf(here, [merge.winnerId])
  return rows.filter((row) => !known.has(keyOf(row)) && !brought.has(row.rowId))
}

/**
 * 統合の取消し, at any time: what hung on each record before goes back to it, what has come since gets the
 * side that was chosen, and both records say again what they said.
 */
export const unmergeBusinesses = action({
  verb: 'businesses.unmerge-businesses',
  may: may.mergeBusinesses,
  form: ReversalForm,

  async run(here, { mergeId, version, side, field, apart, reason }) {
    const merge = await mergeSeenBy(here, mergeId)
    const winner = await businessSeenBy(here, merge.winnerId)
    insist(nothingChangedMeanwhile(version, merge.version), theMergeCanBeUndone(merge, winner))
    const [before, after] = [typedOfImage(merge.winnerBefore), typedOfImage(merge.winnerAfter)]
    const [now, theirs] = [typedOf(winner), typedOfImage(merge.loserBefore)]
    const since = await linksSince(here, merge)
    const typed = unmerged(before, after, now, field)
    insist(
      everyFieldHasASide(editedSince(before, after, now), field),
      everyRowHasASide(since, side, ['winner', 'loser'], 'side'),
      theNumberIsGivenBack(typed.corporateNumber, theirs.corporateNumber),
    )
    await rewriteBusiness(here, winner.id, typed)
    await setNumber(here, merge.loserId, theirs.corporateNumber)
    const { state, state_on } = Was.parse(merge.loserBefore)
    await changeState(here, merge.loserId, { state, on: state_on, cause: null })
    await keepKeys(here, [
      { ...typed, id: winner.id },
      { ...theirs, id: merge.loserId },
    ])
    const moved = await movesOf(here, mergeId)
    const gone = await goBack(here, merge, moved)
    const given = since.filter((row) => side[keyOf(row)] === 'loser')
    const kept = (await linksOf(here, [winner.id, merge.loserId])).map((row) =>
      given.some(({ rowId }) => rowId === row.rowId) ? { ...row, businessId: merge.loserId } : row,
    )
    insist(nothingIsThereTwice(kept))
    for (const [link, rows] of Map.groupBy(given, (row) => row.link))
      await moveLinks(
        here,
        link,
        rows.map(({ rowId }) => rowId),
        merge.loserId,
      )
    insist(
      whatBelongsTogetherStaysTogether(await whatIsApart(here, [winner.id, merge.loserId], [])),
    )
    await reverse(here, mergeId, reason)
    const pair = { oneId: winner.id, otherId: merge.loserId }
    await decidePair(here, pair, apart === 'on' ? '別の事業者' : null, apart === 'on' ? reason : '')
    await number(here, merge)
    await here.announce(businessUnmerged, { mergeId, winnerId: winner.id, loserId: merge.loserId })
    return {
      about: winner.id,
      noted: {
        ...changedFields(asTyped(winner), asTyped(typed)),
        mergeId,
        loserId: merge.loserId,
        loserName: merge.loserName,
        sides: side,
        gone,
        reason,
      },
      say: '統合を取り消しました。二つの登録は統合の前に戻りました。',
    }
  },
})

const Was = z.object({ state: z.string(), state_on: localDate() })

/** The rows that were moved go back. @returns how many are no longer there */
async function goBack(here: Here, merge: Merge, moved: readonly Moved[]): Promise<number> {
  const rows = new Map(
    (await linksOf(here, [merge.winnerId, merge.loserId])).map((row) => [row.rowId, row]),
  )
  const at = (id: string, businessId: string) => {
    const row = rows.get(id)
    return row?.businessId === businessId ? row : undefined
  }
  const exchanged = new Set<string>()
  for (const { rowId } of moved.filter(({ how }) => how === '控えた')) {
    const own = at(rowId, merge.loserId)
    const theirs = moved
      .map((one) => at(one.rowId, merge.winnerId))
      .find((row) => row !== undefined && row.link === own?.link && row.sole === own.sole)
    if (own === undefined || theirs === undefined) continue
    await exchangeLinks(here, { mine: theirs, theirs: own })
    exchanged.add(own.rowId).add(theirs.rowId)
  }
  const back = moved.filter(({ how, rowId }) => how === '移した' && !exchanged.has(rowId))
  const still = back.filter(({ rowId }) => at(rowId, merge.winnerId) !== undefined)
  for (const [link, all] of Map.groupBy(still, (one) => one.link)) {
    await moveLinks(
      here,
      link,
      all.map(({ rowId }) => rowId),
      merge.loserId,
    )
    // The highest first, so that no number is there twice in between.
    for (const { rowId, number: had } of all.toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0)))
      if (had !== null) await renumber(here, link, rowId, had)
  }
  const returned = moved.map(({ rowId }) => ({
    rowId,
    returned: rows.has(rowId) ? '戻した' : '消えていた',
  }))
  await noteReturns(here, merge.id, returned)
  return moved.filter(({ rowId }) => !rows.has(rowId)).length
}

async function number(here: Here, merge: Merge): Promise<void> {
  const { section } = here.person
  if (section === null) return
  const title = `統合取消票　${merge.winnerName}`
  const asked = { section: section.id, kind: '統合取消票', title, about: merge.id }
  await labelMerge(here, merge.id, 'reversal_label', (await issueDocument(here, asked)).label)
}
