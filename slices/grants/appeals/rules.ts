import { z } from 'zod'
import { setting } from '#platform/settings'

const days = z.coerce.number().int().min(1).max(90)

export const explanationDays = setting('grants.explanation-days', days, 14, {
  label: '審査結果の理由の説明を申し出られる日数（通知を受けた日の翌日から）',
  source: '運用上の初期値（要綱で定める）',
  toBeChecked: true,
  unit: '日',
})

export const answerDays = setting('grants.explanation-answer-days', days, 10, {
  label: '理由の説明の申出に回答する日数（申出の翌日から）',
  source: '運用上の初期値（要綱で定める）',
  toBeChecked: true,
  unit: '開庁日',
})
