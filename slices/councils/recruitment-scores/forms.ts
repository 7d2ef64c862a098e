import { z } from 'zod'
import { blankAsNull, wholeNumber } from '#packages/japan'
import { free, ticked, version } from '../forms.ts'

const mark = z.preprocess(
  (value) => blankAsNull(value ?? ''),
  wholeNumber('点を1〜5から選んでください。').nullable(),
)

/** As many criteria as a guide has; those beyond it are left open. */
export const ScoreForm = z
  .object({
    recruitmentId: z.uuid(),
    applicationId: z.uuid(),
    ...{ mark1: mark, mark2: mark, mark3: mark, mark4: mark, mark5: mark },
    ...{ mark6: mark, mark7: mark, mark8: mark, mark9: mark, mark10: mark },
    standsBack: ticked,
    remark: free(500),
    version,
  })
  .transform(
    ({ mark1, mark2, mark3, mark4, mark5, mark6, mark7, mark8, mark9, mark10, ...typed }) => ({
      ...typed,
      marks: [mark1, mark2, mark3, mark4, mark5, mark6, mark7, mark8, mark9, mark10],
    }),
  )

export const HandingInForm = z.object({ recruitmentId: z.uuid(), version })
