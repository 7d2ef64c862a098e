import { type Filled, Notice } from '#ui'

type Texts = Readonly<Record<string, string>>

/** What a page shows: what the address asks for, or what the refused 「根拠にする」 asked for. */
export function askedAgain(query: Texts, filled: Filled | null): Texts {
  if (!filled) return query
  const typed = Object.entries(filled.values).map(([name, value]) => [
    name,
    [value].flat()[0] ?? '',
  ])
  return { ...query, ...Object.fromEntries(typed) }
}

/** Why no card was made; at the head of the page, for the figure itself may be missing. */
export function Refused({ filled }: { filled: Filled | null }) {
  if (!filled) return null
  return (
    <Notice kind="bad">
      {filled.rule ?? filled.problems.map(({ sentence }) => sentence).join('')}
    </Notice>
  )
}
