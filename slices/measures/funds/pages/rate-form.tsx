import type { Here, Visit } from '#platform'
import { Columns, Form, Section, TextField, YenField } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { theRateIsStillOpen } from '../rules.ts'
import type { Scheme } from '../tables.ts'

type RateFormProps = {
  readonly here: Here
  readonly scheme: Scheme
  readonly filled: Visit['filled']
}

/** Where the rate was open when the scheme was entered, whoever reads it in the meantime enters it here. */
export function RateForm({ here, scheme, filled }: RateFormProps) {
  if (!may.confirmSchemes(here.person)) return null
  // A form that came back keeps its place and its sentence, also where somebody else was first.
  if (theRateIsStillOpen(scheme) !== true && filled === null) return null
  return (
    <Section
      title="率を確かめる"
      note="公募要領・要綱を読んで入れます。入れると財源の計算に入ります"
    >
      <Form
        to={at.schemeRate({ schemeId: scheme.id })}
        filled={filled}
        submit="確かめた率を保存する"
      >
        <Columns shape="3">
          <TextField name="rate" label="補助率・充当率" hint="例：1/2" width="s" required />
          <TextField
            name="page"
            label="確かめたページ"
            hint="例：公募要領12ページ"
            value={scheme.page}
            required
          />
          <YenField
            name="capYen"
            label="上限"
            hint="なければ空けておきます。"
            value={scheme.capYen ?? undefined}
          />
        </Columns>
      </Form>
    </Section>
  )
}
