import type { Visit } from '#platform'
import {
  AreaField,
  Columns,
  Confirm,
  Fact,
  Facts,
  Form,
  Instant,
  LateTag,
  Notice,
  Page,
  Section,
  SelectField,
  Tag,
  TextField,
  Yen,
} from '#ui'
import { attestationsOf } from '../../attestations/tables.ts'
import { bead as beadPage } from '../../beads/addresses.ts'
import { latestMark } from '../../decisions/tables.ts'
import { decisionLabel } from '../../kinds/rules.ts'
import { linkLabel } from '../../link-types/rules.ts'
import { may } from '../../permissions.ts'
import { findBeads } from '../../searches/tables.ts'
import { shortDay } from '../../threads/rules.ts'
import * as at from '../addresses.ts'
import { linkSeenBy } from '../tables.ts'

/** One link: when it was made, whether in time, and how it can be ended or attested. */
export async function LinkPage({ here, params, filled }: Visit<typeof at.link>) {
  const found = await linkSeenBy(here, params.linkId)
  const mark = await latestMark(here, found.id)
  const shown = await attestationsOf(here, found.id)
  const canAttest = mark === '後付け' && may.attestLinks(here.person)
  const papers = canAttest
    ? await findBeads(here, { words: '', kinds: ['document'], limit: 100 })
    : []

  return (
    <Page
      title={`つながり：${linkLabel(found.type)}`}
      stage="know"
      back={beadPage({ beadPid: found.downPid })}
      tags={found.endedAt ? <Tag kind="line">外した</Tag> : mark && <Tag kind="late">{mark}</Tag>}
    >
      <Facts>
        <Fact term="もとになったもの">
          <a href={beadPage({ beadPid: found.upPid })}>{found.upTitle}</a>
        </Fact>
        <Fact term="よっているもの">
          <a href={beadPage({ beadPid: found.downPid })}>{found.downTitle}</a>
        </Fact>
        <Fact term="注記">{found.note}</Fact>
        {found.amountYen !== null && (
          <Fact term="充てる金額">
            <Yen amount={found.amountYen} />
          </Fact>
        )}
        <Fact term="つないだ日時">
          <Instant at={found.recordedAt} />
          {found.recordedName && `　${found.recordedName}`}
        </Fact>
        <Fact term="主なもの">{found.isPrimary ? 'はい' : 'いいえ'}</Fact>
        <Fact term="決定との前後">{mark === '' ? '決定より前' : mark}</Fact>
      </Facts>
      {shown.length > 0 && (
        <Section title="当時の文書">
          <Facts>
            {shown.map((one) => (
              <Fact term={decisionLabel(one.decisionName)}>
                <a href={beadPage({ beadPid: one.pid })}>{one.title}</a>　{one.page}　確認：
                {one.confirmedName} <Instant at={one.confirmedAt} form="short" />
              </Fact>
            ))}
          </Facts>
        </Section>
      )}
      {!found.endedAt && (
        <Columns shape="2">
          {may.linkBeads(here.person) && (
            <Confirm
              open="つながりを外す"
              title="このつながりを外します"
              to={at.ending(params)}
              submit="外す"
              name="ending"
              filled={filled}
              danger
            >
              <Notice>
                外した記録は残ります。付け直すと、付け直した日時のつながりになります。
              </Notice>
              <AreaField name="reason" label="外す理由" required rows={2} hint="5字以上" />
            </Confirm>
          )}
          {canAttest && (
            <Section title="当時の文書を示す" note="課長が確認します">
              <p>
                <LateTag />{' '}
                決定の前からあった文書に、この根拠の名前が出ていれば示せます。印は消えず、「後付け（当時の文書あり）」に変わります。
              </p>
              <Form
                to={at.attestation(params)}
                name="attestation"
                filled={filled}
                submit="当時の文書を示す"
              >
                <SelectField
                  name="documentPid"
                  label="当時の文書"
                  required
                  options={papers.map((paper) => ({
                    value: paper.pid,
                    label: `${shortDay(paper.happenedOn)}　${paper.title}`,
                  }))}
                />
                <TextField name="page" label="ページ" required hint="根拠の名前が出てくるページ" />
              </Form>
            </Section>
          )}
        </Columns>
      )}
    </Page>
  )
}
