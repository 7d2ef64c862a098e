import { broken, type Ruling } from '#platform'
import { usualForms } from '../grant-papers/rules.ts'
import type { RuleInstruction } from '../schemes/rules.ts'

/** Longest number of a form that a paper has room for. */
const LONGEST = 20

/**
 * 「交付決定通知書：様式第2号」 a line. Kinds that stand for nothing printed are refused.
 * @returns null where a line is none of these
 */
export function formsFrom(typed: string): Readonly<Record<string, string>> | null {
  const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '')
  const read = lines.map((line) => {
    const [kind = '', number = '', ...more] = line.split(/[：:]/).map((part) => part.trim())
    const isWhole = more.length === 0 && number !== '' && number.length <= LONGEST
    return isWhole && Object.hasOwn(usualForms, kind) ? ([kind, number] as const) : null
  })
  const found = read.flatMap((one) => (one === null ? [] : [one]))
  const isWhole =
    found.length === lines.length && new Set(found.map(([kind]) => kind)).size === found.length
  return isWhole ? Object.fromEntries(found) : null
}

/** The lines that `formsFrom` reads: every paper with the number that it bears now. */
export function formLines(own: Readonly<Record<string, string>>): string {
  return Object.entries(usualForms)
    .map(([kind, number]) => `${kind}：${own[kind] ?? number}`)
    .join('\n')
}

export function everyLineIsAForm(found: unknown): Ruling {
  return (
    found !== null ||
    broken(
      '様式は「交付決定通知書：様式第2号」のように、1行に一つ書いてください。文書の名は変えられません。',
      'forms',
    )
  )
}

export function theDecisionNamesWhoWasAsked(
  ruleInstruction: RuleInstruction,
  note: string,
): Ruling {
  return (
    ruleInstruction === '要確認' ||
    note.trim().length >= 5 ||
    broken('法務担当に確かめた日と、確かめた人を書いてください。', 'note')
  )
}
