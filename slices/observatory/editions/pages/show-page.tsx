import type { Visit } from '#platform'
import { settingOn } from '#platform/settings'
import {
  AreaField,
  Confirm,
  Day,
  Fact,
  Facts,
  Instant,
  LinkButton,
  Notice,
  Page,
  Section,
} from '#ui'
import { areaChanges } from '../../area-changes/addresses.ts'
import { namesOfAreas } from '../../areas/tables.ts'
import { previewOf } from '../../effect-previews/tables.ts'
import { effects } from '../../effects/addresses.ts'
import { areaNameOf, reachOf } from '../../io-tables/rules.ts'
import { may } from '../../permissions.ts'
import { sourceOf } from '../../reference/sources.ts'
import { changesIn } from '../../revisions/tables.ts'
import * as at from '../addresses.ts'
import { type EditionState, releaseNeedsTwo } from '../rules.ts'
import { type Edition, editionSeenBy } from '../tables.ts'
import { EstimatesPreview } from './estimates-preview.tsx'
import { InspectionReport } from './inspection-report.tsx'
import { StateTag } from './state-tag.tsx'

/** One edition: how it came in, its 取込検査書, and what may be done with it now. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.edition>) {
  const edition = await editionSeenBy(here, params.editionId)
  const { state } = edition
  const isRead = state === 'inspected' || state === 'released' || state === 'superseded'
  const changed = isRead ? await changesIn(here, edition) : 0
  const tableOf = edition.told.table?.areaCode ?? ''
  const names = tableOf === '' ? null : await namesOfAreas(here, [tableOf])
  const areaName = names?.get(tableOf) ?? tableOf
  const isWaitingTable = edition.layout === 'io' && state === 'inspected'
  const preview = isWaitingTable ? await previewOf(here, edition.id) : null
  const source = sourceOf(edition.source)
  const needsTwo = (await settingOn(here, releaseNeedsTwo)) === 'yes'
  const mayRelease =
    may.releaseEditions(here.person) && !(needsTwo && edition.receivedBy === here.person.id)

  return (
    <Page
      title={edition.label}
      stage="know"
      back={at.editions()}
      tags={<StateTag state={state} />}
      lede={source?.title}
      acts={
        <>
          {isRead && (
            <LinkButton kind="sub" href={at.changes(params)}>
              {`変更点一覧（${changed.toLocaleString('ja-JP')}）`}
            </LinkButton>
          )}
          {(isRead || state === 'withdrawn') && (
            <LinkButton kind="sub" href={at.impact(params)}>
              影響一覧
            </LinkButton>
          )}
        </>
      }
    >
      {filled?.rule && !drawnForms(state, mayRelease).includes(filled.form ?? '') && (
        <Notice kind="bad">{filled.rule}</Notice>
      )}
      {state === 'rejected' && (
        <Notice kind="warn">
          {`${edition.rejectedByName}が差し戻しました。`}
          {edition.inspection?.unmapped.length ? (
            <>
              {' '}
              <a href={areaChanges()}>対応先を登録し</a>
              、同じファイルをもう一度取り込んでください。
            </>
          ) : edition.inspection?.problems.length ? (
            '誤りは取込検査書にあります。'
          ) : (
            `理由：${edition.rejection ?? ''}`
          )}
        </Notice>
      )}
      {state === 'withdrawn' && (
        <Notice kind="bad">
          {`取下げ：${edition.withdrawnByName}が取り下げました。理由：${edition.withdrawal ?? ''}`}
        </Notice>
      )}
      {state === 'inspected' && may.releaseEditions(here.person) && !mayRelease && (
        <Notice>
          この版はあなたが受け付けました。別のデータ管理者が、内容を確かめて公開してください。
        </Notice>
      )}
      <Section
        title="この版について"
        acts={
          <Acts
            edition={edition}
            mayRelease={mayRelease}
            filled={filled}
            isData={may.releaseEditions(here.person)}
            changed={changed}
          />
        }
      >
        <Facts>
          <Fact term="公表元">{edition.told.table?.publisher ?? source?.publisher}</Fact>
          <Fact term="出典の表示">
            {edition.told.table
              ? `${edition.told.table.publisher}「${edition.label}」を加工して作成。`
              : source?.attribution}
          </Fact>
          <TableFacts told={edition.told.table} areaName={areaName} />
          <Fact term="公表日">
            <Day on={edition.publishedOn} />
          </Fact>
          <Fact term="版の記号">{edition.code}</Fact>
          <Fact term="受付">
            <Instant at={edition.receivedAt} /> {edition.receivedByName}
          </Fact>
          {edition.inspectedAt && (
            <Fact term="検査">
              <Instant at={edition.inspectedAt} />
            </Fact>
          )}
          {edition.releasedAt && (
            <Fact term="公開">
              <Instant at={edition.releasedAt} /> {edition.releasedByName}
            </Fact>
          )}
          {edition.supersededAt && (
            <Fact term="旧版になった日時">
              <Instant at={edition.supersededAt} />
            </Fact>
          )}
          <Fact term="ファイルの照合値（SHA-256）">
            <code class="wrap">{edition.sha256}</code>
          </Fact>
          {edition.note && <Fact term="備考">{edition.note}</Fact>}
        </Facts>
      </Section>
      {preview && <EstimatesPreview preview={preview} />}
      <InspectionReport edition={edition} />
    </Page>
  )
}

/** Whose 産業連関表 it is, as the person said who brought it in. */
function TableFacts({ told, areaName }: { told: Edition['told']['table']; areaName: string }) {
  if (!told) return null
  const { areaCode, year } = told
  return (
    <>
      <Fact term="表の地域">
        {reachOf(areaCode) === 'prefecture' ? (
          areaNameOf(areaCode, { name: '' })
        ) : (
          <a href={effects({ areaCode })}>{areaName}</a>
        )}
      </Fact>
      <Fact term="表の年">{`${year}年`}</Fact>
    </>
  )
}

