import { z } from 'zod'
import { between, betweenOrNull } from '../forms.ts'

const words = {
  applications: '申請の見込みは、2〜2,000の整数で入れてください。',
  places: '採択の見込みは、1以上の整数で入れてください。',
  members: '委員の数は、2〜30の整数で入れてください。',
  scored: '1件を採点する人数は、1〜30の整数で入れてください。空欄なら全員です。',
}

export const PlanForm = z
  .object({
    applications: between(2, 2_000, words.applications),
    places: between(1, 2_000, words.places),
    members: between(2, 30, words.members),
    scored: betweenOrNull(1, 30, words.scored),
  })
  .refine(({ applications, places }) => places < applications, {
    path: ['places'],
    error: '採択の見込みは、申請の見込みより少なくしてください。',
  })
  .refine(({ members, scored }) => scored === null || scored <= members, {
    path: ['scored'],
    error: '1件を採点する人数は、委員の数までにしてください。',
  })
export type PlanTyped = z.infer<typeof PlanForm>
