import { action, type Here, insist } from '#platform'
import { releaseContent } from '../../drawn-papers/pages/release-content.tsx'
import { releasedRows } from '../../drawn-papers/tables.ts'
import { keepPaper } from '../../kept-papers/tables.ts'
import { may } from '../../permissions.ts'
import { lastRelease } from '../../revivals/tables.ts'
import { ReleaseForm } from '../../rounds/forms.ts'
import { roundName, type Stage, stageLabels, theRoundIsOpen } from '../../rounds/rules.ts'
import { keepRelease, type Round, roundSeenBy } from '../../rounds/tables.ts'
import { itIsReleasedOnce, thereIsSomethingToRelease } from '../rules.ts'
import { assessedAt } from '../tables.ts'

/** 内示: from now on the sections know this stage's amounts and reasons, but not what is marked 内部. */
export const releaseStage = action({
  verb: 'measures.release-stage',
  may: may.releaseStages,
  form: ReleaseForm,
  danger: true,

  async run(here, { roundId, stage }) {
    const round = await roundSeenBy(here, roundId)
    insist(
      theRoundIsOpen(round),
      itIsReleasedOnce(stage, round.released),
      thereIsSomethingToRelease(await assessedAt(here, roundId, stage)),
    )
    await keepRelease(here, roundId, stage)
    await keepNotices(here, round, stage)
    return {
      about: roundId,
      noted: { after: stage },
      say: `${stageLabels[stage]}を内示しました。`,
    }
  },
})

/** 内示書: one to each section, of its own measures, as it was told. */
async function keepNotices(here: Here, round: Round, stage: Stage): Promise<void> {
  const rows = await releasedRows(here, round.id, stage)
  const release = await lastRelease(here, round.id)
  const on = { today: here.today, revivalUntil: release?.lastOn ?? here.today }
  for (const sectionId of new Set(rows.map((row) => row.sectionId))) {
    const own = rows.filter((row) => row.sectionId === sectionId)
    const section = own[0]?.sectionName ?? ''
    await keepPaper(here, {
      ...{ form: 'release', audience: 'section', sectionId, fiscalYear: round.fiscalYear },
      ...{ roundId: round.id, measureId: null },
      title: `内示書（${roundName(round)}・${stageLabels[stage]}）　${section}`,
      content: releaseContent(section, round, stage, on, own),
    })
  }
}
