/** What the slice's acts are called in the record of acts. */
export const acts = {
  'plans.open-plan': '計画を登録した',
  'plans.add-goal': '目標を足した',
  'plans.revise-goal': '目標を直した',
  'plans.define-indicator': '指標を定めた',
  'plans.revise-target': '目標値を改めた',
} as const
