import type { Visit } from '#platform'
import { pidOf } from '#platform'
import { Confirm, LinkButton, Notice, Page, Refused, Section, Table, Tag, TextField } from '#ui'
import { auditCase } from '../../audit-cases/addresses.ts'
import { type AuditCase, auditCasesOf } from '../../audit-cases/tables.ts'
import { drawWords } from '../../draw-wordings/rules.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { type Draw, drawSeenBy } from '../tables.ts'

import { DrawFacts, standing } from './draw-facts.tsx'

export async function DrawPage({ here, params, filled }: Visit<typeof at.draw>) {
  const draw = await drawSeenBy(here, params.drawId)
  const cases = draw.revealedAt === null ? [] : await auditCasesOf(here, draw.id)
  const reveals =
    draw.revealedAt === null && may.drawAudits(here.person) && here.today >= draw.numberOn
  return (
    <Page
      title="抽出監査"
      back={at.draws()}
      lede={draw.title}
      tags={standing(draw)}
      acts={
        <LinkButton href={at.publicDraw({ drawPid: pidOf(here.city, draw.id) })} kind="sub">
          公表のページ
        </LinkButton>
      }
    >
      <Refused filled={filled} forms={reveals ? ['reveal'] : []} />
      <DrawFacts draw={draw} words={drawWords.ja} />
      {draw.revealedAt === null && !reveals && (
        <Notice>公の番号が決まった日から、番号を入れて引けます。</Notice>
      )}
      {reveals && (
        <Section title="引く">
          <Confirm
            open="公の番号を入れる"
            title="公の番号を入れて引く"
            to={at.reveal(params)}
            name="reveal"
            filled={filled}
            submit="引く"
            version={draw.version}
          >
            <p>いまの名簿から引きます。引いた結果は、後から変えられません。</p>
            <TextField name="publicNumber" label="公の番号" required inputmode="numeric" />
          </Confirm>
        </Section>
      )}
      {draw.revealedAt !== null && <Cases draw={draw} cases={cases} />}
    </Page>
  )
}

function Cases({ draw, cases }: { draw: Draw; cases: readonly AuditCase[] }) {
  return (
    <Table
      caption="引いた対象"
      rows={cases}
      rowKey={({ applicationId }) => applicationId}
      fold
      total={`${cases.length}件`}
      empty={<p>引いた対象がありません。</p>}
      columns={[
        {
          key: 'name',
          label: '申請',
          cell: (one) => (
            <a href={auditCase({ drawId: draw.id, applicationId: one.applicationId })}>
              {`${one.receiptLabel}　${one.applicantName}`}
            </a>
          ),
        },
        {
          key: 'conflicts',
          label: '利害関係',
          cell: (one) => (one.matchedAt === null ? 'まだ' : `新しい該当 ${one.newConflicts}件`),
        },
        {
          key: 'readings',
          label: '再読',
          align: 'n',
          cell: (one) => (one.isScored ? `${one.readings}／2人` : '採点なし'),
        },
        {
          key: 'originals',
          label: '原本',
          align: 'n',
          cell: (one) => (one.expenses === 0 ? '支出なし' : `${one.originals}／${one.expenses}件`),
        },
        {
          key: 'finding',
          label: '結果',
          cell: (one) =>
            one.finding === null ? (
              <Tag kind="due">確かめています</Tag>
            ) : (
              <Tag kind={one.finding === '問題なし' ? 'ok' : 'warn'}>{one.finding}</Tag>
            ),
        },
      ]}
    />
  )
}
