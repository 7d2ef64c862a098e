import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import {
  Columns,
  DateField,
  Day,
  Empty,
  FileField,
  FiscalYearField,
  Form,
  Instant,
  Notice,
  Page,
  Section,
  Table,
  TextField,
} from '#ui'
import * as at from '../addresses.ts'
import { columnLabels, columnNames, fileState, needed } from '../rules.ts'
import { executionFilesSeenBy } from '../tables.ts'

export async function ExecutionFilesPage({ here, filled }: Visit<typeof at.executionFiles>) {
  const files = await executionFilesSeenBy(here)
  const last = files[0]?.headings
  return (
    <Page
      title="執行の取込"
      lede="財務会計システムから出した、事業ごと・節ごとの執行状況（CSV）を読みます。"
    >
      <Notice>
        読んだだけでは何も変わりません。次の画面で確かめてから書き込みます。読めない行が一つでもあれば、何も書き込みません。支出済額は、戻入を差し引いた額として読みます。
      </Notice>
      <Form to={at.executionFiles()} filled={filled} submit="読む" multipart>
        <FileField name="file" label="執行状況のCSV（シフトJIS・UTF-8）" required accept=".csv" />
        <FiscalYearField name="fiscalYear" label="年度" required value={here.fiscalYear} />
        <DateField name="asOfOn" label="いつ現在か" required />
        <Section title="見出しの対応" note="前回の対応を覚えています">
          <Columns shape="3">
            {columnNames.map((name) => (
              <TextField
                name={name}
                label={columnLabels[name]}
                hint={needed.includes(name) ? 'この列は必要です' : 'ない列は、そのままで構いません'}
                value={last?.[name] ?? columnLabels[name]}
              />
            ))}
          </Columns>
        </Section>
      </Form>
      <Section title="これまでの取込" note="新しい順に20回まで">
        <Table
          caption="これまでの取込"
          rows={files}
          rowKey={(file) => file.id}
          empty={
            <Empty
              title="まだ取込がありません"
              why="取り込むと、年度の途中の支出済額と負担行為額が分かります。"
            />
          }
          columns={[
            {
              key: 'file',
              label: 'ファイル',
              cell: (file) => <a href={at.executionFile({ fileId: file.id })}>{file.fileName}</a>,
            },
            {
              key: 'year',
              label: '年度',
              cell: (file) => formatFiscalYear(toFiscalYear(file.fiscalYear)),
            },
            { key: 'as', label: '現在', cell: (file) => <Day on={file.asOfOn} /> },
            { key: 'rows', label: '事業', align: 'n', cell: (file) => file.rows.length },
            { key: 'state', label: '状態', cell: fileState },
            {
              key: 'at',
              label: '読んだ日時と人',
              cell: (file) => (
                <>
                  <Instant at={file.readAt} form="short" /> {file.readName}
                </>
              ),
            },
          ]}
          fold
        />
      </Section>
    </Page>
  )
}
