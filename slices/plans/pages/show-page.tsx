import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { type Visit, withQuery } from '#platform'
import {
  Day,
  Fact,
  Facts,
  LinkButton,
  Notice,
  Page,
  Period,
  Prose,
  SampleTag,
  Section,
  Table,
} from '#ui'
import * as at from '../addresses.ts'
import { contradiction } from '../contradictions/addresses.ts'
import { type KnownContradiction, keptOfPlan } from '../contradictions/tables.ts'
import { parts } from '../indicator-parts/addresses.ts'
import { keptPapers } from '../kept-papers/addresses.ts'
import { may } from '../permissions.ts'
import { amounts } from '../planned-amounts/addresses.ts'
import { planSeenBy } from '../tables.ts'
import * as versionsAt from '../versions/addresses.ts'
import { StateTag } from '../versions/pages/state-tag.tsx'
import { VersionList } from '../versions/pages/version-list.tsx'
import { NextVersion, VersionSteps } from '../versions/pages/version-steps.tsx'
import { treePage, VersionTree } from '../versions/pages/version-tree.tsx'
import { isAtWork } from '../versions/rules.ts'
import { versionsOf } from '../versions/tables.ts'

/** A plan by its version in force; before there is one, by its draft. */
export async function ShowPage({ here, params, query, filled }: Visit<typeof at.plan>) {
  const plan = await planSeenBy(here, params.planId)
  const versions = await versionsOf(here, plan.id)
  const held =
    versions.find(({ state }) => state === '策定') ??
    versions.find(({ state }) => isAtWork(state)) ??
    versions[0]
  const work = versions.find(({ id, state }) => isAtWork(state) && id !== held?.id)
  const page = held ? await treePage(here, held, query.from) : null
  const kept = may.seeContradictions(here.person) ? await keptOfPlan(here, plan.id) : []
  return (
    <Page
      title={plan.name}
      back={at.plans()}
      tags={
        <>
          <StateTag state={plan.state} />
          {work && <StateTag state={work.state} />}
          {plan.isSample && <SampleTag />}
        </>
      }
      acts={
        held?.state === '策定' &&
        !held.isBeingCopied &&
        !work && <NextVersion here={here} planId={plan.id} />
      }
    >
      {work && (
        <Notice
          act={
            <LinkButton
              href={versionsAt.version({ planId: plan.id, versionId: work.id })}
              kind="sub"
              size="sm"
            >
              {`第${work.number}版を開く`}
            </LinkButton>
          }
        >
          {`改定中です。第${work.number}版は「${work.state}」で、下は効力のある第${held?.number ?? ''}版です。`}
        </Notice>
      )}
      {held && <VersionSteps here={here} version={held} filled={filled} />}
      <Facts>
        <Fact term="種類">{plan.kind}</Fact>
        <Fact term="期間">
          {`${formatFiscalYear(toFiscalYear(plan.firstYear))}〜${formatFiscalYear(toFiscalYear(plan.lastYear))}（`}
          <Period from={plan.startsOn} to={plan.endsOn} form="short" />）
        </Fact>
        <Fact term="上位の計画">
          {plan.parentId && <a href={at.plan({ planId: plan.parentId })}>{plan.parentName}</a>}
        </Fact>
        <Fact term="担当課">{plan.sectionName}</Fact>
        <Fact term="議会の議決">{plan.needsVote ? '要る' : '要らない'}</Fact>
        <Fact term="策定した日">
          <Day on={plan.adoptedOn} />
        </Fact>
        <Fact term="めざす姿">{plan.purpose && <Prose text={plan.purpose} />}</Fact>
        {may.seeContradictions(here.person) && (
          <Fact term="ほかとの突き合わせ">
            <a href={amounts(params)}>計画に書かれた額</a>　
            <a href={parts(params)}>指標の全体と内訳</a>
          </Fact>
        )}
        <Fact term="残した帳票">
          <a href={withQuery(keptPapers(), { plan: plan.id })}>番号を付けて残した帳票</a>
        </Fact>
        <Fact term="策定方針">{plan.policy && <Prose text={plan.policy} />}</Fact>
      </Facts>
      {page && <VersionTree here={here} page={page} self={at.plan(params)} />}
      <VersionList versions={versions} />
      {kept.length > 0 && <Annex kept={kept} />}
    </Page>
  )
}

/** What contradicts other plans and stays for now, for the staff annex. */
function Annex({ kept }: { kept: readonly KnownContradiction[] }) {
  return (
    <Section title="理由を付けて残した矛盾" note="職員用。公開のページには出ません">
      <Table
        rows={kept}
        rowKey={(row) => row.id}
        empty={<p class="mut">ありません。</p>}
        columns={[
          {
            key: 'sentence',
            label: '内容',
            cell: (row) => <a href={contradiction({ contradictionId: row.id })}>{row.sentence}</a>,
          },
          { key: 'reason', label: '残す理由', cell: (row) => row.keptReason },
          { key: 'until', label: '期日', cell: (row) => <Day on={row.keptUntil} form="short" /> },
        ]}
        fold
      />
    </Section>
  )
}
