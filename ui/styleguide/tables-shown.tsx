import { Button } from '../buttons.tsx'
import { SearchField, SelectField } from '../fields.tsx'
import { Form } from '../form.tsx'
import { Columns, Empty, Section } from '../surfaces.tsx'
import { type Column, Table } from '../table.tsx'
import { Tag } from '../tags.tsx'

type Maker = {
  id: number
  name: string
  kana: string
  process: string
  workers: number | 'X' | null
  heir: string
}

const MAKERS: Maker[] = [
  {
    id: 1,
    name: '有限会社 山岸眼鏡工房',
    kana: 'やまぎしめがねこうぼう',
    process: '研磨・仕上げ',
    workers: 6,
    heir: 'なし',
  },
  {
    id: 2,
    name: '株式会社 前田ロー付',
    kana: 'まえだろーづけ',
    process: 'ろう付け',
    workers: 3,
    heir: 'なし',
  },
  {
    id: 3,
    name: '眼鏡枠製造卸 トミタ・オプティカル・マニュファクチャリング・ジャパン株式会社 新横江支店',
    kana: 'とみたおぷてぃかる',
    process: '企画・卸',
    workers: 88,
    heir: 'あり',
  },
  {
    id: 4,
    name: '吉江丁番製作所',
    kana: 'よしえちょうばんせいさくしょ',
    process: '部品（丁番）',
    workers: 'X',
    heir: '相談中',
  },
  {
    id: 5,
    name: '上河内金型',
    kana: 'かみこうちかながた',
    process: '金型',
    workers: null,
    heir: '検討中',
  },
]

function workersOf({ workers }: Maker): string {
  if (workers === 'X') return 'X（秘匿）'
  return workers === null ? '—' : String(workers)
}

const COLUMNS: Column<Maker>[] = [
  {
    key: 'name',
    label: '名前 / かな',
    sort: true,
    cell: (row) => (
      <>
        <a class="clip1" href="#tables" title={row.name}>
          {row.name}
        </a>
        <small class="mut under">{row.kana}</small>
      </>
    ),
  },
  { key: 'process', label: '工程', cell: (row) => row.process },
  { key: 'workers', label: '従業者（人）', align: 'n', sort: true, cell: workersOf },
  {
    key: 'heir',
    label: '後継者',
    cell: (row) => (
      <Tag kind={row.heir === 'なし' ? 'bad' : row.heir === 'あり' ? 'ok' : 'warn'}>{row.heir}</Tag>
    ),
  },
]

export function TablesShown() {
  return (
    <Section id="tables" title="表" note="並べ替え・絞り込み・選択・ページ・CSV・折りたたみ">
      <div class="stack-6">
        <Form to="#tables" name="makers">
          <Table
            caption="眼鏡の事業者"
            columns={COLUMNS}
            rows={MAKERS}
            rowKey={(row) => row.id}
            sort={{ key: 'workers', dir: 'desc' }}
            sortHref={(key) => `?sort=${key}`}
            total="1–5 / 1,204件（0.08秒）"
            pager={{ nextHref: '?after=5' }}
            csvHref="#csv"
            tight
            select={{
              name: 'maker',
              label: (row) => row.name,
              bulk: (
                <>
                  <Button size="sm" kind="sub">
                    訪問計画に入れる
                  </Button>
                  <Button size="sm" kind="sub">
                    担当を替える
                  </Button>
                </>
              ),
            }}
            empty={null}
          />
        </Form>
        <Columns shape="2">
          <Table
            caption="狭い画面では1件ずつ折りたたむ表"
            columns={COLUMNS.slice(0, 3)}
            rows={MAKERS.slice(0, 2)}
            rowKey={(row) => row.id}
            fold
            filter={<Filter />}
            empty={null}
          />
          <Table
            caption="合う行のない表"
            columns={COLUMNS}
            rows={[]}
            rowKey={(row) => row.id}
            empty={
              <Empty
                stage="rec"
                title="条件に合う事業者はありません"
                why="「工程：漆」を外すと2件あります。"
              />
            }
          />
        </Columns>
      </div>
    </Section>
  )
}

function Filter() {
  return (
    <Form to="/styleguide" method="get" name="filter" inline submit="絞り込む">
      <SearchField name="q" label="名前・かな" />
      <SelectField
        name="process"
        label="工程"
        empty="すべての工程"
        value="ろう付け"
        options={[
          { value: 'ろう付け', label: 'ろう付け' },
          { value: '研磨', label: '研磨' },
        ]}
      />
    </Form>
  )
}
