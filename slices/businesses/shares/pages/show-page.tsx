import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import {
  AreaField,
  Card,
  Columns,
  Day,
  Fact,
  Facts,
  Form,
  LinkButton,
  Notice,
  Page,
  SampleTag,
  Section,
  Stack,
  Table,
} from '#ui'
import { industryInWords } from '../../industries/rules.ts'
import { StateTag } from '../../pages/business-filter.tsx'
import { ageBand, ageIn } from '../../people/rules.ts'
import { type Details, detailsOf, type Money } from '../../shared-details/tables.ts'
import { hasOpenedShared } from '../actions/view-shared.ts'
import * as at from '../addresses.ts'
import { type Shared, sharedWith } from '../tables.ts'

/** One business as far as it consents; the sensitive part for half an hour, with a purpose. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.sharedBusiness>) {
  const shared = await sharedWith(here, params.businessId)
  const opened = shared.fields.length > 0 && (await hasOpenedShared(here, shared.id))
  return (
    <Page
      title={shared.name}
      back={at.shared()}
      lede={shared.kana}
      tags={
        <>
          <StateTag state={shared.state} />
          {shared.isSample && <SampleTag />}
        </>
      }
      acts={
        <LinkButton href={at.sharedCard(params)} kind="sub">
          カードを印刷する
        </LinkButton>
      }
    >
      <Columns shape="main">
        <Stack wide>
          <Section title="だれか">
            <Facts>
              <Fact term="種類">{shared.kind}</Fact>
              <Fact term="屋号・別名">{shared.aliases.join('、')}</Fact>
              <Fact term="英語の名称">{shared.nameEn}</Fact>
              <Fact term="所在地">
                {[shared.postalCode && `〒${shared.postalCode}`, shared.address]
                  .filter(Boolean)
                  .join('　')}
              </Fact>
              <Fact term="地区">{shared.district}</Fact>
              <Fact term="業種">{industryInWords(shared.jsicCode) ?? '不明'}</Fact>
              <Fact term="できる工程">{shared.processes.join('、') || '不明'}</Fact>
            </Facts>
          </Section>
          {opened && (
            <>
              <Notice kind="info">
                30分間だけ開いています。だれが、いつ、何のために開いたかは、この事業者にも見えます。
              </Notice>
              <Opened details={await detailsOf(here, shared)} today={here.today} />
            </>
          )}
          {!opened && shared.fields.length > 0 && (
            <Section
              title={`${shared.fields.join('・')}を開く`}
              note="30分間。だれが開いたかは、事業者にも見えます"
            >
              <Form
                to={at.sharedOpening(params)}
                name="open"
                filled={filled}
                submit="目的を残して開く"
              >
                <AreaField
                  name="reason"
                  label="見る目的"
                  rows={2}
                  hint="例：設備資金の相談の準備のため"
                  required
                />
              </Form>
            </Section>
          )}
        </Stack>
        <Consented shared={shared} />
      </Columns>
    </Page>
  )
}

function Consented({ shared }: { shared: Shared }) {
  return (
    <Card title="同意の範囲" note="ここにないことは、見られません">
      <Facts>
        <Fact term="範囲">{['名称・所在地・業種・工程', ...shared.fields].join('、')}</Fact>
        {shared.fields.includes('財務') && (
          <Fact term="財務の年度">
            {shared.fiscalYears.map((year) => formatFiscalYear(toFiscalYear(year))).join('、')}
          </Fact>
        )}
        <Fact term="期限">{shared.until === null ? '定めなし' : <Day on={shared.until} />}</Fact>
        <Fact term="確かめた日">
          <Day on={shared.confirmedOn} />
        </Fact>
      </Facts>
    </Card>
  )
}

const yen = (amount: number | null) => (amount === null ? '不明' : formatYen(amount))

/** Money by fiscal year, for whoever has opened it. */
export function MoneyTable({ money }: { money: readonly Money[] }) {
  return (
    <Table
      caption="年度ごとの財務"
      rows={money}
      rowKey={(row) => row.fiscalYear}
      empty={<p>この年度の記録はありません。記録がないことは、0円ではありません。</p>}
      columns={[
        {
          key: 'year',
          label: '年度',
          cell: (row) => formatFiscalYear(toFiscalYear(row.fiscalYear)),
        },
        { key: 'sales', label: '売上高（円）', align: 'n', cell: (row) => yen(row.salesYen) },
        {
          key: 'added',
          label: '付加価値額（円）',
          align: 'n',
          cell: (row) => yen(row.valueAddedYen),
        },
        {
          key: 'people',
          label: '総従業員（人）',
          align: 'n',
          cell: (row) => row.employees ?? '不明',
        },
        {
          key: 'source',
          label: '出どころ',
          cell: (row) => (
            <>
              {row.source} <Day on={row.confirmedOn} form="short" />
            </>
          ),
        },
      ]}
      fold
    />
  )
}

function Opened({ details, today }: { details: Details; today: Visit['here']['today'] }) {
  const { contact, money, people, succession } = details
  return (
    <>
      {contact && (
        <Section title="連絡先">
          <Facts>
            <Fact term="電話">{contact.phone}</Fact>
            <Fact term="メール">{contact.mail}</Fact>
            <Fact term="連絡の方法">{contact.preferredWay || '聞いていない'}</Fact>
          </Facts>
        </Section>
      )}
      {money && (
        <Section title="財務" note="同意のある年度だけ">
          <MoneyTable money={money} />
        </Section>
      )}
      {people && (
        <Section title="担い手・後継" note="名前は、本人の同意がある人だけ">
          <Facts>
            <Fact term="後継の状態">
              {succession === null ? (
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
            empty={<p>担い手はまだ記録されていません。</p>}
            columns={[
              { key: 'name', label: '名前', cell: (row) => row.name ?? '（本人の同意なし）' },
              { key: 'part', label: '役割', cell: (row) => row.part },
              { key: 'age', label: '年代', cell: (row) => ageBand(ageIn(row.birthYear, today)) },
              {
                key: 'skills',
                label: '技能のある工程',
                cell: (row) => row.skills.join('、') || '不明',
              },
            ]}
            fold
          />
        </Section>
      )}
    </>
  )
}
