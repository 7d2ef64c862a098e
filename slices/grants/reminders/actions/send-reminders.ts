import { z } from 'zod'
import { action, type Here, notify } from '#platform'
import { accountsStandingFor } from '#slices/businesses'
import { application as caseAt, ownGrant } from '../../applications/addresses.ts'
import { closingInWords } from '../../applications/rules.ts'
import { owedReminderDue, owedSentence } from '../../award-duties/rules.ts'
import { owedAroundToday } from '../../award-duties/tables.ts'
import { may } from '../../permissions.ts'
import { casesInProcess } from '../../processing-clocks/tables.ts'
import {
  correctionReminderDue,
  correctionSentence,
  draftReminderDue,
  processingReminderDue,
} from '../rules.ts'
import { correctionsNearDue, draftsBeforeClose, isFirstTime } from '../tables.ts'

/** The clock of grants.md §5.2: each thing is said once. */
export const sendReminders = action({
  verb: 'grants.send-reminders',
  may: may.remindByClock,
  form: z.unknown(),

  async run(here) {
    const said =
      (await remindDrafts(here)) +
      (await remindCorrections(here)) +
      (await remindProcessing(here)) +
      (await remindOwed(here))
    return { about: 'reminders', noted: { said } }
  },
})

async function remindDrafts(here: Here): Promise<number> {
  let said = 0
  for (const { id, businessId, schemeName, closesAt } of await draftsBeforeClose(here)) {
    const key = draftReminderDue(Date.parse(here.now), Date.parse(closesAt))
    if (key === null || !(await isFirstTime(here, id, '下書き', key))) continue
    said += await notify(
      here,
      { accountIds: await accountsStandingFor(here, businessId) },
      `「${schemeName}」の下書きがあります。受付は${closingInWords(closesAt)}までです。`,
      ownGrant({ applicationId: id }),
    )
  }
  return said
}

async function remindCorrections(here: Here): Promise<number> {
  let said = 0
  for (const one of await correctionsNearDue(here)) {
    const due = correctionReminderDue(one.dueOn, here.today)
    if (due === null || !(await isFirstTime(here, one.applicationId, one.id, due.key))) continue
    const { applicationId } = one
    said +=
      due.to === '係長'
        ? await notify(
            here,
            { roles: ['chief'], sectionId: one.sectionId },
            `「${one.schemeName}」の補正（${one.label}）が、期限を5日過ぎています。`,
            caseAt({ applicationId }),
          )
        : await notify(
            here,
            { accountIds: await accountsStandingFor(here, one.businessId) },
            correctionSentence(one.schemeName, one.dueOn, here.today),
            ownGrant({ applicationId }),
          )
  }
  return said
}

async function remindProcessing(here: Here): Promise<number> {
  let said = 0
  for (const one of await casesInProcess(here)) {
    const key = processingReminderDue(one.elapsed, one.standardDays)
    if (key === null || !(await isFirstTime(here, one.id, '標準処理期間', key))) continue
    said += await notify(
      here,
      { roles: ['officer', 'chief'], sectionId: one.sectionId },
      `「${one.schemeName}」の申請（${one.label}）は、${key}に達しました。`,
      caseAt({ applicationId: one.id }),
    )
  }
  return said
}

/** What recipients owe after the award; the hall reads it in its list of duties. */
async function remindOwed(here: Here): Promise<number> {
  let said = 0
  for (const one of await owedAroundToday(here)) {
    const key = owedReminderDue(one.kind, one.dueOn, here.today)
    if (key === null || !(await isFirstTime(here, one.applicationId, one.what, key))) continue
    said += await notify(
      here,
      { accountIds: await accountsStandingFor(here, one.businessId) },
      owedSentence(one.kind, one.schemeName, one.dueOn, here.today),
      ownGrant({ applicationId: one.applicationId }),
    )
  }
  return said
}
