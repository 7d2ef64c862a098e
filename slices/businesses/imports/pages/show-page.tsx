import { todayIn } from '#packages/japan'
import { type Here, historyOf, type Visit } from '#platform'
import { settingOn } from '#platform/settings'
import {
  Card,
  Columns,
  Day,
  Fact,
  Facts,
  Instant,
  LinkButton,
  Notice,
  Page,
  Section,
  Stack,
  Timeline,
} from '#ui'
import { acts } from '../../acts.ts'
import { undo } from '../../import-reversals/addresses.ts'
import { KeptRows } from '../../import-reversals/pages/kept-rows.tsx'
import { rowsKept } from '../../import-reversals/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { hasFallenSilent, lastDayToUndo, undoDays } from '../rules.ts'
import { type Import, importAtWork, importSeenBy } from '../tables.ts'
import { Counts, count, ImportWork, StateTag } from './import-parts.tsx'
import { NextStep } from './next-step.tsx'

const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  shift_jis: 'シフトJIS（CP932）',
}
const separators: Readonly<Record<string, string>> = {
  ',': 'コンマ',
  '\t': 'タブ',
  ';': 'セミコロン',
}

/** One list on its way into the register, and what came of it. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.importShown>) {
  const made = await importSeenBy(here, params.importId)
  const history = await historyOf(here, made.id)
  const isKnown = made.checkedAt !== null
  const until = await lastDayOfUndo(here, made)
  const kept = made.state === '取消済' ? await rowsKept(here, made.id) : []
  const before = made.queuedAt === null ? null : await importAtWork(here)
  return (
    <Page
      title={made.fileName}
      back={at.imports()}
      lede={made.source ? `名簿の取込　出どころ：${made.source}` : '名簿の取込'}
      tags={<StateTag state={made.state} />}
    >
      <Columns shape="main">
        <Stack wide>
          {filled?.rule && <Notice kind="bad">{filled.rule}</Notice>}
          <ImportWork here={here} made={made} />
          {hasFallenSilent(made, here.now) && (
            <Notice kind="warn">
              3分以上、進んでいません。プログラムが止まったようです。続きから再開できます。
            </Notice>
          )}
          {isKnown && <Counts made={made} linked />}
          {may.importBusinesses(here.person) && (
            <NextStep here={here} made={made} before={before} filled={filled} />
          )}
          {isKnown && made.wrong + made.doubtful > 0 && <LeftOut made={made} />}
          {made.state === '取消済' ? (
            <KeptRows made={made} kept={kept} />
          ) : (
            <Outcome here={here} made={made} until={until} />
          )}
        </Stack>
        <Stack>
          <Card title="このファイル">
            <Facts>
              <Fact term="受け付けた人">{made.receivedName}</Fact>
              <Fact term="受付">
                <Instant at={made.receivedAt} />
              </Fact>
              <Fact term="大きさ">{`${count(Math.ceil(made.bytes / 1024))}KB`}</Fact>
              <Fact term="文字">{encodings[made.encoding]}</Fact>
              <Fact term="区切り">{separators[made.delimiter]}</Fact>
              <Fact term="見出し">{`${made.headerLine}行目、${made.header.length}列`}</Fact>
              <Fact term="いつ時点か">{made.asOf && <Day on={made.asOf} />}</Fact>
              <Fact term="指紋（SHA-256）">
                <span class="mut">{made.fileSha256.slice(0, 16)}…</span>
              </Fact>
            </Facts>
          </Card>
          <Card title="この取込の記録" note="新しい順。消すことはできません">
            <Timeline
              items={history.map((entry) => ({
                date: <Instant at={entry.at} form="short" />,
                title:
                  Object.entries(acts).find(([verb]) => verb === entry.verb)?.[1] ?? entry.verb,
                note: entry.actorName,
              }))}
            />
          </Card>
        </Stack>
      </Columns>
    </Page>
  )
}

function LeftOut({ made }: { made: Import }) {
  return (
    <Section
      title="取り込まない行"
      note={`${count(made.wrong)}行に誤りがあります`}
      acts={
        <a href={at.leftOutFile({ importId: made.id })} download>
          理由の付いたCSVで保存する
        </a>
      }
    >
      <p>
        もとの行に、行番号・列・理由を付けたCSVです。直してそのまま取り込めば、その行だけが入ります（付けた3列は読み飛ばします）。{' '}
        <a href={`${at.importRows({ importId: made.id })}?verdict=wrong`}>誤りを画面で見る</a>
      </p>
    </Section>
  )
}

/** Null where it can no longer be undone, or not yet. */
async function lastDayOfUndo(here: Here, made: Import): Promise<string | null> {
  if (made.endedAt === null || (made.state !== '完了' && made.state !== '一部失敗')) return null
  const days = await settingOn(here, undoDays)
  const last = lastDayToUndo(todayIn(new Date(made.endedAt)), days)
  return here.today <= last ? last : null
}

function Outcome({ here, made, until }: { here: Here; made: Import; until: string | null }) {
  if (made.endedAt === null) return null
  return (
    <Section title="結果">
      <p>
        <Instant at={made.endedAt} />
        に終わりました。新規{count(made.doneCreated)}件を「{made.newState}
        」で登録し、{count(made.doneChanged)}件を更新しました。変更なしは{count(made.same)}件です。
      </p>
      {made.beforeClearedOn && (
        <p>
          取り消せる期間が過ぎたため、更新した行の取込前の内容を
          <Day on={made.beforeClearedOn} />
          に消しました。どの項目を更新したかは残っています。
        </p>
      )}
      {until && (
        <p>
          <Day on={until} />
          まで、取込の前に戻せます。
          {may.undoImports(here.person) ? (
            <LinkButton href={undo({ importId: made.id })} kind="sub">
              取り消して元に戻す
            </LinkButton>
          ) : (
            '戻せるのは係長です。'
          )}
        </p>
      )}
    </Section>
  )
}
