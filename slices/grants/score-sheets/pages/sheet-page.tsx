import { type FileAnswer, Missing, type Visit } from '#platform'
import {
  AreaField,
  Empty,
  Fact,
  Facts,
  Form,
  Instant,
  Notice,
  Section,
  Stack,
  TextField,
} from '#ui'
import { callSeenBy } from '../../calls/tables.ts'
import { sealOf } from '../../criteria/tables.ts'
import { conclusion } from '../../discussions/addresses.ts'
import { type Discussion, discussionsOf } from '../../discussions/tables.ts'
import { may } from '../../permissions.ts'
import { RoundPage } from '../../selection-rounds/pages/round-page.tsx'
import { roundStateOf } from '../../selection-rounds/rules.ts'
import { roundOf } from '../../selection-rounds/tables.ts'
import { pageFrom } from '../../sheet-entries/rules.ts'
import * as at from '../addresses.ts'
import { type ScoreSheet, scoreSheetSeenBy } from '../tables.ts'
import { grandMean, SheetTable, sheetCsv } from './sheet-table.tsx'
import { StatisticsSection } from './statistics.tsx'

/** Conclusions that are written on one page. */
const topicsOnAPage = 20

/** 採点集計表 of the secretariat, with what the panel must talk about. */
export async function ScoreSheetPage({ here, params, query, filled }: Visit<typeof at.scoreSheet>) {
  const call = await callSeenBy(here, params.callId)
  const seal = await sealOf(here, call.id)
  const round = await roundOf(here, call.id)
  const sheet = round && (await scoreSheetSeenBy(here, call.id))
  const page = { ...{ here, call, seal, filled }, part: 'sheet', title: '採点集計表' } as const
  if (sheet === null)
    return (
      <RoundPage {...page} lede="" forms={[]}>
        <Empty
          title="採点は締め切られていません"
          why="点は、全員の採点が確定して締め切るまで、だれにも表示しません。"
          stage="act"
        />
      </RoundPage>
    )
  const discussions = await discussionsOf(here, call.id)
  const writes =
    may.managePanels(here.person) &&
    here.person.section?.id === call.sectionId &&
    roundStateOf(sheet.round) === '合議'
  const from = pageFrom(query.from, sheet.order.length)
  const all = [...new Set(sheet.topics.map(({ applicationId }) => applicationId))]
  const written = new Map(discussions.map((one) => [one.applicationId, one]))
  // Those without a conclusion first, so that the next ones come up as they are written.
  const concerned = [
    ...all.filter((id) => !written.has(id)),
    ...all.filter((id) => written.has(id)),
  ].slice(0, topicsOnAPage)
  const waits = sheet.order.some(({ settledBy }) => settledBy === '抽選待ち')
  const draws = waits && writes && may.fixAssignments(here.person)
  const adopted = [...sheet.proposals.values()].filter(({ outcome }) => outcome === '採択').length
  return (
    <RoundPage
      {...page}
      lede={`${sheet.order.length}件のうち、平均点の順と予算では${adopted}件が採択になります。${
        all.length > 0 ? `合議で結論を書くのは${all.length}件です。` : ''
      }`}
      forms={[
        ...(writes ? concerned.map((id) => `conclusion-${id}`) : []),
        ...(draws ? ['lottery'] : []),
      ]}
    >
      <Facts>
        <Fact term="採点の締切り">
          <Instant at={sheet.round.closedAt} />
          {`　${sheet.round.closedName ?? ''}`}
        </Fact>
        <Fact term="点の表の指紋">{sheet.round.matrixHash ?? ''}</Fact>
        <Fact term="全体の平均">{grandMean(sheet)}</Fact>
      </Facts>
      <SheetTable sheet={sheet} from={from} to={at.scoreSheet(params)} csvHref={at.csv(params)} />
      {waits && (
        <Section title="抽選">
          <Notice kind="warn">{`${sheet.set.bandRule === '僅差は抽選' ? '同点または僅差' : '同点'}の申請があります。封印した「${sheet.set.publicNumberName}」を入れると、だれが計算しても同じ順になります。`}</Notice>
          {draws && (
            <Form
              to={at.lottery(params)}
              name="lottery"
              filled={filled}
              submit="番号を入れる"
              version={sheet.round.version}
            >
              <TextField name="publicNumber" label="公の番号" required inputmode="numeric" />
            </Form>
          )}
        </Section>
      )}
      <Section title="合議" note="僅差・相違のある案件は、結論を書かないと議決できません。">
        {concerned.length === 0 ? (
          <p>必ず議論する案件はありません。</p>
        ) : (
          <Stack wide>
            {concerned.map((applicationId) => (
              <Topic
                key={applicationId}
                sheet={sheet}
                applicationId={applicationId}
                known={written.get(applicationId) ?? null}
                filled={writes ? filled : null}
                writes={writes}
              />
            ))}
          </Stack>
        )}
        {all.length > concerned.length && (
          <p>{`ほかに${all.length - concerned.length}件あります。結論を保存すると、次の案件が出ます。`}</p>
        )}
      </Section>
      <StatisticsSection sheet={sheet} from={from} />
    </RoundPage>
  )
}

function Topic(props: {
  key: string
  sheet: ScoreSheet
  applicationId: string
  known: Discussion | null
  filled: Visit<typeof at.scoreSheet>['filled']
  writes: boolean
}) {
  const { sheet, applicationId, known, filled, writes } = props
  const entry = sheet.entries.get(applicationId)
  const topics = sheet.topics.filter((one) => one.applicationId === applicationId)
  return (
    <div>
      <h3>{`案件${entry?.code ?? ''}　${entry?.applicantName ?? ''}`}</h3>
      <ul>
        {topics.map(({ trigger, detail }) => (
          <li>{`${trigger}：${detail}`}</li>
        ))}
      </ul>
      {writes ? (
        <Form
          to={conclusion({ callId: sheet.call.id, applicationId })}
          name={`conclusion-${applicationId}`}
          filled={filled}
          submit="結論を保存する"
          version={known?.version ?? 0}
        >
          <AreaField
            name="conclusion"
            label={`案件${entry?.code ?? ''}の結論`}
            rows={3}
            required
            value={known?.conclusion}
          />
        </Form>
      ) : (
        <p>{known?.conclusion ?? '結論は書かれていません。'}</p>
      )}
    </div>
  )
}

export async function scoreSheetCsv({ here, params }: Visit<typeof at.csv>): Promise<FileAnswer> {
  const sheet = await scoreSheetSeenBy(here, params.callId)
  if (sheet === null) throw new Missing()
  return { type: 'text/csv; charset=utf-8', name: '採点集計表.csv', body: sheetCsv(sheet) }
}
