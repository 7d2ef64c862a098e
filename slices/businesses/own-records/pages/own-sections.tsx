import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { Here } from '#platform'
import { Day, Fact, Facts, Section, Table } from '#ui'
import { namesAllowed } from '../../consents/tables.ts'
import { ownNewPart, ownPart } from '../../part-corrections/addresses.ts'
import { ageIn } from '../../people/rules.ts'
import { peopleOf, successionsOf } from '../../people/tables.ts'
import { splitsOf } from '../../sales-splits/tables.ts'
import { moneyOf } from '../../shared-details/tables.ts'
import { MoneyTable } from '../../shares/pages/show-page.tsx'
import { ownMachines, ownPlaces } from '../tables.ts'

/** Where the business works and with what. */
export async function ownPlacesAndMachines(here: Here, businessId: string) {
  return (
    <>
      <Section
        title="事業所"
        acts={<a href={ownNewPart({ businessId, part: 'establishments' })}>加えるよう申し出る</a>}
      >
        <Table
          caption="事業所の一覧"
          rows={await ownPlaces(here, businessId)}
          rowKey={(row) => row.id}
          empty={<p>事業所は記録されていません。</p>}
          columns={[
            {
              key: 'name',
              label: '名称',
              cell: (row) =>
                row.isClosed ? (
                  `${row.name}（廃止）`
                ) : (
                  <a href={ownPart({ businessId, part: 'establishments', partId: row.id })}>
                    {row.name}
                  </a>
                ),
            },
            { key: 'kind', label: '種別', cell: (row) => row.kind },
            { key: 'address', label: '所在地', cell: (row) => row.address || '—' },
            { key: 'phone', label: '電話', cell: (row) => row.phone || '—' },
          ]}
          fold
        />
      </Section>
      <Section
        title="設備"
        note="使っているもの"
        acts={<a href={ownNewPart({ businessId, part: 'equipment' })}>加えるよう申し出る</a>}
      >
        <Table
          caption="設備の一覧"
          rows={await ownMachines(here, businessId)}
          rowKey={(row) => row.id}
          empty={<p>設備は記録されていません。</p>}
          columns={[
            {
              key: 'name',
              label: '設備',
              cell: (row) => (
                <a href={ownPart({ businessId, part: 'equipment', partId: row.id })}>
                  {row.units === 1 ? row.name : `${row.name}　${row.units}台`}
                </a>
              ),
            },
            {
              key: 'year',
              label: '導入',
              align: 'n',
              cell: (row) => (row.installedYear === null ? '不明' : `${row.installedYear}年`),
            },
            { key: 'condition', label: '状態', cell: (row) => row.condition },
            { key: 'replace', label: '代わり', cell: (row) => row.replaceability },
          ]}
          fold
        />
      </Section>
    </>
  )
}

/** What the hall was told of money and of where it comes from. */
export async function ownMoney(here: Here, businessId: string) {
  const splits = (await splitsOf(here, businessId)).filter(({ isWithdrawn }) => !isWithdrawn)
  return (
    <Section title="財務と販路" note="記録がないことは、0円ではありません">
      <MoneyTable money={await moneyOf(here, businessId, null)} />
      <Table
        caption="販路の割合"
        rows={splits}
        rowKey={(row) => row.id}
        empty={<p>販路は記録されていません。</p>}
        columns={[
          {
            key: 'year',
            label: '年度',
            cell: (row) => `${formatFiscalYear(toFiscalYear(row.fiscalYear))}`,
          },
          {
            key: 'shares',
            label: '販路・市場と割合',
            cell: (row) =>
              row.shares
                .map(({ channel, tier, share }) => `${channel}（${tier}）${share / 100}%`)
                .join('、'),
          },
          {
            key: 'on',
            label: '確かめた日',
            cell: (row) => <Day on={row.confirmedOn} form="short" />,
          },
        ]}
        fold
      />
    </Section>
  )
}

/** Who works there and who follows. */
export async function ownPeople(here: Here, businessId: string) {
  const people = await namesAllowed(here, await peopleOf(here, businessId))
  const [succession] = await successionsOf(here, businessId)
  return (
    <Section title="担い手と後継" note="市の担当課が記録しているもの">
      <Facts>
        <Fact term="後継の状態">
          {succession === undefined ? (
            '不明'
          ) : (
            <>
              {succession.state}（<Day on={succession.onDay} form="short" />）
            </>
          )}
        </Fact>
      </Facts>
      <Table
        caption="担い手の一覧"
        rows={people}
        rowKey={(row) => row.id}
        empty={<p>担い手は記録されていません。</p>}
        columns={[
          { key: 'name', label: '名前', cell: (row) => row.name },
          { key: 'part', label: '役割', cell: (row) => row.part },
          {
            key: 'age',
            label: '年齢（今年）',
            align: 'n',
            cell: (row) => ageIn(row.birthYear, here.today) ?? '不明',
          },
          {
            key: 'to',
            label: '続けたい年齢',
            align: 'n',
            cell: (row) => (row.intendsTo === null ? '不明' : `${row.intendsTo}歳まで`),
          },
        ]}
        fold
      />
    </Section>
  )
}
