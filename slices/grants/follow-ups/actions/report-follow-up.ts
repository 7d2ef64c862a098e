import { action, broken, insist, Missing } from '#platform'
import { accountsStandingFor } from '#slices/businesses'
import { link, publishBead } from '#slices/evidence'
import { selectionRef } from '../../awards/rules.ts'
import { grantCase } from '../../cases/addresses.ts'
import { caseFiledBy, outlineOf } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { orderReturnOf } from '../../recalls/tables.ts'
import { actualCostOf, resultOf } from '../../results/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import { FollowUpForm } from '../forms.ts'
import { followUpYears, profitShare, theYearHasCome, thisYearIsAsked } from '../rules.ts'
import { followUpsOf, keepFollowUp } from '../tables.ts'

/** 事業化状況報告 (様式第16号); where the outline takes back profit, what is owed is reckoned. */
export const reportFollowUp = action({
  verb: 'grants.report-follow-up',
  may: may.fileForCases,
  form: FollowUpForm,

  async run(here, typed) {
    const { applicationId, year } = typed
    const found = await caseFiledBy(here, applicationId)
    const outline = await outlineOf(here, found)
    const { edition } = outline
    const result = await resultOf(here, applicationId)
    if (result === null) throw new Missing()
    const told = await followUpsOf(here, applicationId)
    insist(thisYearIsAsked(year, edition.followUpYears))
    const asked = followUpYears(result.completedOn, edition.followUpYears)[year - 1]
    if (asked === undefined) throw new Missing()
    insist(
      theYearHasCome(asked.dueOn, here.today),
      told.every((one) => one.year !== year) ||
        broken('この年次の報告は、もう受け付けています。', 'year'),
      !edition.returnsProfit ||
        typed.profitYen !== null ||
        broken('利益の額を入れてください。利益がないときは0を入れます。', 'profitYen'),
    )
    const actual = await actualCostOf(here, applicationId, outline)
    const owedYen =
      edition.returnsProfit && actual.cost.totalYen > 0
        ? profitShare({
            profitYen: typed.profitYen ?? 0,
            recoveredYen: typed.recoveredYen ?? 0,
            settledYen: found.settledYen ?? 0,
            totalCostYen: actual.cost.totalYen,
            paidYen: told.reduce((sum, one) => sum + one.owedYen, 0),
          })
        : 0
    await keepFollowUp(here, { ...typed, dueOn: asked.dueOn, owedYen })
    await recordStep(here, { applicationId, verb: '事業化状況を報告', reason: `${year}年目` })
    if (owedYen > 0)
      await orderReturnOf(here, found, edition, {
        cause: '収益納付',
        amountYen: owedYen,
        reason: `${year}年目の収益による納付`,
      })
    const owners = await accountsStandingFor(here, found.businessId)
    const down = { slice: 'grants', ref: `follow-up:${applicationId}:${year}` }
    await publishBead(here, {
      ...down,
      kind: 'result',
      title: `${found.schemeName}の${year}年後の成果（${found.receiptLabel}）`,
      happenedOn: here.today,
      availableOn: here.today,
      audiences: ['staff', ...owners.map((id) => `person:${id}`)],
      address: grantCase({ applicationId }),
      fiscalYear: here.fiscalYear,
      fact: typed.deals === null ? '' : `成約${typed.deals}件`,
      sectionId: found.sectionId,
    })
    await link(here, {
      up: { slice: 'grants', ref: selectionRef(applicationId) },
      down,
      type: 'yields',
    })
    return { about: applicationId, noted: { year, owedYen }, say: '報告を受け付けました。' }
  },
})
