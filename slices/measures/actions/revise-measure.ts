import { action, insist, insistFresh } from '#platform'
import { settingOn } from '#platform/settings'
import { measureLabels, RevisionForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { publishMeasure } from '../publications/tables.ts'
import { asTyped, sunsetYears, theCodeIsFree, theSunsetIsSetAndNear } from '../rules.ts'
import { noTermIsExtendedByEditing } from '../sunsets/rules.ts'
import { codeIsTaken, measureSeenBy, measureWrittenBy, rewriteMeasure } from '../tables.ts'

/** Edited once, read by every draft of the four sheets; papers that are frozen stay as they were. */
export const reviseMeasure = action({
  verb: 'measures.revise-measure',
  may: may.writeMeasures,
  form: RevisionForm,

  async run(here, { measureId, version, reason, ...typed }) {
    const saved = await measureWrittenBy(here, measureId)
    const before = asTyped(saved)
    insistFresh(version, saved.version, before, measureLabels)
    insist(
      theSunsetIsSetAndNear(typed.sunsetYear, here.fiscalYear, await settingOn(here, sunsetYears)),
      noTermIsExtendedByEditing(saved.sunsetYear, typed.sunsetYear, here.fiscalYear),
      theCodeIsFree(await codeIsTaken(here, typed.code, measureId)),
    )
    await rewriteMeasure(here, measureId, typed)
    await publishMeasure(here, await measureSeenBy(here, measureId))
    return { about: measureId, noted: { before, after: typed, reason }, say: '保存しました。' }
  },
})
