import { z } from 'zod'
import { setting } from '../settings/setting.ts'

/** Whether staff, partners and reviewers must sign in with a second factor. */
export const secondFactor = setting('second-factor', z.enum(['required', 'optional']), 'required', {
  label: '二つめの確認（認証アプリ）',
  source: '地方公共団体における情報セキュリティポリシーに関するガイドライン、OWASP ASVS 5.0 6.3.3',
  choices: {
    required: '職員・協力機関・審査員に必ず求める',
    optional: '使う人だけに求める',
  },
  inDemonstration: 'optional',
})
