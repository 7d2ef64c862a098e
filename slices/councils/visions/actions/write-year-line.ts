import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { publishVision } from '../../vision-publications/tables.ts'
import { EndForm, YearLineForm } from '../forms.ts'
import { itHasNotEnded } from '../rules.ts'
import { keepYearLine, ownVision, visionPublished, writeVision } from '../tables.ts'

/** その後: one line a year, by the leader. */
export const writeYearLine = action({
  verb: 'councils.write-year-line',
  may: may.leadVisions,
  form: YearLineForm,

  async run(here, { visionId, line }) {
    const vision = await ownVision(here, visionId)
    insist(
      itHasNotEnded(vision),
      vision.publishedOn !== null || broken('「その後」を書くのは、公開した後です。'),
    )
    await keepYearLine(here, visionId, line)
    await writeVision(here, visionId, { lastSignOn: here.today })
    return {
      about: visionId,
      noted: { fiscalYear: here.fiscalYear, line },
      params: { visionId },
      say: '今年度の「その後」を保存しました。',
    }
  },
})

export const endVision = action({
  verb: 'councils.end-vision',
  may: may.leadVisions,
  form: EndForm,

  async run(here, { visionId, reason }) {
    const vision = await ownVision(here, visionId)
    insist(itHasNotEnded(vision))
    await writeVision(here, visionId, { endedOn: here.today, endedReason: reason })
    if (vision.publishedOn !== null)
      await publishVision(here, await visionPublished(here, visionId))
    return {
      about: visionId,
      noted: { reason },
      params: { visionId },
      say: 'ビジョンを終えました。',
    }
  },
})
