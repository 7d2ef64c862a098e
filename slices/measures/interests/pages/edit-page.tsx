import type { Visit } from '#platform'
import { AreaField, ChecksField, Columns, Form, Page, TextField } from '#ui'
import { measure as measurePage } from '../../addresses.ts'
import { measureWrittenBy } from '../../tables.ts'
import type * as at from '../addresses.ts'
import { interest as interestAddress } from '../addresses.ts'
import { failures } from '../rules.ts'
import { interestOf } from '../tables.ts'

export async function EditInterestPage({ here, params, filled }: Visit<typeof at.interest>) {
  const measure = await measureWrittenBy(here, params.measureId)
  const saved = await interestOf(here, measure.id)
  return (
    <Page
      title="公益性と終える条件"
      back={measurePage(params)}
      lede={`${measure.name}　保存すると新しい版になり、前の版も残ります。`}
    >
      <Form to={interestAddress(params)} filled={filled} submit="公益性を保存する">
        <ChecksField
          name="failures"
          label="市場の失敗"
          hint="文化や地域の維持のために行うときは、そう書くことをためらわないでください。"
          required
          value={saved?.failures}
          options={failures}
        />
        <AreaField
          name="statement"
          label="なぜ市のお金で行うのか"
          rows={2}
          required
          value={saved?.statement}
        />
        <AreaField
          name="whoLoses"
          label="だれも何もしないとき、だれが困るか"
          rows={2}
          required
          value={saved?.whoLoses}
        />
        <AreaField
          name="spillover"
          label="支援を受けた人のほかに、だれが得をするか"
          rows={2}
          required
          value={saved?.spillover}
        />
        <AreaField
          name="whyCity"
          label="なぜ国・県・金融機関・業界でなく市か"
          rows={2}
          required
          value={saved?.whyCity}
        />
        <AreaField
          name="whyThisMeans"
          label="なぜこの手段か"
          rows={2}
          required
          value={saved?.whyThisMeans}
        />
        <Columns shape="3">
          <TextField
            name="exitIndicator"
            label="終える条件：何が"
            required
            value={saved?.exitIndicator}
          />
          <TextField name="exitValue" label="いくつになったら" required value={saved?.exitValue} />
          <TextField name="exitBy" label="いつまでに" required value={saved?.exitBy} />
        </Columns>
        <TextField
          name="retest"
          label="毎年7月に「まだ必要か」を確かめる指標"
          value={saved?.retest}
        />
      </Form>
    </Page>
  )
}
