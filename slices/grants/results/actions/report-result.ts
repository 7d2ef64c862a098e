import { z } from 'zod'
import { formatWareki } from '#packages/japan'
import { action, event, insist, notify } from '#platform'
import { grantCase } from '../../cases/addresses.ts'
import { caseFiledBy, outlineOf } from '../../cases/tables.ts'
import { noCategoryExceedsItsPlan } from '../../expenses/rules.ts'
import { expensesOf } from '../../expenses/tables.ts'
import { raiseExpenseFlags } from '../../invoice-checks/tables.ts'
import { insistTheParentIsReady } from '../../parent-settlements/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { ResultForm } from '../forms.ts'
import {
  completedWithinThePeriod,
  isLate,
  resultDueOn,
  somethingWasSpent,
  theProjectIsOver,
} from '../rules.ts'
import { actualCostOf, keepResult } from '../tables.ts'

export const resultReported = event(
  'grants.result-reported',
  z.object({ applicationId: z.uuid(), businessId: z.uuid() }),
)

/** 実績報告 (様式第11号). A late one is taken too: the chief is told, and the paper says so. */
export const reportResult = action({
  verb: 'grants.report-result',
  may: may.fileForCases,
  form: ResultForm,

  async run(here, typed) {
    const { applicationId, completedOn } = typed
    const found = await caseFiledBy(here, applicationId)
    const outline = await outlineOf(here, found)
    const { edition } = outline
    const expenses = await expensesOf(here, applicationId)
    insist(
      theProjectIsOver(completedOn, here.today),
      completedWithinThePeriod(completedOn, found.currentEndsOn ?? completedOn),
      found.bodyAccountId !== null || somethingWasSpent(expenses.length),
    )
    if (found.bodyAccountId !== null) await insistTheParentIsReady(here, found)
    if (edition.perCategory)
      insist(noCategoryExceedsItsPlan((await actualCostOf(here, applicationId, outline)).rows))
    const aprilDay = Number(edition.reportLatest.slice(3))
    const dueOn = resultDueOn(completedOn, edition.reportDays, aprilDay)
    await keepResult(here, {
      ...typed,
      dueOn,
      incomeYen: typed.incomeYen ?? 0,
      othersYen: typed.othersYen ?? 0,
    })
    await recordStep(here, { applicationId, verb: '実績を報告', reason: typed.outcome })
    await raiseExpenseFlags(here, found, outline)
    const late = isLate(here.today, dueOn)
    if (late)
      await notify(
        here,
        { roles: ['chief'], sectionId: found.sectionId },
        `${found.receiptLabel}の実績報告が期限（${formatWareki(dueOn)}）を過ぎて届きました。`,
        grantCase({ applicationId }),
      )
    await here.announce(resultReported, { applicationId, businessId: found.businessId })
    return {
      about: applicationId,
      noted: { completedOn, dueOn, late },
      say: late
        ? `実績報告を受け付けました。期限は${formatWareki(dueOn)}でした。`
        : '実績報告を受け付けました。',
    }
  },
})
