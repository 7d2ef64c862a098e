import { formatYenWithUnit } from '#packages/japan'
import type { Visit } from '#platform'
import { measuresAt } from '#slices/measures'
import {
  Day,
  Empty,
  Fact,
  Facts,
  LinkButton,
  Notice,
  Page,
  Prose,
  SampleTag,
  Section,
  Table,
  Tag,
} from '#ui'
import { newCall } from '../../calls/addresses.ts'
import { CallTable } from '../../calls/pages/call-table.tsx'
import { callsSeenBy } from '../../calls/tables.ts'
import { delegation } from '../../delegations/addresses.ts'
import { wording } from '../../paper-wordings/addresses.ts'
import { may } from '../../permissions.ts'
import { MoneyFacts } from '../../scheme-editions/pages/money-fields.tsx'
import * as at from '../addresses.ts'
import { isDisposition, theInstructionIsDecided, thePublicInterestIsWritten } from '../rules.ts'
import {
  categoriesOf,
  type Edition,
  editionOf,
  type SchemeCategory,
  schemeSeenBy,
} from '../tables.ts'

export async function SchemePage({ here, params }: Visit<typeof at.scheme>) {
  const scheme = await schemeSeenBy(here, params.schemeId)
  const edition = await editionOf(here, scheme.id, scheme.edition)
  const categories = await categoriesOf(here, scheme.id, scheme.edition)
  const calls = await callsSeenBy(here, scheme.id)
  const isOwn = may.writeSchemes(here.person) && here.person.section?.id === scheme.sectionId
  return (
    <Page
      title={scheme.name}
      back={at.schemes()}
      tags={
        <>
          <Tag>{scheme.kind}</Tag>
          <Tag kind="line">{`第${scheme.edition}版`}</Tag>
          {scheme.isSample && <SampleTag />}
        </>
      }
      acts={
        isOwn && (
          <>
            <LinkButton href={wording(params)} kind="sub">
              通知の文言
            </LinkButton>
            <LinkButton href={delegation(params)} kind="sub">
              外郭団体
            </LinkButton>
            <LinkButton href={at.newEdition(params)} kind="sub">
              改正する
            </LinkButton>
            <LinkButton href={newCall(params)} kind="pri" isNew>
              公募を準備する
            </LinkButton>
          </>
        )
      }
    >
      {thePublicInterestIsWritten(edition.publicInterest) !== true && (
        <Notice kind="warn">公益上の必要性が書かれていないため、公募を始められません。</Notice>
      )}
      {theInstructionIsDecided(edition) !== true && (
        <Notice kind="warn">
          規則に基づく決定を処分とみるか（通知に教示を刷るか）が決まっていません。法務担当に確かめ、「通知の文言」で決めてください。
        </Notice>
      )}
      <Section title="公募" note={`${calls.length}回`}>
        <CallTable
          here={here}
          calls={calls}
          empty={
            <Empty
              title="公募はまだありません"
              why="公募を準備し、審査基準を封印すると、始められます。"
              stage="act"
            />
          }
        />
      </Section>
      <Terms edition={edition} />
      <MoneyFacts edition={edition} />
      <Categories categories={categories} />
      <Section title="この制度">
        <Facts>
          <Fact term="事業">
            {here.opens(measuresAt.measure({ measureId: scheme.measureId })) ? (
              <a href={measuresAt.measure({ measureId: scheme.measureId })}>{scheme.measureName}</a>
            ) : (
              scheme.measureName
            )}
          </Fact>
          <Fact term="担当課">{scheme.sectionName}</Fact>
          <Fact term="終期">
            <Day on={scheme.sunsetOn} />
          </Fact>
          <Fact term="公益性">
            <Prose text={edition.publicInterest} />
          </Fact>
          <Fact term="要綱">
            <Prose text={edition.outline} />
          </Fact>
        </Facts>
      </Section>
    </Page>
  )
}

function Terms({ edition }: { edition: Edition }) {
  const nth = edition.reAward
    .map(([num, den], i) => `${i + 1}回目 ${num === den ? '満額' : `${num}/${den}`}`)
    .join('、')
  return (
    <Section title="補助額と日数">
      <Facts>
        <Fact term="補助率">{`${edition.rateNum}/${edition.rateDen}`}</Fact>
        <Fact term="上限・下限">
          {`${formatYenWithUnit(edition.capYen)}　下限 ${formatYenWithUnit(edition.floorYen)}（届かないときは${edition.floorMode}）`}
        </Fact>
        <Fact term="端数">{`${formatYenWithUnit(edition.roundUnitYen)}未満を切り捨て`}</Fact>
        <Fact term="消費税">{edition.taxBasis}</Fact>
        <Fact term="ほかの補助">{edition.otherMode}</Fact>
        <Fact term="再交付">{`${edition.reAwardYears}年の間に、${nth}`}</Fact>
        <Fact term="法的な性質">
          {`${edition.legalNature}（${isDisposition(edition) ? '通知に教示を刷ります' : '教示は刷りません'}）`}
        </Fact>
        <Fact term="標準処理期間">{`${edition.standardDays}日（補正の間は止まります）`}</Fact>
        <Fact term="実績報告">{`完了から${edition.reportDays}日か4月10日の、早いほう`}</Fact>
        <Fact term="事業化状況">{`${edition.followUpYears}年の間、毎年`}</Fact>
      </Facts>
    </Section>
  )
}

function Categories({ categories }: { categories: readonly SchemeCategory[] }) {
  return (
    <Section title="費目">
      <Table
        caption="費目"
        rows={categories}
        rowKey={(row) => row.code}
        fold
        empty={
          <Empty title="費目がありません" why="改正して、費目を入れてください。" stage="act" />
        }
        columns={[
          { key: 'name', label: '費目', cell: (row) => row.name },
          {
            key: 'cap',
            label: '上限',
            align: 'n',
            cell: (row) => (row.capYen === null ? '—' : formatYenWithUnit(row.capYen)),
          },
          {
            key: 'share',
            label: '全体に対する割合',
            align: 'n',
            cell: (row) => (row.shareNum === null ? '—' : `${row.shareNum}/${row.shareDen}まで`),
          },
          {
            key: 'quotes',
            label: '2者以上の見積',
            align: 'n',
            cell: (row) =>
              row.quotesFromYen === null ? '—' : `${formatYenWithUnit(row.quotesFromYen)}以上`,
          },
        ]}
      />
    </Section>
  )
}
