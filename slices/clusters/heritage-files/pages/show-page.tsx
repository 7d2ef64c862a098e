import { formatCsv, todayIn } from '#packages/japan'
import { type FileAnswer, type Visit, withoutFormula } from '#platform'
import {
  CheckField,
  Confirm,
  Empty,
  Fact,
  Facts,
  Form,
  Instant,
  Notice,
  Page,
  Section,
  Stat,
  Stats,
  Table,
  Tag,
  TextField,
} from '#ui'
import { resource as resourcePage } from '../../resources/addresses.ts'
import { fatesOf } from '../actions/take-in-file.ts'
import * as at from '../addresses.ts'
import { countsOf, type Fate, itCanStillBeUndone } from '../rules.ts'
import { changedSince, heritageFileSeenBy } from '../tables.ts'

const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8（BOM付き）',
  'utf-16le': 'UTF-16',
  cp932: 'シフトJIS（CP932）',
}
const words = { new: '新しく加える', changed: '変える', same: '同じ', error: '誤り' } as const
const shown = 300

export async function ShowPage({ here, params, filled }: Visit<typeof at.heritageFile>) {
  const file = await heritageFileSeenBy(here, params.fileId)
  const isWaiting = file.state === '検査済'
  const { fates, unknown } = await fatesOf(here, file)
  const counts = isWaiting ? countsOf(fates) : file.counts
  const kept = file.state === '取込済' ? await changedSince(here, file.id) : []
  const takenOn = file.takenAt === null ? null : todayIn(new Date(file.takenAt))
  const errors = fates.filter(({ what }) => what === 'error').length
  return (
    <Page
      title="文化財CSVの内容"
      back={at.newHeritageFile()}
      lede={file.name}
      tags={<Tag kind={isWaiting ? 'warn' : 'ok'}>{file.state}</Tag>}
    >
      <Stats>
        {(['new', 'changed', 'same', 'error'] as const).map((what) => (
          <Stat label={words[what]} value={counts?.[what] ?? 0} unit="行" />
        ))}
      </Stats>
      <Facts>
        <Fact term="文字の形">{encodings[file.encoding] ?? file.encoding}</Fact>
        <Fact term="受け取った日時">
          <Instant at={file.broughtAt} />　{file.broughtBy}
        </Fact>
        <Fact term="SHA-256">
          <span class="n">{file.sha256.match(/.{16}/g)?.join(' ')}</span>
        </Fact>
      </Facts>
      {unknown.length > 0 && (
        <Notice kind="warn">
          文化財一覧にない列は読みません：{unknown.slice(0, 20).join('、')}
        </Notice>
      )}
      {isWaiting && (
        <Section title="取り込む">
          <Form
            to={at.taking(params)}
            name="taking"
            filled={filled}
            version={file.version}
            submit="この内容を取り込む"
          >
            {errors > 0 && (
              <CheckField
                name="withoutErrors"
                label="誤りのある行を除いて取り込む"
                hint={`${errors}行は取り込まれません。下の「誤りのある行のCSV」を直して、それだけを入れ直せます。`}
              />
            )}
          </Form>
        </Section>
      )}
      {itCanStillBeUndone(file.state, takenOn, here.today) === true && (
        <Section title="取り消す">
          <Confirm
            open="この取込を取り消す"
            title="この取込を取り消しますか"
            to={at.undoing(params)}
            name="undoing"
            filled={filled}
            version={file.version}
            submit="取込を取り消す"
            danger
          >
            <p>
              加えた文化財を外し、変えた内容を元に戻します。取込のあとに変更された
              {kept.length}件は、そのまま残します
              {kept.length > 0 && `（${kept.map(({ name }) => name).join('、')}）`}。
            </p>
            <TextField name="reason" label="取り消す理由" required />
          </Confirm>
        </Section>
      )}
      {isWaiting && (
        <Section title="一行ずつの内容" note={`${fates.length}行`}>
          {errors > 0 && (
            <p>
              <a href={at.heritageErrors(params)} download>
                誤りのある行のCSV（行番号・列・理由つき）
              </a>
            </p>
          )}
          <Lines fates={fates} />
        </Section>
      )}
    </Page>
  )
}

/** Errors first: they are what a person has to do something about. */
function Lines({ fates }: { fates: readonly Fate[] }) {
  const order = { error: 0, changed: 1, new: 2, same: 3 } as const
  const sorted = [...fates].sort(
    (a, b) => order[a.what] - order[b.what] || a.line.number - b.line.number,
  )
  return (
    <>
      <Table
        caption="一行ずつの内容"
        rows={sorted.slice(0, shown)}
        rowKey={(row) => row.line.number}
        empty={<Empty title="行がありません" why="見出しのほかに行がありません。" />}
        columns={[
          { key: 'name', label: '名称', cell: (row) => nameOf(row) },
          { key: 'number', label: '行', align: 'n', cell: (row) => row.line.number },
          {
            key: 'what',
            label: '取り込むと',
            cell: (row) => (
              <Tag kind={row.what === 'error' ? 'bad' : row.what === 'same' ? 'line' : 'ok'}>
                {words[row.what]}
              </Tag>
            ),
          },
          { key: 'detail', label: '内容', cell: detailOf },
        ]}
        fold
      />
      {sorted.length > shown && <p class="mut">はじめの{shown}行を出しています。</p>}
    </>
  )
}

function nameOf(fate: Fate) {
  const name = fate.line.heritage.名称 ?? '（名称なし）'
  const known = fate.what === 'same' || fate.what === 'changed' ? fate.known : null
  return known ? <a href={resourcePage({ resourceId: known.id })}>{name}</a> : name
}

function detailOf(fate: Fate): string {
  if (fate.what === 'error')
    return fate.line.problems.map(({ column, sentence }) => `${column}：${sentence}`).join(' ')
  if (fate.what === 'changed') return `変わる列：${fate.fields.join('、')}`
  if (fate.what === 'same') return 'いまの登録と同じです'
  return [fate.line.heritage.文化財分類, fate.line.heritage.種類].filter(Boolean).join('　') || '—'
}

/** The bad lines as they came, with where and why, to be put right and brought again alone. */
export async function errorsFile({
  here,
  params,
}: Visit<typeof at.heritageErrors>): Promise<FileAnswer> {
  const file = await heritageFileSeenBy(here, params.fileId)
  const { fates, head } = await fatesOf(here, file)
  const rows = fates.flatMap((fate) =>
    fate.what !== 'error'
      ? []
      : [
          [
            ...head.map((_, n) => fate.line.cells[n] ?? ''),
            String(fate.line.number),
            fate.line.problems.map(({ column }) => column).join('、'),
            fate.line.problems.map(({ sentence }) => sentence).join(' '),
          ],
        ],
  )
  const text = formatCsv(
    [[...head, '行番号', '列', '理由'], ...rows].map((row) => row.map(withoutFormula)),
  )
  return {
    type: 'text/csv; charset=utf-8',
    name: `誤りのある行_${file.name}`,
    body: `\uFEFF${text}`,
  }
}
