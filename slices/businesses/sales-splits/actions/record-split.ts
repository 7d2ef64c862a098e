import { formatFiscalYear } from '#packages/japan'
import { action, broken, type Here, insist } from '#platform'
import { channelsInUse } from '../../channels/rules.ts'
import { channelsSeenBy } from '../../channels/tables.ts'
import { theYearHasBegun } from '../../fiscal-figures/rules.ts'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { businessToWriteOn } from '../../tables.ts'
import { SplitForm } from '../forms.ts'
import { everyChannelIsKnown, type Share, theSharesMakeAHundred } from '../rules.ts'
import { keepSplit, yearStands } from '../tables.ts'

/** How the sales of a year part over channels and tiers; the shares make a hundred per cent. */
export const recordSplit = action({
  verb: 'businesses.record-split',
  may: may.writeBusinesses,
  form: SplitForm,

  async run(here, { businessId, rows: shares, ...typed }) {
    const business = await businessToWriteOn(here, businessId)
    insist(
      theYearHasBegun(typed.fiscalYear, here.fiscalYear),
      theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'),
    )
    await insistOnShares(here, shares, [])
    const year = formatFiscalYear(typed.fiscalYear)
    insist(
      !(await yearStands(here, business.id, typed.fiscalYear, null)) ||
        broken(
          `${year}の割合はもう記録されています。その記録を開いて直してください。`,
          'fiscalYear',
        ),
    )
    await keepSplit(here, business.id, { ...typed, shares })
    return {
      about: business.id,
      noted: { fiscalYear: typed.fiscalYear },
      say: `${year}の販路の割合を記録しました。`,
    }
  },
})

/** @throws {RuleBroken} they do not make a hundred, or a channel is neither in use nor among those before */
export async function insistOnShares(
  here: Here,
  shares: readonly Share[],
  before: readonly string[],
): Promise<void> {
  const known = [...channelsInUse(await channelsSeenBy(here)), ...before]
  insist(theSharesMakeAHundred(shares), everyChannelIsKnown(shares, known))
}
