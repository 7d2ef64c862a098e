import { formatFiscalYear } from '#packages/japan'
import { action, broken, type Here, insist, insistFresh } from '#platform'
import { hasOpenedFinances, notOpenedSentence } from '../../fiscal-figures/actions/view-finances.ts'
import { theYearHasBegun } from '../../fiscal-figures/rules.ts'
import { keepRevision } from '../../fiscal-figures/tables.ts'
import { may } from '../../permissions.ts'
import { changedFields, theDayIsPast } from '../../rules.ts'
import { businessToWriteOn } from '../../tables.ts'
import { asTyped, fieldLabels, SplitEditForm } from '../forms.ts'
import { rewriteSplit, type Split, splitOf, yearStands } from '../tables.ts'
import { insistOnShares } from './record-split.ts'

/** A split that this person has opened. */
export async function openedSplit(here: Here, businessId: string, splitId: string): Promise<Split> {
  await businessToWriteOn(here, businessId)
  const split = await splitOf(here, businessId, splitId)
  insist((await hasOpenedFinances(here, businessId)) || broken(notOpenedSentence))
  return split
}

/** A split is put right; what it said stays, with the reason. */
export const reviseSplit = action({
  verb: 'businesses.revise-split',
  may: may.writeBusinesses,
  form: SplitEditForm,

  async run(here, { businessId, splitId, version, reason, rows: shares, ...typed }) {
    const saved = await openedSplit(here, businessId, splitId)
    const before = asTyped(saved)
    insistFresh(version, saved.version, before, fieldLabels)
    insist(
      !saved.isWithdrawn || broken('取り消した記録です。戻してから直してください。'),
      theYearHasBegun(typed.fiscalYear, here.fiscalYear),
      theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'),
    )
    await insistOnShares(
      here,
      shares,
      saved.shares.map(({ channel }) => channel),
    )
    const year = formatFiscalYear(typed.fiscalYear)
    insist(
      !(await yearStands(here, businessId, typed.fiscalYear, splitId)) ||
        broken(`${year}には、別の割合の記録があります。年度を確かめてください。`, 'fiscalYear'),
    )
    const changed = changedFields(before, asTyped({ ...typed, shares }))
    await keepRevision(here, {
      businessId,
      about: splitId,
      kind: 'split',
      fiscalYear: saved.fiscalYear,
      level: '課内',
      said: changed.before,
      reason,
    })
    await rewriteSplit(here, splitId, { ...typed, shares })
    return {
      about: businessId,
      noted: { fiscalYear: saved.fiscalYear, fields: Object.keys(changed.after), reason },
      say: `${year}の販路の割合を直しました。`,
    }
  },
})
