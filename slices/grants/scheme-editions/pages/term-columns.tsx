import { Columns, NumberField, type Options, SelectField, TextField, YenField } from '#ui'

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
        readonly among: Options
        readonly chosen: string | undefined
      }
  )

function TermField({ term }: { term: Term }) {
  const { name, label, hint, required } = term
  const asked = { name, label, hint, required }
  if ('yen' in term) return <YenField {...asked} value={term.yen} />
  if ('count' in term) return <NumberField {...asked} unit={term.unit} value={term.count} />
  if ('words' in term) return <TextField {...asked} value={term.words} />
  return <SelectField {...asked} options={term.among} value={term.chosen} />
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
