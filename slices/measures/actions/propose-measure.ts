import { action, insist, Refused } from '#platform'
import { settingOn } from '#platform/settings'
import { issueRef, issueSeenBy, link } from '#slices/evidence'
import { goalSeenBy } from '#slices/plans'
import { onlyOwnSheetsAreJoined, theSheetIsFree } from '../evaluation-sheets/rules.ts'
import { cityName, joinSheet, sheetSeenBy } from '../evaluation-sheets/tables.ts'
import { ProposalForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { measureRef, publishMeasure } from '../publications/tables.ts'
import { sunsetYears, theCodeIsFree, theSunsetIsSetAndNear } from '../rules.ts'
import { codeIsTaken, keepMeasure, measureSeenBy } from '../tables.ts'

/** A measure is proposed: under one goal, for an issue where there is one, with a year in which it ends. */
export const proposeMeasure = action({
  verb: 'measures.propose-measure',
  may: may.writeMeasures,
  form: ProposalForm,

  async run(here, { issueId, isSample, sheetId, ...typed }) {
    const section = here.person.section
    if (!section) throw new Refused('事業を起こせるのは、課に所属する職員だけです。')
    insist(
      theSunsetIsSetAndNear(typed.sunsetYear, here.fiscalYear, await settingOn(here, sunsetYears)),
      theCodeIsFree(await codeIsTaken(here, typed.code, null)),
    )
    const goal = await goalSeenBy(here, typed.goalId)
    const issue = issueId === null ? null : await issueSeenBy(here, issueId)

    const sheet = sheetId === null ? null : await sheetSeenBy(here, sheetId)
    if (sheet)
      insist(
        onlyOwnSheetsAreJoined(sheet.publisher, await cityName(here)),
        theSheetIsFree(sheet.measureName),
      )

    const measureId = await keepMeasure(here, section.id, { ...typed, isSample: isSample === 'on' })
    if (sheet) await joinSheet(here, sheet.id, measureId)
    await publishMeasure(here, await measureSeenBy(here, measureId))
    const down = measureRef(measureId)
    await link(here, { up: { slice: 'plans', ref: goal.id }, down, type: 'serves', primary: true })
    if (issue) await link(here, { up: issueRef(issue.id), down, type: 'addresses' })
    return {
      about: measureId,
      noted: { after: { ...typed, issueId, sheetId } },
      params: { measureId },
      say: '事業を起こしました。公益性と指標を書いてください。',
    }
  },
})
