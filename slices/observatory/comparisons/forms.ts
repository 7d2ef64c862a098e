import { z } from 'zod'
import { PARTS } from '../compared-parts/rules.ts'
import { codesTyped } from '../peers/forms.ts'

/** What was chosen on the page, not what it showed: the numbers are looked up again. */
export const ComparisonCitationForm = z.object({
  areaCode: z.string().regex(/^\d{5,6}$/, '地域コードを、5桁か6桁の数字で入れてください。'),
  part: z.enum(PARTS, { error: '根拠にする図か表を選んでください。' }),
  peers: z.string().default('').transform(codesTyped),
  series: z.string().default(''),
  with: z.string().default(''),
  from: z.coerce.number().int().default(2016),
  to: z.coerce.number().int().default(2021),
})
