import { action, type Here, insist, insistFresh } from '#platform'
import { retireBead } from '#slices/evidence'
import { removeMeasures, whatRestsOn } from '../../adoption-undos/tables.ts'
import { joinSheet, sheetSeenBy } from '../../evaluation-sheets/tables.ts'
import { may } from '../../permissions.ts'
import { measureRef } from '../../publications/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import { AdoptionReversalForm } from '../forms.ts'
import { theAdoptionIsDone } from '../rules.ts'
import {
  type AdoptionRow,
  adoptionRows,
  adoptionSeenBy,
  type Became,
  moveAdoption,
  noteRows,
} from '../tables.ts'

/** New measures on which nothing stands go again, joined ones lose their past; the rest stays, with why. */
export const undoAdoption = action({
  verb: 'measures.undo-adoption',
  may: may.takeInSheets,
  form: AdoptionReversalForm,

  async run(here, { adoptionId, version, reason }) {
    const batch = await adoptionSeenBy(here, adoptionId)
    insistFresh(version, batch.version, {}, {}, { facts: { 状態: batch.state } })
    insist(theAdoptionIsDone(batch.state))
    const done = (await adoptionRows(here, adoptionId)).filter(({ state }) => state === '済み')
    const made = done.flatMap(({ plan, measureId }) =>
      plan === 'new' && measureId ? [measureId] : [],
    )
    const rests = await whatRestsOn(here, made)
    const became: Became[] = []
    const gone: string[] = []
    for (const row of done) {
      const why = await whyItStays(here, row, rests)
      const { place, measureId } = row
      if (why !== '') became.push({ place, state: '残した', measureId, why })
      else {
        became.push({ place, state: '取消', measureId: null, why: '' })
        if (row.plan === 'new' && measureId) gone.push(measureId)
        else if (row.sheetId) await joinSheet(here, row.sheetId, null)
      }
    }
    for (const measureId of gone)
      await retireBead(here, { ...measureRef(measureId), how: 'withdrawn', reason })
    await noteRows(here, adoptionId, became)
    await removeMeasures(here, gone)
    await moveAdoption(here, adoptionId, '取消済', { reason })
    const left = became.filter(({ state }) => state === '残した').length
    return {
      about: adoptionId,
      noted: { reason, back: became.length - left, left },
      say: `${became.length - left}件を元に戻しました。${left > 0 ? `${left}件は、ほかの記録がのっているため残しました。` : ''}`,
    }
  },
})

async function whyItStays(
  here: Here,
  { plan, sheetId, measureId }: AdoptionRow,
  rests: ReadonlyMap<string, string>,
): Promise<string> {
  if (measureId === null || sheetId === null) return '事業か評価シートの記録が、もうありません。'
  await measureWrittenBy(here, measureId)
  const sheet = await sheetSeenBy(here, sheetId)
  if (sheet.measureId !== measureId) return 'あとから、つなぎ方が変わっています。'
  if (plan === 'join') return ''
  return rests.get(measureId) ?? ''
}
