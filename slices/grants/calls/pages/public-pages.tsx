import { formatYenWithUnit } from '#packages/japan'
import { idInPid, pidOf, type Visit } from '#platform'
import { settingOn } from '#platform/settings'
import {
  Empty,
  Fact,
  Facts,
  Instant,
  LinkButton,
  Notice,
  Page,
  Prose,
  SampleTag,
  Section,
  Table,
  Tag,
} from '#ui'
import { start } from '../../application-drafts/addresses.ts'
import { leftToldOf, publicStepYen } from '../../arrival-orders/tables.ts'
import { criteriaSetsOf, sealOf } from '../../criteria/tables.ts'
import { publicRecipients } from '../../ledgers/addresses.ts'
import { published as lotteries } from '../../lotteries/addresses.ts'
import { categoryLine } from '../../schemes/rules.ts'
import { categoriesOf, editionOf } from '../../schemes/tables.ts'
import { published } from '../../selection-results/addresses.ts'
import { publishedResult } from '../../selection-results/tables.ts'
import { yearReport } from '../../year-reports/addresses.ts'
import * as at from '../addresses.ts'
import { stageOf } from '../rules.ts'
import { callInPublic, callsInPublic } from '../tables.ts'
import { callLabel, StageTag } from './call-table.tsx'
import { SealedCriteria } from './sealed-criteria.tsx'

/** What the city calls for, and what it called for. */
export async function PublicCallsPage({ here, params }: Visit<typeof at.publicCalls>) {
  const calls = await callsInPublic(here)
  return (
    <Page
      title="補助金の公募"
      lede="市の補助金の募集要領です。審査基準は、募集の前に封印しています。"
      acts={
        <>
          <LinkButton href={publicRecipients(params)} kind="sub">
            補助金の交付先
          </LinkButton>
          <LinkButton href={yearReport(params)} kind="sub">
            選定の年次報告
          </LinkButton>
        </>
      }
    >
      <Table
        rows={calls}
        rowKey={(row) => row.id}
        fold
        total={`${calls.length}件`}
        empty={
          <Empty
            title="公募のお知らせはまだありません"
            why="公募を始めるときは、ここに募集要領が出ます。"
            stage="tell"
          />
        }
        columns={[
          {
            key: 'call',
            label: '公募',
            cell: (row) => (
              <>
                <a href={at.guide({ callPid: pidOf(here.city, row.id) })}>
                  {`${row.schemeName}　${callLabel(row)}`}
                </a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          {
            key: 'stage',
            label: '段階',
            cell: (row) => <StageTag stage={stageOf(row, here.now)} />,
          },
          {
            key: 'closes',
            label: '締切',
            cell: (row) => <Instant at={row.closesAt} form="short" />,
          },
        ]}
      />
    </Page>
  )
}

/** 募集要領: everything that decides, before anybody applies. */
export async function GuidePage({ here, params }: Visit<typeof at.guide>) {
  const call = await callInPublic(here, idInPid(params.callPid, here.city))
  const edition = await editionOf(here, call.schemeId, call.edition)
  const categories = await categoriesOf(here, call.schemeId, call.edition)
  const sets = (await criteriaSetsOf(here, call.id)).filter((set) => set.sealedAt !== null)
  const [set] = sets
  const kept = await publishedResult(here, call.id)
  const leftYen = call.way === '先着型' ? await leftToldOf(here, call) : null
  const stepYen = await settingOn(here, publicStepYen)
  return (
    <Page
      title={`${call.schemeName}　${callLabel(call)}`}
      back={at.publicCalls(at.part.of(here.city))}
      lede="募集要領"
      acts={
        stageOf(call, here.now) === '公募中' &&
        here.opens(start({ callId: call.id })) && (
          <LinkButton href={start({ callId: call.id })} kind="pri">
            申請を書き始める
          </LinkButton>
        )
      }
      tags={
        <>
          <StageTag stage={stageOf(call, here.now)} />
          <Tag kind="line">{call.way}</Tag>
          {call.isSample && <SampleTag />}
        </>
      }
    >
      {call.voidedAt !== null && (
        <Notice kind="bad">{`この公募は中止しました。${call.voidReason}`}</Notice>
      )}
      {kept !== null && (
        <Notice kind="ok">
          <a href={published({ callPid: params.callPid })}>審査結果</a>を公表しました。
        </Notice>
      )}
      <Section title="募集の内容">
        <Facts>
          <Fact term="受付">
            <Instant at={call.opensAt} />
            から
            <Instant at={call.closesAt} />
            まで
          </Fact>
          <Fact term="申し込み方">
            事業者のアカウントでサインインし、「補助金を申請する」から。紙でも窓口で受け付けます。
          </Fact>
          <Fact term="補助率と上限">
            {`${edition.rateNum}/${edition.rateDen}${edition.capYen === null ? '' : `　上限${formatYenWithUnit(edition.capYen)}`}`}
          </Fact>
          <Fact term="予算">{formatYenWithUnit(call.allotmentYen)}</Fact>
          {leftYen !== null && (
            <Fact term="予算の残り">
              {`約${formatYenWithUnit(leftYen)}（${formatYenWithUnit(stepYen)}未満は切り捨て。決定のたびに変わります）`}
            </Fact>
          )}
          {call.way === '先着型' && (
            <Fact term="抽選">
              <a href={lotteries({ callPid: params.callPid })}>同時に届いた申請の抽選の記録</a>
            </Fact>
          )}
          <Fact term="対象の経費">
            <ul>
              {categories.map((one) => (
                <li>{categoryLine(one)}</li>
              ))}
            </ul>
          </Fact>
          <Fact term="ほかの補助との関係">{edition.otherMode}</Fact>
          <Fact term="標準処理期間">{`${edition.standardDays}日（補正の間を除く）`}</Fact>
          <Fact term="案内">
            <Prose text={call.guide} />
          </Fact>
          <Fact term="要綱">
            <Prose text={edition.outline} />
          </Fact>
        </Facts>
      </Section>
      {set && <SealedCriteria set={set} seal={await sealOf(here, call.id)} />}
    </Page>
  )
}
