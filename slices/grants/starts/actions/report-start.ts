import { action, insist } from '#platform'
import { caseFiledBy, outlineOf } from '../../cases/tables.ts'
import { earlyFromOf } from '../../early-starts/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { StartForm } from '../forms.ts'
import { allowedFrom, notInTheFuture, notOrderedBefore } from '../rules.ts'
import { keepStart } from '../tables.ts'

/** 着手届 (様式第5号): nothing was ordered before it was allowed. */
export const reportStart = action({
  verb: 'grants.report-start',
  may: may.fileForCases,
  form: StartForm,

  async run(here, { applicationId, orderedOn, note }) {
    const found = await caseFiledBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    const allowedOn = allowedFrom({
      ...found,
      startRule: edition.startRule,
      earlyFromOn: await earlyFromOf(here, applicationId),
    })
    insist(
      notInTheFuture(orderedOn, here.today, 'orderedOn'),
      notOrderedBefore(orderedOn, allowedOn),
    )
    await recordStep(here, { applicationId, verb: '着手を届け出る', reason: note })
    await keepStart(here, { applicationId, orderedOn, note })
    return { about: applicationId, noted: { orderedOn }, say: '着手の届出を受け付けました。' }
  },
})
