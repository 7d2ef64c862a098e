import type { Here } from '#platform'
import { Form, HiddenField } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import type { handKept } from '../rules.ts'

type KeepFormProps = {
  readonly here: Here
  readonly form: (typeof handKept)[number]
  readonly about: { readonly requestId?: string; readonly year?: string }
  readonly submit: string
}

/** The button under which a paper is kept as it is now; nothing for whoever may not. */
export function KeepForm({ here, form, about, submit }: KeepFormProps) {
  if (!may.keepPapers(here.person)) return null
  return (
    <Form to={at.keptPapers()} submit={submit} inline>
      <HiddenField name="form" value={form} />
      {Object.entries(about).map(([name, value]) =>
        value === undefined ? null : <HiddenField name={name} value={value} />,
      )}
    </Form>
  )
}
