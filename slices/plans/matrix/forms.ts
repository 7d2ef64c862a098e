import { z } from 'zod'
import { decimalOrNull } from '../indicators/forms.ts'

const name = z.string().trim().max(60, '60字までで書いてください。').default('')

const Row = z.object({
  industry: name,
  place: name,
  process: name,
  share: decimalOrNull('配分は、0より大きく1以下の数で入れてください（例：0.5）。').refine(
    (value) => value === null || (value > 0 && value <= 1),
    { error: '配分は、0より大きく1以下の数で入れてください（例：0.5）。' },
  ),
})

export const SharesForm = z.object({
  subject: z.enum(['measure', 'issue']),
  subjectId: z.uuid(),
  /** Rows left empty are none; a row that is begun names all three. */
  cells: z
    .preprocess(
      (typed) =>
        typed !== null && typeof typed === 'object' && !Array.isArray(typed)
          ? Object.values(typed)
          : typed,
      z.array(Row).max(30, 'セルは30までです。').default([]),
    )
    .transform((rows, context) => {
      const begun = rows.filter(
        (row) => row.industry || row.place || row.process || row.share !== null,
      )
      for (const row of begun)
        if (!row.industry || !row.place || !row.process)
          context.addIssue({
            code: 'custom',
            message: 'セルごとに、業種・品目、地区・用地、工程の三つを選んでください。',
          })
      return begun
    }),
})
