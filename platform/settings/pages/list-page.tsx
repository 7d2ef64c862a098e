import { Day, Empty, Notice, Page, Table, Tag } from '#ui'
import type { Visit } from '../../routes.ts'
import * as at from '../addresses.ts'
import { may } from '../permissions.ts'
import { holdingOn } from '../rules.ts'
import { type AnySetting, allSettings, written } from '../setting.ts'
import { type Decided, decisionsOf, isDemonstration } from '../tables.ts'

type Line = { of: AnySetting; now: Decided | null; next: Decided | null; standard: unknown }

/** Every value that the city may decide for itself, with its default and where that comes from. */
export async function ListPage({ here }: Visit<typeof at.settings>) {
  const decided = await decisionsOf(here)
  const isSample = await isDemonstration(here)
  const lines: Line[] = allSettings().map((of) => {
    const mine = decided.filter(({ name }) => name === of.name)
    const coming = mine.filter(({ validFrom }) => validFrom > here.today)
    return {
      of,
      now: holdingOn(mine, here.today),
      next: coming.at(-1) ?? null,
      standard: isSample && of.inDemonstration !== undefined ? of.inDemonstration : of.standard,
    }
  })
  const open = lines.filter(({ of, now }) => of.toBeChecked && now === null).length

  return (
    <Page
      title="市の設定"
      eyebrow="管理"
      lede="市ごとに決められる値です。値は日付で区切って持ち、過ぎた日の計算は、その日の値のまま変わりません。"
    >
      {open > 0 && (
        <Notice kind="warn">
          {`${open}件は、初期値のまま使っています。市の規程や運用と合うかを確かめ、決めてください。`}
        </Notice>
      )}
      <Table
        caption="市の設定"
        rows={lines}
        rowKey={({ of }) => of.name}
        total={`${lines.length}件`}
        fold
        empty={<Empty title="設定はありません" why="市ごとに決められる値が、ここに並びます。" />}
        columns={[
          {
            key: 'label',
            label: '設定',
            cell: ({ of }) =>
              may.seeSettings(here.person) ? (
                <a href={of.editedAt ?? at.setting({ name: of.name })}>{of.label}</a>
              ) : (
                of.label
              ),
          },
          {
            key: 'value',
            label: 'いまの値',
            cell: ({ of, now, standard }) => written(of, now ? now.value : standard),
          },
          {
            key: 'from',
            label: 'いつから',
            cell: ({ now }) => <Day on={now?.validFrom ?? null} form="short" />,
          },
          { key: 'standard', label: '初期値', cell: ({ of, standard }) => written(of, standard) },
          { key: 'source', label: '根拠', cell: ({ of, now }) => now?.source || of.source },
          { key: 'state', label: '状態', cell: (line) => <State {...line} /> },
        ]}
      />
    </Page>
  )
}

function State({ of, now, next }: Line) {
  if (next) return <Tag kind="due">変更予定</Tag>
  if (now) return <Tag kind="ok">市で決定</Tag>
  return of.toBeChecked ? <Tag kind="warn">要確認</Tag> : <Tag kind="line">初期値</Tag>
}
