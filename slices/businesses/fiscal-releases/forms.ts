import { z } from 'zod'
import { fiscalYear } from '#packages/japan'

export const ReleaseForm = z.object({
  fiscalYear: fiscalYear('どの年度の集計を確定するかを選んでください。'),
})
