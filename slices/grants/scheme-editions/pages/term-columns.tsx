import { Columns, NumberField, SelectField, TextField, YenField } from '#ui'

type Asked = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
}

/** One thing that an outline fixes, and how it is asked for: an amount, a count with its unit, words, or a choice. */
export type Term = Asked &
  (
    | { readonly yen: number | null | undefined }
    | { readonly count: number; readonly unit: '日' | '年' | '円' }
    | { readonly words: string }
    | {
        readonly among: readonly string[] | readonly { value: string; label: string }[]
        readonly chosen: string | undefined
      }
  )

export const choices = (values: readonly string[]) =>
  values.map((value) => ({ value, label: value }))

function TermField({ term }: { term: Term }) {
  const { name, label, hint, required } = term
  const asked = { name, label, hint, required }
  if ('yen' in term) return <YenField {...asked} value={term.yen} />
  if ('count' in term) return <NumberField {...asked} unit={term.unit} value={term.count} />
  if ('words' in term) return <TextField {...asked} value={term.words} />
  const options = term.among.map((one) =>
    typeof one === 'string' ? { value: one, label: one } : one,
  )
  return <SelectField {...asked} options={options} value={term.chosen} />
}

/** What an outline fixes, two to a line. */
export function TermColumns({ terms }: { terms: readonly Term[] }) {
  return (
    <Columns shape="2">
      {terms.map((term) => (
        <TermField term={term} />
      ))}
    </Columns>
  )
}
