import type { Filled } from '#ui'
import { Gone, Invalid, Missing, Refused, RuleBroken, Stale, TooMany, Unproven } from '../errors.ts'
import type { Flat } from './typed-form.ts'

export type Failure = {
  readonly status: 403 | 404 | 409 | 410 | 422 | 429 | 500
  readonly title: string
  readonly sentence: string
}

/** How an error is told to a person. Anything that is not one of ours is a 500 without its insides. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Missing) {
    return {
      status: 404,
      title: 'ページが見つかりません',
      sentence: error.message,
    }
  }
  if (error instanceof Gone) {
    return {
      status: 410,
      title: '公開が終わったページです',
      sentence: error.message,
    }
  }
  if (error instanceof Refused) {
    return {
      status: 403,
      title: 'この操作はできません',
      sentence: error.message,
    }
  }
  if (error instanceof Unproven) {
    return { status: 403, title: '本人確認をしてください', sentence: error.message }
  }
  if (error instanceof TooMany) {
    return {
      status: 429,
      title: 'しばらくお待ちください',
      sentence: error.message,
    }
  }
  if (error instanceof RuleBroken) {
    return { status: 409, title: '保存できませんでした', sentence: error.message }
  }
  if (error instanceof Invalid) {
    return { status: 422, title: '入力を確かめてください', sentence: error.message }
  }
  return {
    status: 500,
    title: '処理を終えられませんでした',
    sentence:
      'こちらの不具合です。入力した内容は保存されていません。続くときは、照会番号を情報政策課にお知らせください。',
  }
}

/** The form as it goes back to its page, or null where the error is not about a form. */
export function filledAfter(error: unknown, flat: Flat): Filled | null {
  const form = typeof flat._form === 'string' && flat._form !== '' ? flat._form : null
  const values = Object.fromEntries(Object.entries(flat).filter(([name]) => !name.startsWith('_')))
  const blank: Filled = { form, values, problems: [], rule: null, stale: null }
  if (error instanceof Invalid) {
    return { ...blank, problems: error.problems.map((p) => ({ ...p })) }
  }
  if (error instanceof TooMany) return { ...blank, rule: error.message }
  if (error instanceof Stale) {
    const yours = Object.fromEntries(
      Object.keys(error.labels).map((name) => [name, String(values[name] ?? '')]),
    )
    return {
      ...blank,
      rule: error.message,
      stale: { yours, theirs: { ...error.theirs }, labels: { ...error.labels }, ...error.told },
    }
  }
  if (error instanceof RuleBroken) {
    return error.field === null
      ? { ...blank, rule: error.message }
      : {
          ...blank,
          rule: error.message,
          problems: [{ field: error.field, sentence: error.message }],
        }
  }
  return null
}
