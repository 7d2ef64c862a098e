import type { Here } from '#platform'
import { Form, HiddenField } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import type { PaperForm } from '../rules.ts'

type KeepFormProps = {
  readonly here: Here
  readonly form: PaperForm
  readonly about?: {
    readonly planId?: string
    readonly versionId?: string
    readonly withId?: string
  }
}

/** The button under which a paper is kept as it is now; nothing for whoever may not. */
export function KeepForm({ here, form, about = {} }: KeepFormProps) {
  if (!may.writePlans(here.person)) return null
  return (
    <Form to={at.keptPapers()} submit="番号を付けて残す" inline>
      <HiddenField name="form" value={form} />
      {Object.entries(about).map(([name, value]) =>
        value === undefined ? null : <HiddenField name={name} value={value} />,
      )}
    </Form>
  )
}