/** The forms that this state offers; a form of a stale page may be none of them. */
function drawnForms(state: EditionState, mayRelease: boolean): string[] {
  if (state === 'received') return ['rejection']
  if (state === 'inspected') return mayRelease ? ['rejection', 'release'] : ['rejection']
  return state === 'released' || state === 'superseded' ? ['withdrawal'] : []
}

function Acts(props: {
  edition: Edition
  isData: boolean
  mayRelease: boolean
  changed: number
  filled: Visit['filled']
}) {
  const { edition, filled } = props
  const params = { editionId: edition.id }
  const { state, version } = edition
  if (!props.isData) return null
  const reason = (label: string) => (
    <AreaField name="reason" label={label} hint="10字以上で書いてください。" required />
  )
  return (
    <>
      {state === 'inspected' && props.mayRelease && (
        <Confirm
          open="公開する"
          title="この版を公開しますか"
          to={at.release(params)}
          name="release"
          filled={filled}
          version={version}
          submit="公開する"
        >
          <p>
            {edition.layout === 'io'
              ? '公開すると、この地域の効果の試算が、この表によるものに変わります。すでに作った根拠カードと、送ってある効果試算書のアドレスの数字は変わりません。'
              : `前の版と違う値が${props.changed.toLocaleString('ja-JP')}個あります。公開すると、この市の図・表・CSV の値が変わります。根拠カードの数字は変わらず、印が付きます。`}
          </p>
        </Confirm>
      )}
      {(state === 'received' || state === 'inspected') && (
        <Confirm
          open="差し戻す"
          title="この版を差し戻しますか"
          to={at.rejection(params)}
          name="rejection"
          filled={filled}
          version={version}
          submit="差し戻す"
          danger
        >
          {reason('差し戻す理由')}
        </Confirm>
      )}
      {(state === 'released' || state === 'superseded') && (
        <Confirm
          open="取り下げる"
          title="この版を取り下げますか"
          to={at.withdrawal(params)}
          name="withdrawal"
          filled={filled}
          version={version}
          submit="取り下げる"
          danger
        >
          <p>値は前の版に戻ります。根拠カードは消えず、「取下げ」の印が付きます。</p>
          {reason('取り下げる理由')}
        </Confirm>
      )}
    </>
  )
}
