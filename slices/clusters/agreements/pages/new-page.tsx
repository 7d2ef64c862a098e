import type { Visit } from '#platform'
import { DateField, Form, Notice, Page, SelectField, TextField } from '#ui'
import { clusterEdit } from '../../addresses.ts'
import { members } from '../../members/addresses.ts'
import { areasOf, clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'

export async function NewPage({ here, params, filled }: Visit<typeof at.newAgreement>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const others = cluster.municipalities.filter((code) => code !== here.city)
  const areas = await areasOf(here, others)
  return (
    <Page title="共有の協定を記録する" back={members(params)} lede={cluster.name}>
      {areas.length === 0 ? (
        <Notice>
          この産地は、この市だけの産地として登録されています。市をまたぐときは、先に
          <a href={clusterEdit(params)}>産地の登録</a>で相手の市区町村を加えてください。
        </Notice>
      ) : (
        <Form to={at.agreements(params)} filled={filled} submit="協定を記録する">
          <SelectField
            name="partner"
            label="相手の市区町村"
            required
            options={areas.map(({ code, name }) => ({
              value: String(code).padStart(6, '0'),
              label: name,
            }))}
          />
          <DateField name="agreedOn" label="結んだ日" required />
          <DateField name="fromOn" label="期間の初日" required />
          <DateField
            name="untilOn"
            label="期間の末日"
            required
            hint="この日を過ぎると、相手の市の数は表示されなくなります。"
          />
          <TextField
            name="paper"
            label="協定の文書"
            required
            hint="文書番号と件名（例：産振第123号 情報共有に関する協定書）"
          />
        </Form>
      )}
    </Page>
  )
}
