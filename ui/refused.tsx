import type { Filled } from './filled.ts'
import { Notice } from './surfaces.tsx'

/**
 * What was refused by a form that the page no longer shows, because the record has gone on since.
 * @param forms the names of the forms that the page shows; they say it themselves
 */
export function Refused(props: { filled: Filled | null; forms: readonly string[] }) {
  const { filled, forms } = props
  if (!filled || filled.draft) return null
  if (filled.form === null ? forms.length > 0 : forms.includes(filled.form)) return null
  return (
    <Notice kind="bad">
      {filled.rule ?? filled.problems.map(({ sentence }) => sentence).join('')}
    </Notice>
  )
}
