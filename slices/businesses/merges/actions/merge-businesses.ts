import { z } from 'zod'
import { action, event, insist, issueDocument } from '#platform'
import { decidePair } from '../../duplicates/tables.ts'
import { keepKeys } from '../../likenesses/tables.ts'
import { collisionsOf, countsInWords, keyOf, type LinkRow } from '../../links/rules.ts'
import { exchangeLinks, keepMoves, linksOf, type Move, moveLinks } from '../../links/tables.ts'
import { may } from '../../permissions.ts'
import { insistUnchanged } from '../../revisions/actions/insist-unchanged.ts'
import { asTyped, changedFields, fieldLabels } from '../../rules.ts'
import { businessSeenBy, changeState, rewriteBusiness } from '../../tables.ts'
import { MergeForm } from '../forms.ts'
import { merged, nothingChangedMeanwhile, theyCanBeMadeOne, typedOf } from '../rules.ts'
import { imageOf, keepMerge, labelMerge, setNumber } from '../tables.ts'

/** Whoever keeps something of the second business follows: from now on it is the first one's. */
export const businessMerged = event(
  'businesses.business-merged',
  z.object({ mergeId: z.uuid(), winnerId: z.uuid(), loserId: z.uuid() }),
)

/**
 * 統合: of two records of one business one is kept, with the values that were chosen field by field and
 * with all that hung on the other. Both records as they stood, and every row that was moved, are kept.
 */
export const mergeBusinesses = action({
  verb: 'businesses.merge-businesses',
  may: may.mergeBusinesses,
  form: MergeForm,

  async run(here, { businessId, otherId, version, otherVersion, take, keep, reason }) {
    const winner = await businessSeenBy(here, businessId)
    const loser = await businessSeenBy(here, otherId)
    await insistUnchanged(here, winner, version, asTyped(winner), fieldLabels)
    insist(nothingChangedMeanwhile(otherVersion, loser.version), theyCanBeMadeOne(winner, loser))
    const [winnerBefore, loserBefore] = [
      await imageOf(here, winner.id),
      await imageOf(here, loser.id),
    ]
    const typed = merged(typedOf(winner), typedOf(loser), take)
    if (loser.corporateNumber !== null && typed.corporateNumber === loser.corporateNumber)
      await setNumber(here, loser.id, null)
    await rewriteBusiness(here, winner.id, typed)
    await changeState(here, loser.id, { state: '統合済', on: here.today, cause: null })
    await keepKeys(here, [{ ...typed, id: winner.id }])

    const rows = await linksOf(here, [winner.id, loser.id])
    const mine = rows.filter((row) => row.businessId === winner.id)
    const theirs = rows.filter((row) => row.businessId === loser.id)
    const collisions = collisionsOf(mine, theirs)
    const moves: Move[] = []
    const noted = (row: LinkRow, how: Move['how'], from = loser.id, to = winner.id) =>
      moves.push({ row, from, to, how })
    for (const collision of collisions) {
      if (keep[keyOf(collision.theirs)] === 'loser') {
        await exchangeLinks(here, collision)
        noted(collision.theirs, '移した')
        noted(collision.mine, '控えた', winner.id, loser.id)
      } else noted(collision.theirs, '残した', loser.id, loser.id)
    }
    const alone = new Set(collisions.map((collision) => collision.theirs.rowId))
    const free = theirs.filter(({ rowId }) => !alone.has(rowId))
    for (const [link, all] of Map.groupBy(free, (row) => row.link)) {
      await moveLinks(
        here,
        link,
        all.map(({ rowId }) => rowId),
        winner.id,
      )
      for (const row of all) noted(row, '移した')
    }
    const mergeId = await keepMerge(here, {
      winnerId: winner.id,
      loserId: loser.id,
      reason,
      winnerBefore,
      loserBefore,
      winnerAfter: await imageOf(here, winner.id),
      winnerLinks: mine.map(keyOf),
    })
    await keepMoves(here, mergeId, moves)
    await decidePair(here, { oneId: winner.id, otherId: loser.id }, '統合', reason)
    if (here.person.section !== null) {
      const title = `統合票　${winner.name}`
      const { label } = await issueDocument(here, {
        section: here.person.section.id,
        kind: '統合票',
        title,
        about: mergeId,
      })
      await labelMerge(here, mergeId, 'label', label)
    }
    await here.announce(businessMerged, { mergeId, winnerId: winner.id, loserId: loser.id })
    return {
      about: winner.id,
      noted: {
        ...changedFields(asTyped(winner), asTyped(typed)),
        mergeId,
        loserId: loser.id,
        loserName: loser.name,
        moved: countsInWords(moves.filter(({ how }) => how === '移した').map(({ row }) => row)),
        reason,
      },
      params: { mergeId },
      say: '統合しました。いつでも取り消せます。',
    }
  },
})
