import { type FileAnswer, idInPid, pidOf, type Visit } from '#platform'
import { paperPdf, RuledParts } from '#platform/typesetting'
import { Day, Empty, Fact, Facts, LinkButton, Notice, Page, Period, Section, Table, Tag } from '#ui'
import { fileName } from '../../letters/rules.ts'
import { application } from '../../recruitment-applications/addresses.ts'
import { recruitment as staffPage } from '../../recruitments/addresses.ts'
import { type Stage, stageOf } from '../../recruitments/rules.ts'
import {
  type Recruitment,
  recruitmentInPublic,
  recruitmentsInPublic,
} from '../../recruitments/tables.ts'
import * as at from '../addresses.ts'
import { publicCount } from '../rules.ts'
import { guideOf } from '../tables.ts'

/** What the public is told of how far it is: that somebody judges, and not who or whom. */
export function publicStage(stage: Stage): string {
  if (stage === '取消') return '取り消し'
  if (stage === '募集前') return '募集の前'
  if (stage === '受付') return '募集中'
  return stage === '決定' ? '結果' : '選考中'
}

function nameOf(made: Recruitment): string {
  const way = made.way === '作文' ? '' : '（無作為抽出）'
  return `${made.bodyName}　公募委員${way}${made.round === 2 ? '（再公募）' : ''}`
}

/** Everything that the city recruits for, and how it ended. */
export async function TownPage({ here }: Visit<typeof at.town>) {
  const rows = await recruitmentsInPublic(here)
  return (
    <Page
      title="委員の公募"
      lede="市の会議に加わる委員を、広く募集しています。終わった公募は、結果を人数でお知らせします。"
    >
      <Table
        rows={rows}
        rowKey={(row) => row.id}
        fold
        total={`${rows.length}件`}
        empty={
          <Empty
            title="募集のお知らせはまだありません"
            why="委員を公募するときは、募集を始める日から、ここに募集要項が出ます。"
            stage="tell"
          />
        }
        columns={[
          {
            key: 'name',
            label: '会議',
            cell: (row) => (
              <a href={at.guide({ recruitmentPid: pidOf(here.city, row.id) })}>{nameOf(row)}</a>
            ),
          },
          { key: 'seats', label: '募集（人）', align: 'n', cell: (row) => row.seats },
          {
            key: 'period',
            label: '募集の期間',
            cell: (row) => <Period from={row.opensOn} to={row.closesOn} form="short" />,
          },
          {
            key: 'state',
            label: '状態',
            cell: (row) => publicStage(stageOf(row, here.today)),
          },
        ]}
      />
    </Page>
  )
}

/** The 募集要項 as it went out; the way to apply while it is open; and how it ended. */
export async function GuidePage({ here, params }: Visit<typeof at.guide>) {
  const made = await recruitmentInPublic(here, idInPid(params.recruitmentPid, here.city))
  const { content, label } = await guideOf(here, made)
  const stage = stageOf(made, here.today)
  const ofStaff = staffPage({ recruitmentId: made.id })
  return (
    <Page
      title={nameOf(made)}
      back={at.town(at.part.of(here.city))}
      lede={`募集要項　${label}`}
      tags={<Tag kind={stage === '受付' ? 'ok' : 'line'}>{publicStage(stage)}</Tag>}
      acts={
        <>
          {stage === '受付' && made.way === '作文' && (
            <LinkButton href={application(params)} kind="pri">
              応募する
            </LinkButton>
          )}
          <LinkButton href={at.guidePdf(params)} kind="sub" size="sm">
            PDF
          </LinkButton>
          {here.opens(ofStaff) && (
            <LinkButton href={ofStaff} kind="sub" size="sm">
              担当の画面
            </LinkButton>
          )}
        </>
      }
    >
      {stage === '取消' && (
        <Notice kind="warn">
          <Day on={made.withdrawnOn} />
          {`にこの募集を取り消しました。${made.withdrawnReason}`}
        </Notice>
      )}
      {stage === '募集前' && (
        <Notice>
          応募の受付は、
          <Day on={made.opensOn} />
          からです。
        </Notice>
      )}
      {stage === '受付' && made.way === '無作為抽出' && (
        <Notice>
          この公募は、市から案内を送った方の中から選びます。案内が届いた方は、案内に書いた方法でお答えください。
        </Notice>
      )}
      {stage === '決定' && <Outcome made={made} />}
      <Section title="募集要項">
        {content.sheets.map((parts) => (
          <RuledParts parts={parts} sizePoints={content.sizePoints} />
        ))}
      </Section>
    </Page>
  )
}

/** Counts without names; the value of the lot, so that anybody can draw it again. */
function Outcome({ made }: { made: Recruitment }) {
  const empty = made.seats - (made.chosen ?? 0)
  return (
    <Section title="選考の結果">
      <Facts>
        <Fact term="決めた日">
          <Day on={made.decidedOn} />
        </Fact>
        <Fact term="応募">{publicCount(made.applied ?? 0)}</Fact>
        <Fact term="選任">{`${made.chosen ?? 0}人（募集${made.seats}人）`}</Fact>
        {empty > 0 && (
          <Fact term="空けたままの席">
            {made.round === 1 ? `${empty}人分（再公募します）` : `${empty}人分`}
          </Fact>
        )}
        {made.publicNote !== '' && <Fact term="お知らせ">{made.publicNote}</Fact>}
        <Fact term="くじの種">{`${made.tieSeed}：${made.seedValue}`}</Fact>
      </Facts>
      <p class="s14">
        応募した方のうち、取り下げた方は数えていません。氏名は、本人の同意を得て委員名簿に載せます。
      </p>
    </Section>
  )
}

export async function guidePdf({ here, params }: Visit<typeof at.guidePdf>): Promise<FileAnswer> {
  const made = await recruitmentInPublic(here, idInPid(params.recruitmentPid, here.city))
  const { content, label, issuedAt } = await guideOf(here, made)
  const footer = { draft: false, line: label, checkAddress: at.guide(params), qr: [] }
  return {
    type: 'application/pdf',
    name: fileName(`募集要項_${nameOf(made)}`, 'pdf'),
    body: await paperPdf(content, footer, issuedAt),
    inline: true,
  }
}
