import { z } from 'zod'
import { action, event, insist } from '#platform'
import { followerOf } from '../../lines/actions/begin-business.ts'
import { keepLine } from '../../lines/tables.ts'
import {
  countsInWords,
  everyRowHasASide,
  keyOf,
  nothingIsThereTwice,
  whatBelongsTogetherStaysTogether,
} from '../../links/rules.ts'
import { keepMoves, linksOf, moveLinks, whatIsApart } from '../../links/tables.ts'
import { may } from '../../permissions.ts'
import { insistUnchanged } from '../../revisions/actions/insist-unchanged.ts'
import { theDayIsPast, theStateAllows } from '../../rules.ts'
import { businessSeenBy, changeState } from '../../tables.ts'
import { SplitForm } from '../forms.ts'
import { thePartsDiffer } from '../rules.ts'

/** One business is now several: whoever keeps something of it decides where it goes. */
export const businessSplit = event(
  'businesses.business-split',
  z.object({ fromId: z.uuid(), toIds: z.array(z.uuid()), on: z.iso.date() }),
)

/** 分割: of one business several become, and of every single thing that hung on it is said where it goes. */
export const splitBusiness = action({
  verb: 'businesses.split-business',
  may: may.splitBusinesses,
  form: SplitForm,

  async run(here, { businessId, version, on, reason, parts, to }) {
    const saved = await businessSeenBy(here, businessId)
    await insistUnchanged(here, saved, version, { state: saved.state }, { state: '状態' })
    const own = await linksOf(here, [saved.id])
    insist(
      theStateAllows(saved, ['登録'], '分割'),
      theDayIsPast(on, here.today, 'on'),
      thePartsDiffer(parts),
      everyRowHasASide(own, to, ['stay', ...parts.map((_, n) => String(n))], 'to'),
    )
    const source = `「${saved.name}」の分割`
    const targets: { readonly id: string; readonly name: string }[] = []
    for (const [n, { businessId: chosenId, ...begun }] of parts.entries())
      targets.push(
        await followerOf(here, saved, { ...begun, chosenId }, { on, source, field: `parts.${n}.` }),
      )
    const theirs = await linksOf(
      here,
      targets.map(({ id }) => id),
    )
    const target = (row: (typeof own)[number]) => targets[Number(to[keyOf(row)])]?.id ?? saved.id
    insist(
      nothingIsThereTwice([...theirs, ...own.map((row) => ({ ...row, businessId: target(row) }))]),
    )
    for (const { id } of targets) {
      const going = own.filter((row) => target(row) === id)
      for (const [link, all] of Map.groupBy(going, (row) => row.link))
        await moveLinks(
          here,
          link,
          all.map(({ rowId }) => rowId),
          id,
        )
      const lineId = await keepLine(here, { from: saved.id, to: id, kind: '分割', on, reason })
      await keepMoves(
        here,
        lineId,
        going.map((row) => ({ row, from: saved.id, to: id, how: '移した' as const })),
      )
    }
    const all = [saved.id, ...targets.map(({ id }) => id)]
    insist(whatBelongsTogetherStaysTogether(await whatIsApart(here, all, [])))
    await changeState(here, saved.id, { state: '分割', on, cause: null })
    const toIds = targets.map(({ id }) => id)
    await here.announce(businessSplit, { fromId: saved.id, toIds, on })
    return {
      about: saved.id,
      noted: {
        from: saved.state,
        to: '分割',
        on,
        parts: targets,
        moved: countsInWords(own.filter((row) => target(row) !== saved.id)),
        sides: to,
        reason,
      },
      say: `${targets.length}つに分割したことを記録しました。`,
    }
  },
})
