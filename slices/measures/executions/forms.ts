import { z } from 'zod'
import {
  blankAsNull,
  fiscalYear,
  signedYen,
  wholeNumberOrNull,
  yen,
  yenOrNull,
} from '#packages/japan'

const sum = z.preprocess((typed) => (blankAsNull(typed) === null ? '0' : typed), yen())
const change = z.preprocess((typed) => (blankAsNull(typed) === null ? '0' : typed), signedYen())

/** One fiscal year of a measure as the finance system shows it; blank is not known, 0 is 0. */
export const ExecutionForm = z.object({
  measureId: z.uuid(),
  fiscalYear: fiscalYear('年度を入れてください（例：令和8）。'),
  /** The version of the year's record that the form was filled from; 0 where there was none. */
  version: z.coerce.number().int().optional(),
  initialYen: sum,
  supplementaryYen: change,
  transferYen: change,
  contingencyYen: sum,
  carriedInYen: sum,
  spentYen: yenOrNull(),
  expectedYen: yenOrNull(),
  carriedOutYen: sum,
  nationalYen: yenOrNull(),
  prefectureYen: yenOrNull(),
  bondYen: yenOrNull(),
  otherYen: yenOrNull(),
  hours: wholeNumberOrNull('時間数は整数で入れてください。'),
  output: wholeNumberOrNull('活動量は整数で入れてください。'),
  results: wholeNumberOrNull('成果の件数は整数で入れてください。'),
})
export type ExecutionTyped = Omit<z.output<typeof ExecutionForm>, 'measureId' | 'version'>
