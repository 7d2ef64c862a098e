import { action, broken, insist, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { SharesForm } from '../forms.ts'
import { theSharesAddUp } from '../rules.ts'
import { keepShares, placedIssues, sharedMeasures, sharesOfSubject } from '../tables.ts'

/** In which cells of the matrix a measure works, with its shares; or an issue lies. */
export const setShares = action({
  verb: 'plans.set-shares',
  may: may.writePlans,
  form: SharesForm,

  async run(here, { subject, subjectId, cells }) {
    const known =
      subject === 'measure'
        ? (await sharedMeasures(here)).some(({ measureId }) => measureId === subjectId)
        : (await placedIssues(here)).some(({ issueId }) => issueId === subjectId)
    if (!known) throw new Missing()
    const keys = cells.map((cell) => [cell.industry, cell.place, cell.process].join('\n'))
    insist(
      new Set(keys).size === keys.length || broken('同じセルが二度書かれています。'),
      subject === 'measure' ? theSharesAddUp(cells) : true,
    )
    const before = await sharesOfSubject(here, subject, subjectId)
    const kept = subject === 'measure' ? cells : cells.map((cell) => ({ ...cell, share: null }))
    await keepShares(here, subject, subjectId, kept)
    return {
      about: subjectId,
      noted: { subject, before, after: kept },
      say: '戦略マトリクスのセルを決めました。',
    }
  },
})
