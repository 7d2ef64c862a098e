import { action, broken, insist, Missing } from '#platform'
import { caseLedBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { PassingForm } from '../forms.ts'
import { theInspectorFinishes } from '../rules.ts'
import { inspectionOf, markPassed } from '../tables.ts'

/** 検査調書: what was confirmed. The amount can then be fixed. */
export const passInspection = action({
  verb: 'grants.pass-inspection',
  may: may.inspectResults,
  form: PassingForm,

  async run(here, { applicationId, findings }) {
    const found = await caseLedBy(here, applicationId)
    const inspection = await inspectionOf(here, applicationId)
    if (inspection === null) throw new Missing()
    insist(
      found.state === '検査中' || broken('検査をしている案件ではありません。'),
      theInspectorFinishes(inspection.inspectedBy, here.person.id),
    )
    await markPassed(here, applicationId, inspection.seq, findings)
    return {
      about: applicationId,
      noted: { findings },
      say: '検査を終えました。額の確定を起案できます。',
    }
  },
})
