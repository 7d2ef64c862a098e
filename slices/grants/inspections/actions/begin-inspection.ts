import { action, insist } from '#platform'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { BeginningForm } from '../forms.ts'
import { anotherPersonInspects } from '../rules.ts'
import { awardDrafters, keepInspection } from '../tables.ts'

/** 検査を始める: from a sum on by somebody else than the case officer. */
export const beginInspection = action({
  verb: 'grants.begin-inspection',
  may: may.inspectResults,
  form: BeginningForm,

  async run(here, { applicationId, way }) {
    const found = await caseSeenBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    const drafters = await awardDrafters(here, applicationId)
    insist(
      anotherPersonInspects(
        found.currentYen ?? 0,
        edition.otherInspectorFromYen,
        drafters,
        here.person.id,
      ),
    )
    await recordStep(here, { applicationId, verb: '検査を始める', reason: `${way}検査` })
    await keepInspection(here, applicationId, way)
    return { about: applicationId, noted: { way }, say: '検査を始めました。' }
  },
})
