import { type Visit, withQuery } from '#platform'
import { Empty, Form, Page, Pager, SelectField, Table, Tabs } from '#ui'
import { business } from '../../addresses.ts'
import { columnInWords, type Verdict, verdictNames, verdicts } from '../../import-rows/rules.ts'
import { alikeNames, type ImportRow, rowsAfter } from '../../import-rows/tables.ts'

import { may } from '../../permissions.ts'
import { fieldLabels, toldValue } from '../../rules.ts'
import * as at from '../addresses.ts'
import { type Import, importSeenBy } from '../tables.ts'

const size = 50
const isVerdict = (text: string | undefined): text is Verdict =>
  verdicts.some((verdict) => verdict === text)

/** The rows of one kind, a page at a time: what is new, what changes from what to what, what is wrong. */
export async function RowsPage({ here, params, query, filled }: Visit<typeof at.importRows>) {
  const made = await importSeenBy(here, params.importId)
  const verdict = isVerdict(query.verdict) ? query.verdict : 'new'
  const after = /^\d{1,9}$/.test(query.after ?? '') ? Number(query.after) : 0
  const found = await rowsAfter(here, made.id, verdict, after, size + 1)
  const rows = found.slice(0, size)
  const last = rows.at(-1)?.line
  const path = at.importRows(params)
  const names = await alikeNames(
    here,
    rows.flatMap(({ alike }) => alike),
  )
  const decides =
    verdict === 'doubtful' && made.state === '検査済' && may.importBusinesses(here.person)
  const numbers = {
    new: made.created,
    changed: made.changed,
    same: made.same,
    doubtful: made.doubtful,
    wrong: made.wrong,
  }
  const columns = {
    what: (row: ImportRow) => <What row={row} made={made} />,
    decide: (row: ImportRow) => (
      <Decide row={row} made={made} names={names} filled={filled} verdict={verdict} />
    ),
  }
  return (
    <Page title={`${verdictNames[verdict]}の行`} back={at.importShown(params)} lede={made.fileName}>
      <Tabs
        label="行の種類"
        items={verdicts.map((one) => ({
          label: verdictNames[one],
          href: withQuery(path, { verdict: one }),
          current: one === verdict,
          count: numbers[one].toLocaleString('ja-JP'),
        }))}
      />
      <Table
        rows={rows}
        rowKey={(row) => row.line}
        fold
        total={`${numbers[verdict].toLocaleString('ja-JP')}件`}
        empty={
          <Empty
            title="この種類の行はありません"
            why="ほかの種類の行は、上の見出しから開けます。"
            stage="rec"
          />
        }
        columns={[
          { key: 'line', label: '行', cell: (row) => `${row.line}行目` },
          {
            key: 'called',
            label: '名称',
            cell: (row) =>
              row.businessId && (verdict === 'changed' || verdict === 'same') ? (
                <a href={business({ businessId: row.businessId })}>{row.called}</a>
              ) : (
                row.called || '—'
              ),
          },
          {
            key: 'what',
            label: verdict === 'wrong' ? '列と理由' : verdict === 'changed' ? '変わる項目' : '内容',
            cell: columns.what,
          },
          ...(verdict === 'doubtful'
            ? [
                {
                  key: 'alike',
                  label: decides ? 'どの事業者か' : 'よく似た事業者',
                  cell: decides
                    ? columns.decide
                    : (row: ImportRow) => row.alike.map((id) => names.get(id) ?? '—').join('、'),
                },
              ]
            : []),
        ]}
      />
      <Pager
        nextHref={
          found.length > size && last !== undefined
            ? withQuery(path, { verdict, after: last })
            : null
        }
        firstHref={after > 0 ? withQuery(path, { verdict }) : null}
      />
    </Page>
  )
}

const keys = ['name_key', 'phone_key', 'sort_key', 'search_text', 'source']
const fieldOf = (column: string) => column.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase())
function written(column: string, value: unknown): string {
  const text = Array.isArray(value) ? value.join('\n') : String(value ?? '')
  return text === '' ? '（空欄）' : toldValue(fieldOf(column), text)
}

function What({ row, made }: { row: ImportRow; made: Import }) {
  if (row.problems)
    return (
      <>
        {row.problems.map(({ field, sentence }) => (
          <div>
            <b>{columnInWords(field, made.header, made.fields)}</b>　{sentence}
          </div>
        ))}
      </>
    )
  const after = Object.entries(row.after ?? {}).filter(([column]) => !keys.includes(column))
  if (row.before)
    return (
      <>
        {after.map(([column, value]) => (
          <div>
            <b>{fieldLabels[fieldOf(column)] ?? column}</b>　
            {made.beforeClearedOn === null ? (
              <>
                <del>{written(column, row.before?.[column])}</del> →{' '}
              </>
            ) : (
              '（前の値は消去済み）→ '
            )}
            <ins>{written(column, value)}</ins>
          </div>
        ))}
      </>
    )
  const shown = after.filter(
    ([column, value]) => value !== null && value !== '' && column !== 'name',
  )
  return (
    <>
      {shown
        .filter(([, value]) => !Array.isArray(value) || value.length > 0)
        .map(
          ([column, value]) =>
            `${fieldLabels[fieldOf(column)] ?? column}：${written(column, value)}`,
        )
        .join('　')}
    </>
  )
}

function Decide(props: {
  row: ImportRow
  made: Import
  names: ReadonlyMap<string, string>
  filled: Visit['filled']
  verdict: Verdict
}) {
  const { row, made, names } = props
  return (
    <Form
      to={at.rowDecision({ importId: made.id })}
      name={`row-${row.line}`}
      filled={props.filled}
      version={made.version}
      submit="決める"
      inline
    >
      <input type="hidden" name="line" value={String(row.line)} />
      <SelectField
        name="businessAs"
        label={`${row.line}行目はどの事業者か`}
        options={[
          { value: 'another', label: '別の事業者（新しく登録）' },
          ...row.alike.map((id) => ({ value: id, label: `${names.get(id) ?? '—'}を更新` })),
        ]}
      />
    </Form>
  )
}
