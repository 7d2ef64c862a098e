import type { Visit } from '#platform'
import { DateField, Form, SelectField, TextField } from '#ui'
import { jsicRevisions } from '../../industries/rules.ts'
import { businessKinds, preferredWays } from '../../rules.ts'
import * as at from '../addresses.ts'
import { clearWord } from '../rules.ts'
import type { BulkEdit } from '../tables.ts'

const asItIs = 'いまのまま'

/** What every row is given. Blank leaves a field as it is; a word empties it. */
export function ChangesFields({ edit, filled }: { edit: BulkEdit; filled: Visit['filled'] }) {
  const { changes } = edit
  return (
    <Form
      to={at.changes({ bulkEditId: edit.id })}
      name="changes"
      filled={filled}
      version={edit.version}
      submit="直した結果を確かめる"
    >
      <div class="cols c2">
        <TextField
          name="district"
          label="地区"
          hint={`消すときは「${clearWord}」と入れます。`}
          value={changes.district}
        />
        <SelectField
          name="kind"
          label="種類"
          empty={asItIs}
          value={changes.kind}
          options={businessKinds}
        />
        <TextField
          name="jsicCode"
          label="業種コード"
          hint="日本標準産業分類の2〜4桁（例：3297）"
          value={changes.jsicCode}
        />
        <SelectField
          name="jsicRevision"
          label="分類の改定"
          empty={asItIs}
          value={changes.jsicRevision}
          options={jsicRevisions.map(({ revision, label }) => ({ value: revision, label }))}
        />
        <SelectField
          name="preferredWay"
          label="連絡の方法"
          empty={asItIs}
          value={changes.preferredWay}
          options={preferredWays}
        />
        <DateField name="employeesOn" label="従業員数の時点" value={changes.employeesOn} />
        <TextField
          name="source"
          label="出どころ"
          hint="例：令和8年の企業名簿"
          value={changes.source}
        />
        <DateField name="confirmedOn" label="確かめた日" value={changes.confirmedOn} />
      </div>
    </Form>
  )
}
