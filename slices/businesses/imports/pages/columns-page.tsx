import type { Visit } from '#platform'
import { fieldsOf, pathOf, readRecords } from '#platform/files'
import { DateField, Form, Notice, Page, Section, SelectField, TextField } from '#ui'
import {
  fieldsToOffer,
  type ImportField,
  importFieldNames,
  importFields,
} from '../../import-columns/rules.ts'
import { jsicRevisions } from '../../industries/rules.ts'
import * as at from '../addresses.ts'
import { type Import, importSeenBy, lastFieldsFor } from '../tables.ts'

/** Which column of the file stands for which field, with what stands in its first rows. */
export async function ColumnsPage({ here, params, filled }: Visit<typeof at.importColumns>) {
  const made = await importSeenBy(here, params.importId)
  const last = await lastFieldsFor(here, made.headerKey)
  const fields = fieldsToOffer(made.header, last?.fields ?? null)
  const rows = await firstRows(here.varFolder, made)
  const options = made.header.map((head, n) => ({
    value: n,
    label: `${n + 1}列目：${head || '（名前なし）'}`,
  }))
  const used = new Set(Object.values(fields))
  const unused = made.header.filter((head, n) => head !== '' && !used.has(n))
  return (
    <Page
      title="列の対応"
      back={at.importShown(params)}
      lede={`${made.fileName} のどの列が、台帳のどの項目にあたるかを確かめます。`}
    >
      <div class="stack-6">
        {last && last.id !== made.id && (
          <Notice>同じ列の並びの名簿を前に取り込んだときの対応を入れています。</Notice>
        )}
        <Form
          to={at.importColumns(params)}
          filled={filled}
          version={made.version}
          submit="この対応で検査する"
        >
          <div class="cols c2">
            <TextField
              name="source"
              label="名簿の出どころ"
              required
              value={made.source || last?.source}
              hint="取り込んだ事業者の「出どころ」になります（例：gBizINFO 2021年12月）。"
            />
            <DateField
              name="asOf"
              label="いつ時点の名簿か"
              required
              value={made.asOf ?? here.today}
              hint="「確かめた日」の列がない行に使います。"
            />
          </div>
          <Section title="項目と列" note="空欄のままの項目は取り込みません">
            <div class="cols c3">
              {importFieldNames.map((field) => (
                <SelectField
                  name={`fields.${field}`}
                  label={importFields[field].label}
                  empty="取り込まない"
                  options={options}
                  value={fields[field]}
                  hint={sampleOf(field, fields[field], rows)}
                />
              ))}
            </div>
          </Section>
          <SelectField
            name="jsicRevision"
            label="業種コードの分類（改定の列がないとき）"
            width="m"
            value={made.jsicRevision ?? last?.jsicRevision ?? 14}
            options={jsicRevisions.map(({ revision, label }) => ({ value: revision, label }))}
          />
          <p class="mut">
            種類の列がない行は、法人番号か会社の名があれば法人、名に「組合」があれば組合、ほかは個人事業主とします。
            {unused.length > 0 && `　使わない列：${unused.join('、')}。`}
          </p>
        </Form>
      </div>
    </Page>
  )
}

const hints: Readonly<Partial<Record<ImportField, string>>> = {
  businessId: 'Sanchiから書き出した名簿を直して戻すとき',
}

/** 「例：鯖江市、鯖江・丹生消防組合」, from the column that is chosen at first. */
function sampleOf(
  field: ImportField,
  column: number | undefined,
  rows: readonly (readonly string[])[],
): string | undefined {
  const found = column === undefined ? [] : rows.map((row) => row[column] ?? '')
  const shown = found.filter((cell) => cell.trim() !== '').map((cell) => cell.slice(0, 30))
  return shown.length > 0 ? `例：${shown.slice(0, 2).join('、')}` : hints[field]
}

async function firstRows(varFolder: string, made: Import): Promise<string[][]> {
  const path = pathOf(varFolder, made.tableSha256)
  const { delimiter, lineEnd } = made
  const { records } = await readRecords(path, made.rowsAt, 5, { delimiter, lineEnd }, 65_536)
  const decoder = new TextDecoder(made.encoding)
  return records.map(({ bytes }) => fieldsOf(decoder.decode(bytes), delimiter) ?? [])
}
