import { z } from 'zod'
import { action, event, insist, issueDocument } from '#platform'
import { collisionsOf, countsInWords, whatBelongsTogetherStaysTogether } from '../../links/rules.ts'
import { keepMoves, linksOf, type Move, moveLinks, whatIsApart } from '../../links/tables.ts'
import { may } from '../../permissions.ts'
import { insistUnchanged } from '../../revisions/actions/insist-unchanged.ts'
import { theDayIsPast, theStateAllows } from '../../rules.ts'
import { businessSeenBy, changeState } from '../../tables.ts'
import { SuccessionForm } from '../forms.ts'
import { keepLine, labelPaper } from '../tables.ts'
import { followerOf } from './begin-business.ts'

/** One business goes on as another: whoever keeps something of the first may follow. */
export const businessSucceeded = event(
  'businesses.business-succeeded',
  z.object({ fromId: z.uuid(), toId: z.uuid(), on: z.iso.date() }),
)

/**
 * 承継: another business goes on with the work. What was ticked goes over to it; the record of the first,
 * its history and what it could do until then stay, and both stand in one line.
 */
export const succeedBusiness = action({
  verb: 'businesses.succeed-business',
  may: may.writeBusinesses,
  form: SuccessionForm,

  async run(here, { businessId, version, on, reason, successorId, move, ...begun }) {
    const saved = await businessSeenBy(here, businessId)
    await insistUnchanged(here, saved, version, { state: saved.state }, { state: '状態' })
    insist(theStateAllows(saved, ['登録'], '承継'), theDayIsPast(on, here.today, 'on'))
    const source = `「${saved.name}」からの承継`
    const typed = { ...begun, chosenId: successorId }
    const to = await followerOf(here, saved, typed, { on, source, field: '' })
    const rows = await linksOf(here, [saved.id, to.id])
    const own = rows.filter((row) => row.businessId === saved.id && move.includes(row.link))
    const doubled = collisionsOf(
      rows.filter((row) => row.businessId === to.id),
      own,
    ).map(({ theirs }) => theirs.rowId)
    const going = own.filter(({ rowId }) => !doubled.includes(rowId))
    for (const [link, all] of Map.groupBy(going, (row) => row.link))
      await moveLinks(
        here,
        link,
        all.map(({ rowId }) => rowId),
        to.id,
      )
    insist(whatBelongsTogetherStaysTogether(await whatIsApart(here, [saved.id, to.id], doubled)))
    await changeState(here, saved.id, { state: '承継', on, cause: null })
    const lineId = await keepLine(here, { from: saved.id, to: to.id, kind: '承継', on, reason })
    await keepMoves(
      here,
      lineId,
      own.map((row): Move => {
        const stays = doubled.includes(row.rowId)
        return {
          row,
          from: saved.id,
          to: stays ? saved.id : to.id,
          how: stays ? '残した' : '移した',
        }
      }),
    )
    if (here.person.section !== null) {
      const section = here.person.section.id
      const title = `承継記録　${saved.name}`
      const asked = { section, kind: '承継記録', title, about: lineId }
      await labelPaper(here, 'lines', lineId, (await issueDocument(here, asked)).label)
    }
    await here.announce(businessSucceeded, { fromId: saved.id, toId: to.id, on })
    return {
      about: saved.id,
      noted: {
        from: saved.state,
        to: '承継',
        on,
        successorId: to.id,
        successorName: to.name,
        moved: countsInWords(going),
        reason,
      },
      say: `「${to.name}」への承継を記録しました。`,
    }
  },
})
